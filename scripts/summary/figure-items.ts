/** What the schemas of several kinds of figures share. */

import type { TextSchema } from './schema/parts.ts'
import { z } from 'zod'

/** A label and what is said of it. */
export function itemSchema(text: TextSchema) {
  return z.strictObject({
    label: text.describe('A few words, set large'),
    text: text.optional().describe('What is said of it, a line or two'),
  })
}

/** At least two of something, and no more than can be read. */
export function fewOf<Item extends z.ZodType>(item: Item, most: number, what: string) {
  return z
    .array(item)
    .min(2, `expected at least two ${what}`)
    .max(most, `expected at most ${most} ${what}: more cannot be read from the back row`)
}

/** Two texts. */
export function two(text: TextSchema, example: string) {
  return z.tuple([text, text], `expected two texts, as in \`${example}\``)
}
