/** What is worked out from the list of all slides, once for all slides of a window that show it. */

import type { ComputedRef } from 'vue'
import { computed, toRaw } from 'vue'

/** The same function; it works again when the list, or what it reads of a slide, has changed. */
export function onceForDeck<Slides extends readonly object[], Result>(
  work: (slides: Slides) => Result,
): (slides: Slides) => Result {
  const known = new WeakMap<object, ComputedRef<Result>>()
  return (slides) => {
    const list = toRaw(slides)
    const result = known.get(list) ?? computed(() => work(slides))
    known.set(list, result)
    return result.value
  }
}
