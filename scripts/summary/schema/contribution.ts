/** The shape of one contribution: a keynote, or one answer in a round. */

import type { TextSchema } from './parts.ts'
import { z } from 'zod'
import { figureSchema } from '../figure-schema.ts'
import { POSITION_KINDS, REPLY_KINDS, SUPPORT_KINDS } from '../vocabulary.ts'
import { contributionId, notesSchema, passages, slug } from './parts.ts'

/** The fields that every contribution has. */
export function contributionShape(text: TextSchema) {
  return {
    speaker: slug.describe('A key of people.yaml'),
    thesis: text.describe('The contribution in one sentence'),
    passages,
    notes: notesSchema(text),
    positions: z.array(positionSchema(text)).min(1, 'expected at least one position'),
    replies: z.array(replySchema(text)).default([]),
  }
}

/** A position with what supports it. */
function positionSchema(text: TextSchema) {
  return z.strictObject({
    id: slug.describe('Unique in its contribution; becomes part of the slide’s address'),
    kind: z.enum(POSITION_KINDS),
    weight: z
      .literal([1, 2, 3])
      .describe('3: the summary is wrong without it; 2: it belongs; 1: good to have'),
    number: z.int().positive().optional().describe('Its number, where the speaker counts'),
    claim: text.describe('The position as a full sentence: the headline of its slide'),
    passages,
    supports: z.array(supportSchema(text)).default([]),
    works: z.array(slug).optional().describe('Works it names: keys of works.yaml'),
    readings: z
      .array(slug)
      .default([])
      .describe('Readings its words follow instead of what is printed: ids of errata.yaml of high confidence'),
    figure: figureSchema(text).optional(),
    notes: notesSchema(text),
    remark: text
      .optional()
      .describe('Our note (a doubtful passage, a slip), shown apart from what was said'),
  })
}

/** A reason, an example or the like for a position. */
function supportSchema(text: TextSchema) {
  return z.strictObject({
    kind: z.enum(SUPPORT_KINDS),
    text,
    passages: passages.optional(),
    drawn: z
      .boolean()
      .default(false)
      .describe(
        'Whether the figure says it already: it is then said in the notes and not repeated on the slide',
      ),
  })
}

/** What a contribution says to an earlier one. */
function replySchema(text: TextSchema) {
  return z.strictObject({
    to: contributionId,
    kind: z.enum(REPLY_KINDS),
    text,
    about: text
      .optional()
      .describe(
        'What it is about, in a few words: shown where the replies are drawn, while the sentence is spoken',
      ),
    passages,
  })
}
