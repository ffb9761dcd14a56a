/**
 * Vue's server renderer, with a function that takes notes: compiled templates call it for every directive on an
 * element.
 */

import type { ComponentPublicInstance, Directive } from 'vue'
import { inject } from 'vue'
import * as renderer from 'vue/server-renderer'
import { BROWSER_NEEDS } from './browser-needs.ts'
import { directiveNeed } from './directive-needs.ts'

export * from 'vue/server-renderer'

/** The attributes a directive gives its element. */
export function ssrGetDirectiveProps(
  instance: ComponentPublicInstance,
  directive: Directive,
  ...binding: [value?: unknown, arg?: string, modifiers?: Record<string, boolean>]
): Record<string, unknown> {
  const { appContext } = instance.$
  const need = directiveNeed(directive, appContext)
  if (need !== undefined)
    appContext.app.runWithContext(() => inject(BROWSER_NEEDS, undefined))?.add(need)
  return renderer.ssrGetDirectiveProps(instance, directive, ...binding)
}
