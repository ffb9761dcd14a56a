/**
 * What `slide.ts` uses of `@slidev/client`, which ships its sources and not its types: those do not pass our checks.
 * The module itself is in `plugin.ts`.
 */
declare module '#paneldeck/slidev' {
  import type { AppContext, SlideRoute } from '@slidev/types'
  import type { DefineComponent, ShallowRef } from 'vue'

  export interface Clicks {
    /** Called by every slide; has to do with presenting alone. */
    setup(): void
  }
  export interface Nav {
    currentSlideRoute: { value: SlideRoute }
  }
  export const PrintSlideClick: DefineComponent<{ nav: Nav }>
  export function createFixedClicks(route: SlideRoute, clicks: number): Clicks
  export function useFixedNav(route: SlideRoute, clicks: Clicks): Nav

  export const slides: ShallowRef<SlideRoute[]>
  export const configs: Record<string, unknown>
  export const setups: ((context: AppContext) => void | Promise<void>)[]

  export const CLICKS_MAX: number
  export const HEADMATTER_FIELDS: readonly string[]
}
