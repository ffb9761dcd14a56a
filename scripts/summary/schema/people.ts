/** The shape of `people.yaml`. */

import type { TextSchema } from './parts.ts'
import { z } from 'zod'
import { ACCENT_NAMES } from '../../../components/accents.ts'
import { PERSON_ROLES } from '../vocabulary.ts'
import { oneOrMore, slug } from './parts.ts'

/** As many characters fit on a seal. */
const SEAL = 3

/** The people by their ids. */
export function peopleSchema(text: TextSchema) {
  return z.record(
    slug,
    z.strictObject({
      name: text,
      affiliation: text.optional().describe('Left out where the source does not give it'),
      role: oneOrMore(z.enum(PERSON_ROLES))
        .optional()
        .describe('What the person is here, shown where everybody is listed: one or several'),
      accent: z
        .enum(ACCENT_NAMES)
        .optional()
        .describe('The person’s colour and the form of their seal; by default one that differs from those around'),
      seal: z
        .string()
        .refine(
          seal => lengthOf(seal) <= SEAL && !/[\n\r]/.test(seal),
          `expected at most ${SEAL} characters in one line`,
        )
        .optional()
        .describe(
          'What stands on the seal; by default the initials of the first language’s name',
        ),
    }),
  )
}

/** How many characters a reader counts: a letter with its accents is one, so is an emoji. */
function lengthOf(text: string): number {
  return [...new Intl.Segmenter().segment(text)].length
}
