/** Which directives do something that only a browser can show. */

import type { AppContext, Directive } from 'vue'
import * as vue from 'vue'

/** Vue's own: it renders them without a browser as well. */
const RENDERED_BY_VUE = new Set<unknown>([
  vue.vShow,
  vue.vModelText,
  vue.vModelCheckbox,
  vue.vModelRadio,
  vue.vModelSelect,
  vue.vModelDynamic,
])

/** What a directive needs of a browser; nothing if all it does is `getSSRProps`. */
export function directiveNeed(directive: Directive, { directives }: AppContext): string | undefined {
  if (RENDERED_BY_VUE.has(directive))
    return undefined
  const does = typeof directive === 'function' ? ['mounted', 'updated'] : Object.keys(directive)
  const [hook] = does.filter(name => name !== 'getSSRProps')
  if (hook === undefined && does.length > 0)
    return undefined
  const [name] = Object.entries(directives).find(([, known]) => known === directive) ?? []
  const called = name === undefined ? 'a directive' : `v-${name}`
  return `${called} with ${hook ?? 'nothing to render'}`
}
