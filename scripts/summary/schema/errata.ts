/** The shape of `errata.yaml`. */

import type { TextSchema } from './parts.ts'
import { z } from 'zod'
import { CONFIDENCES, ERRATUM_KINDS } from '../vocabulary.ts'
import { passages, slug, textSchema } from './parts.ts'

/** The doubtful places of the transcript. */
export function errataSchema(text: TextSchema) {
  return z.array(
    z.strictObject({
      id: slug,
      passages,
      as_printed: z.string().max(12, 'expected at most 12 characters of the source'),
      translation: textSchema([])
        .optional()
        .describe('The printed words in the panel’s other languages, for those who cannot read them'),
      probable: text
        .nullable()
        .describe('The probable reading; `null` where there is none'),
      confidence: z.enum(CONFIDENCES),
      kind: z.enum(ERRATUM_KINDS),
      why: text,
    }),
  )
}
