/** The shape of `rounds/<name>.yaml`. */

import type { TextSchema } from './parts.ts'
import { z } from 'zod'
import { DIGEST_KINDS, NOT_ADDRESSED, OFF_ENDS } from '../vocabulary.ts'
import { contributionShape } from './contribution.ts'
import { arguedIn, contributionId, notesSchema, passages, promptsSchema, sessionId, slug } from './parts.ts'

/** A round of answers to one question. */
export function roundSchema(text: TextSchema) {
  return z.strictObject({
    id: sessionId,
    question: text,
    notes: notesSchema(text),
    contributions: z
      .array(answerSchema(text))
      .min(1, 'expected at least one contribution')
      .describe('In the order spoken'),
    axes: z.array(axisSchema(text)).default([]),
    digest: z
      .array(
        z.strictObject({ kind: z.enum(DIGEST_KINDS), from: z.array(contributionId).min(1), text }),
      )
      .default([]),
    prompts: promptsSchema(text).default([]),
  })
}

/** One answer. */
function answerSchema(text: TextSchema) {
  return z.strictObject({
    id: slug
      .optional()
      .describe('What references call it; by default its speaker. Needed where a person speaks more than once'),
    ...contributionShape(text),
    headline: text.describe('The thesis in a few words, still an assertion'),
  })
}

/** A question on which the speakers of the round differ, and where each of them stands. */
function axisSchema(text: TextSchema) {
  return z.strictObject({
    id: slug,
    question: text,
    debated: z
      .boolean()
      .default(false)
      .describe('Whether the speakers took up one another’s words on it; else its slide is called a comparison'),
    vote: z
      .boolean()
      .default(false)
      .describe('Whether the round ends with a show of hands on this axis; at most one axis of a round'),
    ends: z.tuple([
      z.strictObject({ id: slug, label: text }),
      z.strictObject({ id: slug, label: text }),
    ]),
    stances: z.array(
      z.strictObject({
        who: contributionId,
        at: z.string().describe(
          `The id of an end, or one of: ${OFF_ENDS.join(', ')}, ${NOT_ADDRESSED}. `
          + 'Whoever has no stance counts as not placed',
        ),
        text: text.optional().describe(`Why, in a few words; required unless \`${NOT_ADDRESSED}\``),
        passages: passages.optional(),
        position: arguedIn,
      }),
    ),
  })
}
