/**
 * The types of what we use of `@slidev/client/context.ts` and `layoutHelper.ts`. The package has no type declarations,
 * and its sources do not pass our checks.
 */

import type { CSSProperties, Ref } from 'vue'

/** What is known of a slide. */
interface SlideData {
  frontmatter: Record<string, unknown>
  /** Its notes as HTML. */
  noteHTML?: string
  /** The seconds it took in a rehearsal: `scripts/in-slidev/rehearsal.ts` adds them. */
  rehearsed?: number
}

export declare function useSlideContext(): {
  /** The frontmatter of the slide the component is on. */
  $frontmatter: Record<string, unknown>
  /** The slide's number, from 1. */
  $page: Ref<number>
  /** Where it is shown: `slide`, `presenter`, `print`, `overview` … */
  $renderContext: Ref<string>
  /** Settings of the deck, those of its headmatter among them. */
  $slidev: { configs: Record<string, unknown> }
  $nav: Ref<{
    /** Whether it is the presenter's view. */
    isPresenter: boolean
    /** Whether the deck is printed, where everything is shown at once. */
    isPrintMode: boolean
    /** All slides of the deck. */
    slides: readonly { no: number, meta: { slide: SlideData } }[]
    /** The number of the slide that is shown, from 1. */
    currentSlideNo: number
    /** How many clicks of it are shown, and how many it has. */
    clicks: number
    clicksTotal: number
    /** The same, and whether the slide is mounted: before that, Slidev takes it for one without clicks. */
    clicksContext: { current: number, clicksStart: number, total: number, isMounted: boolean }
  }>
}

/** A colour, or a picture that fills its box, as styles. @param dim whether a picture is darkened, for words on it */
export declare function handleBackground(background: string, dim: boolean): CSSProperties
