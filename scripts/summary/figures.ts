/** A position drawn rather than listed: what an author may write, what the slides get, and where its texts stand. */

import type { Figure, FigureItem, Text } from './panel.ts'
import type { AuthoredText } from './schema.ts'
import type { Path } from './source.ts'
import { z } from 'zod'
import { CURVE_SHAPES, FIGURE_KINDS, QUADRANTS } from './vocabulary.ts'

/** @param text the schema of a text in the panel's languages */
export function figureSchema(text: z.ZodType<AuthoredText>) {
  return z
    .discriminatedUnion(
      'kind',
      [...listedSchemas(text), roadsSchema(text), comparisonSchema(text), quadrantSchema(text), curveSchema(text)],
      {
        error: ({ input }) =>
          typeof input === 'object'
            ? `expected one of ${FIGURE_KINDS.join(', ')}`
            : 'expected a kind and what is drawn, as in `figure: { kind: chain, items: [{ label: … }, { label: … }] }`',
      },
    )
    .describe('The position drawn rather than listed')
}

type TextSchema = z.ZodType<AuthoredText>

function itemSchema(text: TextSchema) {
  return z.strictObject({
    label: text.describe('A few words, set large'),
    text: text.optional().describe('What is said of it, a line or two'),
  })
}

function listOf<Item extends z.ZodType>(item: Item, most: number, what: string) {
  return z
    .array(item)
    .min(2, `expected at least two ${what}`)
    .max(most, `expected at most ${most} ${what}: more cannot be read from the back row`)
}

function two(text: TextSchema, example: string) {
  return z.tuple([text, text], `expected two texts, as in \`${example}\``)
}

function listedSchemas(text: TextSchema) {
  const items = (most: number, what: string) => listOf(itemSchema(text), most, what)
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
      items: listOf(road, 6, 'roads'),
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

/** Every text of a figure with its place in it. */
export function figureTexts(figure: AuthoredFigure): { text: AuthoredText, path: Path }[] {
  const each = (texts: readonly AuthoredText[], ...path: Path) =>
    texts.map((text, index) => ({ text, path: [...path, index] }))
  switch (figure.kind) {
    case 'comparison':
      return [
        ...each(figure.sides, 'sides'),
        ...figure.rows.flatMap(({ about, says }, row) => [
          ...(about ? [{ text: about, path: ['rows', row, 'about'] }] : []),
          ...each(says, 'rows', row, 'says'),
        ]),
      ]
    default:
      return [
        ...('across' in figure && figure.across ? each(figure.across, 'across') : []),
        ...(figure.kind === 'quadrant' ? each(figure.up, 'up') : []),
        ...(figure.kind === 'roads' ? [{ text: figure.goal, path: ['goal'] }] : []),
        ...figure.items.flatMap(({ label, text }, index) => [
          { text: label, path: ['items', index, 'label'] },
          ...(text ? [{ text, path: ['items', index, 'text'] }] : []),
        ]),
        ...(figure.kind === 'curve'
          ? figure.items.flatMap(({ mark }, index) => (mark ? [{ text: mark, path: ['items', index, 'mark'] }] : []))
          : []),
      ]
  }
}

/** What was written → what the slides draw. */
export function resolveFigure(
  figure: AuthoredFigure,
  text: (authored: AuthoredText) => Text,
): Figure {
  const item = ({
    label,
    text: said,
  }: {
    label: AuthoredText
    text?: AuthoredText | undefined
  }) => ({ label: text(label), ...(said && { text: text(said) }) })
  const both = ([one, other]: readonly [AuthoredText, AuthoredText]): [Text, Text] => [
    text(one),
    text(other),
  ]
  switch (figure.kind) {
    case 'comparison':
      return {
        kind: figure.kind,
        sides: both(figure.sides),
        rows: figure.rows.map(({ about, says }) => ({
          says: both(says),
          ...(about && { about: text(about) }),
        })),
      }
    case 'quadrant':
      return {
        kind: figure.kind,
        across: both(figure.across),
        up: both(figure.up),
        items: figure.items.map(({ at, ...rest }) => ({ ...item(rest), at })),
      }
    case 'curve':
      return {
        kind: figure.kind,
        ...(figure.across && { across: both(figure.across) }),
        items: figure.items.map(({ shape, mark, ...rest }) =>
          ({ ...item(rest), shape, ...(mark && { mark: text(mark) }) })),
      }
    case 'roads':
      return {
        kind: figure.kind,
        goal: text(figure.goal),
        items: figure.items.map(({ doubted, ...rest }) => ({
          ...item(rest),
          ...(doubted && { doubted }),
        })),
      }
    default:
      return { kind: figure.kind, items: figure.items.map(item) }
  }
}

/** A figure as lines, each of texts that belong together: for where it is not drawn. */
export function figureLines(figure: Figure): Text[][] {
  const line = ({ label, text }: FigureItem) => [label, ...(text ? [text] : [])]
  switch (figure.kind) {
    case 'comparison':
      return figure.rows.flatMap(({ about, says }) =>
        figure.sides.map((side, index) => [side, ...(about ? [about] : []), says[index] ?? {}]),
      )
    case 'quadrant':
      return figure.items.map(({ at, ...item }) => [
        figure.up[at.startsWith('lower') ? 0 : 1],
        figure.across[at.endsWith('left') ? 0 : 1],
        ...line(item),
      ])
    case 'roads':
      return [...figure.items.map(line), [figure.goal]]
    case 'curve':
      return figure.items.map(({ mark, ...item }) => [...line(item), ...(mark ? [mark] : [])])
    default:
      return figure.items.map(line)
  }
}
