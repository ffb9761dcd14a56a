/** What Slidev's client knows about a slide, built without its router. */

import type { SlideRoute } from '@slidev/types'
import type { Component } from 'vue'
import { reactive } from 'vue'
import { HEADMATTER_FIELDS } from '#paneldeck/slidev'

/** What Slidev’s server knows of a slide. */
export interface SlideInput {
  /** From 1. */
  no: number
  component: Component
  frontmatter: Record<string, unknown>
  /** What Slidev's components may ask for about the slide: title, level, note … */
  slide: Record<string, unknown>
}

/** A slide as Slidev’s client has it in its list of slides. */
export function routeOf({ no, component, frontmatter: all, slide }: SlideInput): SlideRoute {
  const frontmatter = reactive(no === 1 ? withoutHeadmatter(all) : all)
  const { layout, transition, class: classes, clicks, name, preload } = all
  return Object.assign(
    { no, component, load: async () => ({ default: component }) },
    {
      meta: {
        layout,
        transition,
        class: classes,
        clicks,
        name,
        preload,
        slide: { ...slide, frontmatter, no, id: no - 1 },
        __clicksContext: null,
        __preloaded: false,
      },
    },
  )
}

/**
 * On the first slide, Slidev passes the layout only the slide's own settings; components can read those of the deck as
 * well.
 */
function withoutHeadmatter(frontmatter: Record<string, unknown>): Record<string, unknown> {
  const own = Object.entries(frontmatter).filter(([key]) => !HEADMATTER_FIELDS.includes(key))
  return Object.assign(Object.create(frontmatter), Object.fromEntries(own))
}
