/** The words of a portrait: its headline, and the claims of a contribution that stands on one slide. */

import type { Contribution } from '../../summary/panel.ts'
import type { Context } from '../context.ts'
import { keptClauses, linesOfClauses } from '../../typesetting/clauses.ts'
import { divide } from '../../typesetting/divide.ts'
import { heightOf } from '../../typesetting/height.ts'
import { HEADLINE_LINES } from '../../typesetting/measures.ts'
import { claimLabel } from './position-head.ts'

/** Whether the thesis is the headline: nobody wrote a shorter one. */
export function isHeadline({ text }: Context, { headline, thesis }: Contribution): boolean {
  return text(headline) === text(thesis)
}

/** The headline, and what is left of a thesis that is too long for one. */
export function portraitHeadline(context: Context, answer: Contribution): string[] {
  const { text, settings: { 'portrait-headline': setting } } = context
  return isHeadline(context, answer)
    ? divide(text(answer.thesis), setting, HEADLINE_LINES * setting.leading + setting.gap)
    : [text(answer.headline)]
}

/** Height of the headline, in px, with the space below it. Its clauses may take lines of their own. */
export function portraitHeadlineHeight({ settings: { 'portrait-headline': setting } }: Context, headline: string) {
  const lines = linesOfClauses(keptClauses(headline), setting.width / setting.size)
  return Math.max(heightOf(headline, setting), lines * setting.leading + setting.gap)
}

/** The claims of a contribution as lines, without the one that is its thesis. */
export function claimLines(context: Context, { thesis, positions }: Contribution): string[] {
  const { text, words } = context
  return positions
    .filter(({ claim }) => text(claim) !== text(thesis))
    .map((position) => {
      const label = claimLabel(context, position)
      return (label === undefined ? '' : label + words.colon) + text(position.claim)
    })
}

/** What is spoken where everything stands on one slide. */
export function leanNotes({ text }: Context, { notes, thesis, positions }: Contribution): string {
  const others = positions.filter(({ claim }) => text(claim) !== text(thesis))
  return [notes, ...others.map(({ notes }) => notes)].map(text).join('\n\n')
}
