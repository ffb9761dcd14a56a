/** The shape of a session that is one talk: `keynotes/<name>.yaml`. */

import type { IsEnough } from './contribution.ts'
import type { TextSchema } from './parts.ts'
import { z } from 'zod'
import { kindsOf } from '../session-kinds.ts'
import { TITLED_BY } from '../vocabulary.ts'
import { completed, completedAnswer, contributionShape, SAYS_NOTHING, saysSomething } from './contribution.ts'
import { promptsSchema, sessionShape, slug } from './parts.ts'
import { answerShape } from './round.ts'

/** A keynote or another talk. */
export function keynoteSchema(text: TextSchema, isEnough: IsEnough = saysSomething) {
  return z
    .strictObject({
      kind: z.enum(kindsOf('keynote')).optional().describe('What sort of session it is; by default a keynote'),
      ...sessionShape(text),
      ...contributionShape(text),
      title: text,
      titled_by: z
        .enum(TITLED_BY)
        .default('speaker')
        .describe('`editor` where the source gives no title and this one is ours'),
      interruptions: z.array(interruptionSchema(text)).default([]).describe('What others said in between'),
      prompts: promptsSchema(text).default([]),
    })
    .refine(isEnough, SAYS_NOTHING)
    .transform(completed)
}

/** What somebody else said while the talk went on. */
function interruptionSchema(text: TextSchema) {
  return z
    .strictObject({
      ...answerShape(text),
      after: slug
        .optional()
        .describe('The id of the position it came after; by default it stands behind the talk'),
    })
    .refine(saysSomething, SAYS_NOTHING)
    .transform(completedAnswer)
}
