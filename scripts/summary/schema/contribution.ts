/** The shape of one contribution: a keynote, or one answer in a round. */

import type { AuthoredText } from '../schema.ts'
import type { TextSchema } from './parts.ts'
import { z } from 'zod'
import { figureSchema } from '../figure-schema.ts'
import { idsOfTexts } from '../text-ids.ts'
import { POSITION_KINDS, REPLY_KINDS, SUPPORT_KINDS } from '../vocabulary.ts'
import { contributionId, oneOrMore, optionalPassages, slug } from './parts.ts'

/** The fields that every contribution has. */
export function contributionShape(text: TextSchema) {
  return {
    speaker: oneOrMore(slug).describe('A key of people.yaml; several where people speak together'),
    thesis: text.optional().describe('The contribution in one sentence; by default the claim of its first position'),
    passages: optionalPassages,
    ...reviewShape('thesis'),
    notes: text.optional().describe('Speaker notes, written to be spoken; by default the thesis'),
    positions: z.array(positionSchema(text)).default([]).describe('What is claimed, in the order it was said'),
    replies: z.array(replySchema(text)).default([]),
  }
}

/** A contribution as it may be written. */
type Written = z.infer<z.ZodObject<ReturnType<typeof contributionShape>>>

/** Whether what is written of a contribution is enough. */
export type IsEnough = (written: Pick<Written, 'thesis' | 'positions'>) => boolean

/** Whether a contribution says anything: it needs a thesis or a position. */
export function saysSomething({ thesis, positions }: Pick<Written, 'thesis' | 'positions'>): boolean {
  return thesis !== undefined || positions.length > 0
}

/** The fault of a contribution that says nothing. */
export const SAYS_NOTHING = {
  path: ['thesis'],
  error: '`thesis` is missing; expected what is said in one sentence, or a position with a `claim`',
}

/** A contribution with what follows from the rest of it: its thesis, and the ids of its positions. */
export function completed<T extends Written>({ speaker: speakers, thesis, positions, ...rest }: T) {
  const [speaker = '', ...alongside] = speakers
  const ids = idsOfTexts(positions.map(({ claim }) => claim))
  return {
    ...rest,
    speaker,
    alongside,
    thesis: thesis ?? positions[0]?.claim ?? '',
    positions: positions.map((position, index) => ({ ...position, id: position.id ?? ids[index] ?? '' })),
  }
}

/** The same of an answer, and its headline. */
export function completedAnswer<T extends Written & { headline?: AuthoredText | undefined }>(written: T) {
  const complete = completed(written)
  return { ...complete, headline: written.headline ?? complete.thesis }
}

/** Who has read it: set by `paneldeck draft` and `paneldeck review`. */
function reviewShape(what: string) {
  return {
    draft: z
      .literal(true)
      .optional()
      .describe(`The ${what} was proposed by a model and nobody has read it yet: slides say so`),
    reviewed: z
      .string()
      .regex(/^[0-9a-f]{16}$/, 'expected the 16 letters and digits that `paneldeck review` writes')
      .optional()
      .describe(`The ${what} was compared with the transcript when its words and passages were these`),
  }
}

/** A position with what supports it. */
function positionSchema(text: TextSchema) {
  return z.strictObject({
    id: slug
      .optional()
      .describe('Unique in its contribution; becomes part of the slide’s address. By default made from the claim'),
    kind: z.enum(POSITION_KINDS).default('claim'),
    weight: z
      .literal([1, 2, 3])
      .default(2)
      .describe('3: the summary is wrong without it; 2: it belongs; 1: good to have'),
    number: z.int().positive().optional().describe('Its number, where the speaker counts'),
    claim: text.describe('The position as a full sentence: the headline of its slide'),
    passages: optionalPassages,
    ...reviewShape('position'),
    supports: z.array(supportSchema(text)).default([]),
    works: z.array(slug).optional().describe('Works it names: keys of works.yaml'),
    readings: z
      .array(slug)
      .default([])
      .describe('Readings its words follow instead of what is printed: ids of errata.yaml of high confidence'),
    figure: figureSchema(text).optional(),
    notes: text
      .optional()
      .describe('Speaker notes, written to be spoken; by default the claim and its supports'),
    remark: text
      .optional()
      .describe('Our note (a doubtful passage, a slip), shown apart from what was said'),
  })
}

/** A reason, an example or the like for a position. */
function supportSchema(text: TextSchema) {
  return z.strictObject({
    kind: z.enum(SUPPORT_KINDS).default('reason'),
    text,
    passages: optionalPassages.optional(),
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
    passages: optionalPassages,
  })
}
