/**
 * Types of what `slide-html.ts` uses of `@slidev/client`. That package has no types but its sources, which do not pass
 * our checks. The module itself is made in `plugin.ts`.
 */
declare module '#paneldeck/slidev' {
  import type { AppContext, SlideRoute } from '@slidev/types'
  import type { DefineComponent, DirectiveBinding, InjectionKey, ShallowRef } from 'vue'

  export interface Clicks {
    /** Called by every slide, for presenting only. */
    setup: () => void
  }
  export interface Nav {
    currentSlideRoute: { value: SlideRoute }
  }
  interface ResolvedClick {
    flagHide: boolean
    isActive: { value: boolean }
    isCurrent: { value: boolean }
    flagAnimations: { value: string[] }
  }
  export const PrintSlideClick: DefineComponent<{ nav: Nav }>
  export function createFixedClicks(route?: SlideRoute, clicks?: number): Clicks
  export function useFixedNav(route: SlideRoute, clicks: Clicks): Nav
  export function resolveClick(
    element: string,
    binding: DirectiveBinding,
    at: unknown,
    hide?: boolean,
  ): ResolvedClick | null

  export const slides: ShallowRef<SlideRoute[]>
  export const configs: Record<string, unknown>
  export const setups: ((context: AppContext) => void | Promise<void>)[]

  export const injectionSlidevContext: InjectionKey<unknown>
  export const injectionClicksContext: InjectionKey<unknown>
  export const injectionCurrentPage: InjectionKey<unknown>
  export const injectionRenderContext: InjectionKey<unknown>

  export const CLICKS_MAX: number
  export const HEADMATTER_FIELDS: readonly string[]
  export const CLASS_VCLICK_TARGET: string
  export const CLASS_VCLICK_HIDDEN: string
  export const CLASS_VCLICK_HIDDEN_EXP: string
  export const CLASS_VCLICK_CURRENT: string
  export const CLASS_VCLICK_PRIOR: string
  export const CLASS_VCLICK_ANIMATION_PREFIX: string
}
