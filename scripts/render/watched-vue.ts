/**
 * Vue as components see it when they are rendered without a browser (`watch-vue.ts` sees to it): one that asks Vue to do
 * something in the browser is not finished by what is rendered here, and is noted.
 */

import * as vue from 'vue'
import { DRAWING_NOTHING } from '../slidev-internals.ts'

export * from 'vue'

/** What the components rendered since this was last cleared wanted of a browser. */
export const browserNeeds = new Set<string>()

function watched<Args extends unknown[], Result>(
  name: string,
  hook: (...args: Args) => Result,
): (...args: Args) => Result {
  return (...args) => {
    const instance = vue.getCurrentInstance()
    const component = instance?.type.__name ?? 'a component'
    if (instance && !DRAWING_NOTHING.includes(component))
      browserNeeds.add(`${component} with ${name}`)
    return hook(...args)
  }
}

export const onBeforeMount = watched('onBeforeMount', vue.onBeforeMount)
export const onMounted = watched('onMounted', vue.onMounted)
export const onBeforeUpdate = watched('onBeforeUpdate', vue.onBeforeUpdate)
export const onUpdated = watched('onUpdated', vue.onUpdated)
export const onActivated = watched('onActivated', vue.onActivated)
export const watchEffect = watched('watchEffect', vue.watchEffect)
export const watchPostEffect = watched('watchPostEffect', vue.watchPostEffect)
export const watchSyncEffect = watched('watchSyncEffect', vue.watchSyncEffect)
