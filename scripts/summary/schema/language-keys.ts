/** Tags of languages, as values and as keys. */

import { z } from 'zod'
import { faultOfTag } from '../languages.ts'

/** A BCP 47 tag: `zh`, `pt-BR`. */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,8}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?(-[a-z0-9]+)*$/, {
    abort: true,
    error: ({ input }) => faultOfTag(String(input)) ?? TAG,
  })
  .superRefine((written, context) => {
    const fault = faultOfTag(written)
    if (fault !== undefined)
      context.addIssue({ code: 'custom', message: fault })
  })

const TAG = 'expected the tag of a language, as in `en`, `pt-BR` or `zh-Hant`'

/**
 * Something for each language: for those of ours by this shape, for others in this form.
 *
 * @param ours by their tags
 */
export function byLanguage<Shape extends z.ZodRawShape, T extends z.ZodType>(ours: Shape, other: T) {
  return z.object(ours).catchall(other).superRefine((written, context) => {
    const unknown = Object.keys(written).filter(key => faultOfTag(key) !== undefined)
    if (unknown.length > 0)
      context.addIssue({ code: 'unrecognized_keys', keys: unknown, input: written })
  })
}
