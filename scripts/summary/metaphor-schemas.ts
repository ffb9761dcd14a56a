/** Figures for what speakers compare their matter with: a line between two ends, a level, a room, a pair of scales. */

import type { TextSchema } from './schema/parts.ts'
import { z } from 'zod'
import { fewOf, itemSchema, two } from './figure-items.ts'
import { LEVELS, SPECTRUM_PLACES } from './vocabulary.ts'

/** @param text the schema of a text in the panel's languages */
export function metaphorSchemas(text: TextSchema) {
  return [
    spectrumSchema(text),
    thresholdSchema(text),
    nestedSchema(text),
    boxSchema(text),
    balanceSchema(text),
    fanSchema(text),
    overlapSchema(text),
  ] as const
}

function spectrumSchema(text: TextSchema) {
  return z
    .strictObject({
      kind: z.literal('spectrum'),
      across: two(text, '[{ zh: 封闭, en: Closed }, { zh: 开放, en: Open }]')
        .describe('The two ends of the line, the left one first'),
      items: z
        .array(itemSchema(text).extend({ at: z.enum(SPECTRUM_PLACES).describe('Where on the line it stands') }))
        .min(1, 'expected at least one thing on the line')
        .max(6, 'expected at most 6 things on the line: more cannot be read from the back row'),
    })
    .describe('Things on a line between two ends, without numbers')
}

function thresholdSchema(text: TextSchema) {
  const thing = itemSchema(text).extend({
    mark: text.describe('The thing, in a word or two; where all are the same, the line moves instead'),
    at: z.enum(LEVELS).describe('Whether it is below the line, reaches it, is above it, or whether that is unclear'),
  })
  return z
    .strictObject({
      kind: z.literal('threshold'),
      line: text.describe('What the line stands for'),
      items: fewOf(thing, 3, 'things'),
    })
    .describe('Things below or above a level')
}

function nestedSchema(text: TextSchema) {
  const inner = doubtedSchema(text)
  const middle = inner.extend({ items: inside(inner) })
  const outer = inner.extend({ items: inside(middle) })
  return z
    .strictObject({
      kind: z.literal('nested'),
      items: z
        .array(outer)
        .min(1, 'expected at least one thing with something inside of it')
        .max(3, 'expected at most 3 things side by side: more cannot be read from the back row'),
    })
    .refine(({ items }) => items.some(({ items = [] }) => items.length > 0), {
      path: ['items'],
      error: 'expected something inside of one of them, as in `items: [{ label: …, items: [{ label: … }] }]`',
    })
    .describe('Things inside of one another')
}

function inside<Item extends z.ZodType>(item: Item) {
  return z
    .array(item)
    .max(4, 'expected at most 4 things inside: more cannot be read from the back row')
    .optional()
    .describe('What lies inside')
}

/** An item that may be a question or a doubt of the speaker's. */
function doubtedSchema(text: TextSchema) {
  return itemSchema(text).extend({
    doubted: z
      .boolean()
      .default(false)
      .describe('Whether the speaker doubts it, or asks; it is drawn with broken lines'),
  })
}

function boxSchema(text: TextSchema) {
  const box = itemSchema(text).extend({
    in: text.describe('What goes in'),
    out: text.describe('What comes out'),
    dark: z.boolean().default(false).describe('Whether nobody sees inside'),
  })
  return z
    .strictObject({
      kind: z.literal('box'),
      items: z
        .array(box)
        .min(1, 'expected at least one box')
        .max(2, 'expected at most 2 boxes: more cannot be read from the back row'),
    })
    .describe('What goes in and what comes out')
}

function balanceSchema(text: TextSchema) {
  return z
    .strictObject({
      kind: z.literal('balance'),
      items: z.array(itemSchema(text)).length(2, 'expected two items, the one that weighs more first'),
    })
    .describe('Two things weighed against each other; the first weighs more')
}

function fanSchema(text: TextSchema) {
  return z
    .strictObject({
      kind: z.literal('fan'),
      hub: text.describe('Where they all come from'),
      items: fewOf(doubtedSchema(text), 5, 'branches'),
    })
    .describe('One thing from which several come')
}

function overlapSchema(text: TextSchema) {
  return z
    .strictObject({
      kind: z.literal('overlap'),
      items: z.array(itemSchema(text)).length(2, 'expected two items, which share something'),
      common: itemSchema(text).describe('What both share'),
    })
    .describe('Two things that share something')
}
