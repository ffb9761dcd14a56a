/** The shape of `people.yaml`. */

import type { TextSchema } from './parts.ts'
import { z } from 'zod'
import { slug } from './parts.ts'

/** The people by their ids. */
export function peopleSchema(text: TextSchema) {
  return z.record(
    slug,
    z.strictObject({
      name: text,
      affiliation: text.optional().describe('Left out where the source does not give it'),
      seal: z
        .string()
        .optional()
        .describe(
          'The character on the seal; by default the last one of the first language’s name',
        ),
    }),
  )
}
