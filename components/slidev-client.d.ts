/**
 * The types of what our components use of `@slidev/client`. The package has no type declarations, and its sources do
 * not pass our checks.
 */

import type { Ref } from 'vue'

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
    /** Whether the deck is printed, where everything is shown at once. */
    isPrintMode: boolean
    /** All slides of the deck. */
    slides: readonly { no: number, meta: { slide: { frontmatter: Record<string, unknown> } } }[]
  }>
}

export declare function useNav(): {
  /** All slides of the deck that is shown. */
  slides: Ref<readonly { meta: { slide?: { frontmatter: Record<string, unknown> } } }[]>
  /** Whether the deck is printed. */
  isPrintMode: Ref<boolean>
}
