/** The shape of `cuts:` in `panel.yaml`: decks chosen from the decks of the sessions. */

import type { TextSchema } from './parts.ts'
import { z } from 'zod'
import { slug } from './parts.ts'

/** How long a cut may be, in minutes. */
export const CUT_MINUTES = { least: 5, most: 600 } as const

/** A share of the time for discussion where nobody wrote one. */
export const DISCUSSION = 0.2

/** Decks chosen from the decks of the sessions. */
export function cutsSchema(text: TextSchema) {
  return z
    .array(z.strictObject({
      id: slug.describe('The deck’s name without `cut-`, as in `one-hour`'),
      title: text.optional().describe('What the cut is called on its first slide; by default how long it takes'),
      minutes: z
        .number()
        .int('expected whole minutes, as in `60`')
        .min(CUT_MINUTES.least, `expected at least ${CUT_MINUTES.least} minutes`)
        .max(CUT_MINUTES.most, `expected at most ${CUT_MINUTES.most} minutes`)
        .optional()
        .describe('How long it takes with the discussion; without it, all that is chosen is kept'),
      discussion: z
        .number()
        .min(0)
        .max(0.8, 'expected a share of the time, as in `0.2`')
        .default(DISCUSSION)
        .describe('The share of the minutes that is kept for discussion'),
      sessions: z.array(slug).min(1, 'expected at least one session').optional().describe('Only these sessions'),
      speaker: slug.optional().describe('Only what this person said'),
      tension: slug.optional().describe('Only what the camps of this tension rest on'),
      weight: z
        .literal([1, 2, 3])
        .optional()
        .describe('Only positions of at least this weight'),
    }))
    .default([])
    .describe('Decks chosen from the decks of the sessions: a talk of an hour, one person, one question')
}
