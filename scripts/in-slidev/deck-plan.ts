/** The plan of the deck that is shown, from what Slidev knows of its slides. Runs in the presenter's window. */

import type { Plan } from './plan.ts'
import { parseTimeString } from '@slidev/parser/utils'
import { LOOK_UP_LAYOUTS } from '../compose/pace.ts'
import { planTimes } from './plan.ts'

/** What of a slide in Slidev's list is read. */
interface PlannedSlide {
  meta: {
    slide: {
      frontmatter: Readonly<Record<string, unknown>>
      /** Its notes as HTML. */
      noteHTML?: string
      /** The seconds it took in a rehearsal: `rehearsal.ts` adds them. */
      rehearsed?: number
    }
  }
}

/** The plan of a deck with these slides and settings. */
export function deckPlan(slides: readonly PlannedSlide[], configs: Readonly<Record<string, unknown>>): Plan {
  const { duration, lang } = configs
  const language = String(lang ?? 'zh')
  const sessions = new Set(slides.flatMap(slide => sectionOf(slide, 'session') || []))
  const by = sessions.size > 1 ? 'session' : 'speaker'
  const timed = slides.map((slide) => {
    const { frontmatter: { timesplit }, noteHTML = '', rehearsed } = slide.meta.slide
    return {
      notes: noteHTML.replaceAll(/<[^>]*>/g, ' '),
      lookedUp: isLookedUp(slide),
      rehearsed,
      timesplit: typeof timesplit === 'string' ? timesplit : undefined,
      section: sectionOf(slide, by),
    }
  })
  return planTimes(timed, typeof duration === 'string' ? parseTimeString(duration).seconds : undefined, language)
}

/** The number of the last slide that is talked about. */
export function endOfTalk(slides: readonly PlannedSlide[]): number {
  return slides.findLastIndex(slide => !isLookedUp(slide)) + 1
}

function isLookedUp({ meta }: PlannedSlide): boolean {
  return LOOK_UP_LAYOUTS.has(String(meta.slide.frontmatter.layout))
}

function sectionOf({ meta }: PlannedSlide, by: 'session' | 'speaker'): string {
  const section = meta.slide.frontmatter[by]
  return typeof section === 'string' ? section : ''
}
