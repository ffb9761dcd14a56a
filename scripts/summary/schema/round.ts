/** The shape of a session of several people: `rounds/<name>.yaml`. */

import type { IsEnough } from './contribution.ts'
import type { TextSchema } from './parts.ts'
import { z } from 'zod'
import { kindsOf } from '../session-kinds.ts'
import { DIGEST_KINDS, NOT_ADDRESSED, OFF_ENDS } from '../vocabulary.ts'
import { completedAnswer, contributionShape, SAYS_NOTHING, saysSomething } from './contribution.ts'
import { arguedBy, contributionId, passages, promptsSchema, sessionShape, slug } from './parts.ts'

/** A session of several people, by default a round of answers to one question. */
export function roundSchema(text: TextSchema, isEnough: IsEnough = saysSomething) {
  return z
    .strictObject({
      kind: z.enum(kindsOf('round')).optional().describe('What sort of session it is; by default a round'),
      ...sessionShape(text),
      question: text.optional().describe('What everybody answers'),
      title: text.optional().describe('What the session is called, where it is about more than one question'),
      notes: text.optional().describe('Speaker notes of its first slide; by default its question'),
      contributions: z.array(answerSchema(text, isEnough)).default([]).describe('In the order spoken'),
      axes: z.array(axisSchema(text)).default([]),
      digest: z
        .array(
          z.strictObject({ kind: z.enum(DIGEST_KINDS), from: z.array(contributionId).min(1), text }),
        )
        .default([]),
      prompts: promptsSchema(text).default([]),
    })
}

/** The fields of an answer. */
export function answerShape(text: TextSchema) {
  return {
    id: slug
      .optional()
      .describe(
        'What references call it; by default its speaker, and where a person speaks more than once, also made from '
        + 'the thesis',
      ),
    ...contributionShape(text),
    headline: text.optional().describe('The thesis in a few words, still an assertion; by default the thesis'),
  }
}

/** One answer. */
function answerSchema(text: TextSchema, isEnough: IsEnough) {
  return z.strictObject(answerShape(text)).refine(isEnough, SAYS_NOTHING).transform(completedAnswer)
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
        position: arguedBy,
      }),
    ),
  })
}
