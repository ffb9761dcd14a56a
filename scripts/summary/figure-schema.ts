/** A position drawn rather than listed: what an author may write. */

import type { TextSchema } from './schema/parts.ts'
import { z } from 'zod'
import { fewOf, itemSchema, two } from './figure-items.ts'
import { metaphorSchemas } from './metaphor-schemas.ts'
import { CURVE_SHAPES, FIGURE_KINDS, QUADRANTS } from './vocabulary.ts'

/** @param text the schema of a text in the panel's languages */
export function figureSchema(text: TextSchema) {
  return z
    .discriminatedUnion(
      'kind',
      [
        ...listedSchemas(text),
        roadsSchema(text),
        comparisonSchema(text),
        quadrantSchema(text),
        curveSchema(text),
        ...metaphorSchemas(text),
      ],
      {
        error: ({ input }) =>
          typeof input === 'object'
            ? `expected one of ${FIGURE_KINDS.join(', ')}`
            : 'expected a kind and what is drawn, as in `figure: { kind: chain, items: [{ label: … }, { label: … }] }`',
      },
    )
    .describe('The position drawn rather than listed')
}

function listedSchemas(text: TextSchema) {
  const items = (most: number, what: string) => fewOf(itemSchema(text), most, what)
  return [
    z
      .strictObject({ kind: z.literal('ladder'), items: items(5, 'levels') })
      .describe('Levels, each above the one before'),
    z
      .strictObject({ kind: z.literal('layers'), items: items(5, 'layers') })
      .describe('Layers, the uppermost first'),
    z
      .strictObject({ kind: z.literal('chain'), items: items(5, 'links') })
      .describe('One thing leading to the next'),
    z
      .strictObject({ kind: z.literal('cycle'), items: items(6, 'stations') })
      .describe('A chain that comes back to its beginning'),
  ] as const
}

function roadsSchema(text: TextSchema) {
  const road = itemSchema(text)
    .extend({
      doubted: z
        .boolean()
        .default(false)
        .describe('Whether the speaker doubts that it leads there; the text says so'),
    })
    .refine(({ doubted, text }) => !doubted || text !== undefined, {
      path: ['text'],
      error: 'expected a text that says the doubt, since the road is doubted',
    })
  return z
    .strictObject({
      kind: z.literal('roads'),
      goal: text.describe('Where they all lead'),
      items: fewOf(road, 6, 'roads'),
    })
    .describe('Several roads to one goal')
}

function comparisonSchema(text: TextSchema) {
  const row = z.strictObject({
    about: text.optional().describe('In which respect the two are compared'),
    says: two(text, '[{ zh: 后天教会, en: Taught }, { zh: 睁眼即会, en: Seen at once }]')
      .describe('What is said of the one and of the other'),
  })
  return z
    .strictObject({
      kind: z.literal('comparison'),
      sides: two(text, '[{ zh: 语言, en: Language }, { zh: 视觉, en: Vision }]').describe('The names of the two'),
      rows: z
        .array(row)
        .min(1, 'expected at least one row')
        .max(4, 'expected at most 4 rows: more cannot be read from the back row'),
    })
    .describe('Two things side by side')
}

function quadrantSchema(text: TextSchema) {
  return z
    .strictObject({
      kind: z.literal('quadrant'),
      across: two(text, '[{ zh: 慢, en: Slow }, { zh: 快, en: Fast }]')
        .describe('The ends of the horizontal axis, the left one first'),
      up: two(text, '[{ zh: 少, en: Few }, { zh: 多, en: Many }]')
        .describe('The ends of the vertical axis, the lower one first'),
      items: z
        .array(itemSchema(text).extend({ at: z.enum(QUADRANTS) }))
        .min(2, 'expected at least two quadrants with something in them'),
    })
    .describe('Things by two properties at once')
}

function curveSchema(text: TextSchema) {
  const line = itemSchema(text).extend({
    shape: z.enum(CURVE_SHAPES).describe('What the line does, as the speaker says; it claims no numbers'),
    mark: text.optional().describe('A word or two for what stands at the end of the line, above it or covered by it'),
  })
  return z
    .strictObject({
      kind: z.literal('curve'),
      across: two(text, '[{ zh: 此前, en: Before }, { zh: 此后, en: After }]')
        .optional()
        .describe('What the beginning and the end of the lines stand for'),
      items: z
        .array(line)
        .min(1, 'expected at least one line')
        .max(3, 'expected at most 3 lines: more cannot be read from the back row'),
    })
    .describe('Sketched lines, side by side')
}

/** A figure as its author wrote it. */
export type AuthoredFigure = z.infer<ReturnType<typeof figureSchema>>
