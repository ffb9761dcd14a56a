/** The shape of `errata.yaml`. */

import type { TextSchema } from './parts.ts'
import { z } from 'zod'
import { CONFIDENCES, ERRATUM_KINDS } from '../vocabulary.ts'
import { passages, slug } from './parts.ts'

/** The doubtful places of the transcript. */
export function errataSchema(text: TextSchema) {
  return z.array(
    z.strictObject({
      id: slug,
      passages,
      as_printed: z.string().max(12, 'expected at most 12 characters of the source'),
      probable: text
        .nullable()
        .describe('The probable reading; `null` where it cannot be recovered'),
      confidence: z.enum(CONFIDENCES),
      kind: z.enum(ERRATUM_KINDS),
      why: text,
    }),
  )
}
