/**
 * Vue with functions that take notes. `watch-vue.ts` gives it to every module that imports Vue in the renderer's
 * process.
 *
 * Without a browser Vue ignores what a component wants to do once it is on the page. Such a component is not finished
 * when it has been rendered here, so its deck has to go through the browser. Each function notes this in
 * `BROWSER_NEEDS`.
 */

import type { DirectiveArguments, VNode } from 'vue'
import * as vue from 'vue'
import { DRAWING_NOTHING } from '../slidev-internals.ts'
import { BROWSER_NEEDS } from './browser-needs.ts'
import { directiveNeed } from './directive-needs.ts'

export * from 'vue'

/** Notes what the component that is being set up wants of a browser. @returns whether it wants it */
function isNoted(name: string): boolean {
  const instance = vue.getCurrentInstance()
  const component = instance?.type.__name ?? 'a component'
  if (!instance || DRAWING_NOTHING.includes(component))
    return false
  vue.inject(BROWSER_NEEDS, undefined)?.add(`${component} with ${name}`)
  return true
}

function noting<Args extends unknown[], Result>(
  name: string,
  original: (...args: Args) => Result,
): (...args: Args) => Result {
  return (...args) => {
    isNoted(name)
    return original(...args)
  }
}

/** For effects. Those that are noted are left to the browser: here they may fail, and print that they do. */
function leaving<Options>(
  name: string,
  watch: (effect: vue.WatchEffect, options?: Options) => vue.WatchHandle,
): typeof watch {
  return (effect, options) => watch(isNoted(name) ? () => {} : effect, options)
}

export const onBeforeMount = noting('onBeforeMount', vue.onBeforeMount)
export const onMounted = noting('onMounted', vue.onMounted)
export const onBeforeUpdate = noting('onBeforeUpdate', vue.onBeforeUpdate)
export const onUpdated = noting('onUpdated', vue.onUpdated)
export const onActivated = noting('onActivated', vue.onActivated)
export const onServerPrefetch = noting('onServerPrefetch', vue.onServerPrefetch)
export const watchEffect = leaving('watchEffect', vue.watchEffect)
export const watchPostEffect = leaving('watchPostEffect', vue.watchPostEffect)
export const watchSyncEffect = leaving('watchSyncEffect', vue.watchSyncEffect)

/** Puts directives on an element that is made by a render function. */
export function withDirectives<T extends VNode>(vnode: T, directives: DirectiveArguments): T {
  const instance = vue.getCurrentInstance()
  for (const [directive] of directives) {
    const need = instance && directive && directiveNeed(directive, instance.appContext)
    if (need)
      vue.inject(BROWSER_NEEDS, undefined)?.add(need)
  }
  return vue.withDirectives(vnode, directives)
}
