/** The shape of `passages.json`. */

import { z } from 'zod'
import { contributionId, line, passageId } from './parts.ts'

/** The passages of the transcript; `paneldeck import` makes the file. */
export const passagesSchema = z.array(
  z.strictObject({
    id: passageId,
    session: line.optional(),
    contribution: contributionId,
    order: z.int(),
    length: z.int(),
    fingerprint: line,
    cue: z.string().max(10),
  }),
)
