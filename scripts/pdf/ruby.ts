/** Ruby as PDF/UA-2 wants it: each piece of text with the reading above it (ISO 32000-2, 14.8.4.7.3). */

import type { Element, Kid } from './structure.ts'
import { eachElement, element, isElement } from './structure.ts'

/** Gives each text with a reading an element of its own, and names the text and the reading in it. */
export function mendRuby(root: Element): void {
  eachElement(root, (item) => {
    item.kids = item.kids.flatMap(kid => isElement(kid) && kid.type === 'Ruby' ? pairsIn(kid) : [kid])
  })
}

/** The browser puts several texts and their readings into one element. Text that has no reading is mere text. */
function pairsIn({ kids, properties }: Element): Kid[] {
  const pairs: Kid[] = []
  let text: Kid[] = []
  for (const kid of kids) {
    const type = isElement(kid) ? kid.type : undefined
    if (type === 'RT') {
      pairs.push({ type: 'Ruby', kids: [element('RB', text), kid], properties: new Map(properties) })
      text = []
    }
    // Brackets for browsers that set no ruby: nothing is shown of them.
    else if (type !== 'RP') {
      text.push(...(isElement(kid) && type === 'RB' ? kid.kids : [kid]))
    }
  }
  return [...pairs, ...text]
}
