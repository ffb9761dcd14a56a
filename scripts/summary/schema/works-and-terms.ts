/** The shapes of `works.yaml` and `terms.yaml`. */

import type { TextSchema } from './parts.ts'
import { z } from 'zod'
import { WORK_KINDS } from '../vocabulary.ts'
import { line, optionalPassages, passages, slug, webAddress } from './parts.ts'

/** Works by their ids. */
export function worksSchema(text: TextSchema) {
  return z.record(
    slug,
    z.strictObject({
      name: line,
      kind: z.enum(WORK_KINDS).optional(),
      year: z.int()
        .min(-4000, 'expected a year, as in `2017`')
        .max(2199, 'expected a year, as in `2017`')
        .optional(),
      by: line.optional(),
      what: text.describe('What it is; common knowledge, our note'),
      url: webAddress.optional(),
      passages: optionalPassages,
    }),
  )
}

/** Terms by their ids. */
export function termsSchema(text: TextSchema) {
  return z.record(
    slug,
    z.strictObject({ term: text, explanation: text, passages: passages.optional() }),
  )
}
