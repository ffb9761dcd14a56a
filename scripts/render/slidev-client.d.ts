/** What `slide.ts` uses of `@slidev/client`, which ships its sources and not its types, and of the modules Slidev makes up. */
declare module '@slidev/client/styles/index.ts' {}

declare module '@slidev/client/internals/PrintSlideClick.vue' {
  import type { DefineComponent } from 'vue'
  import type { Nav } from '@slidev/client/composables/useNav.ts'
  const component: DefineComponent<{ nav: Nav }>
  export default component
}

declare module '@slidev/client/composables/useNav.ts' {
  import type { SlideRoute } from '@slidev/types'
  import type { Clicks } from '@slidev/client/composables/useClicks.ts'
  export interface Nav { currentSlideRoute: unknown }
  export function useFixedNav(route: SlideRoute, clicks: Clicks): Nav
}

declare module '@slidev/client/composables/useClicks.ts' {
  import type { SlideRoute } from '@slidev/types'
  export interface Clicks {
    /** Called by every slide; has to do with presenting alone. */
    setup(): void
  }
  export function createFixedClicks(route: SlideRoute, clicks: number): Clicks
}

declare module '@slidev/client/modules/v-click.ts' {
  import type { DirectiveBinding } from 'vue'
  interface Resolved {
    flagHide: boolean
    isActive: { value: boolean }
    isCurrent: { value: boolean }
    flagAnimations: { value: string[] }
  }
  export function resolveClick(element: string, binding: DirectiveBinding, at: unknown, hide?: boolean): Resolved | null
}

declare module '@slidev/client/constants.ts' {
  export const CLICKS_MAX: number
  export const HEADMATTER_FIELDS: readonly string[]
  export const CLASS_VCLICK_TARGET: string
  export const CLASS_VCLICK_HIDDEN: string
  export const CLASS_VCLICK_HIDDEN_EXP: string
  export const CLASS_VCLICK_CURRENT: string
  export const CLASS_VCLICK_PRIOR: string
  export const CLASS_VCLICK_ANIMATION_PREFIX: string
}

declare module '#slidev/slides' {
  import type { SlideRoute } from '@slidev/types'
  import type { ShallowRef } from 'vue'
  export const slides: ShallowRef<SlideRoute[]>
}

declare module '#slidev/configs' {
  const configs: Record<string, unknown>
  export default configs
}

declare module '#slidev/setups/main' {
  import type { AppContext } from '@slidev/types'
  const setups: ((context: AppContext) => void | Promise<void>)[]
  export default setups
}

declare module '#paneldeck/browser-needs' {
  /** What the components rendered so far wanted of a browser. */
  export const needs: Set<string>
}
