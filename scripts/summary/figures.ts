/** A position drawn rather than listed: what an author may write, what the slides get, and where its texts stand. */

import type { Figure, FigureItem, Text } from './panel.ts'
import type { AuthoredText } from './schema.ts'
import type { Path } from './source.ts'
import { z } from 'zod'
import { FIGURE_KINDS, QUADRANTS } from './vocabulary.ts'

/** @param text the schema of a text in the panel's languages */
export function figureSchema(text: z.ZodType<AuthoredText>) {
  const item = z.strictObject({
    label: text.describe('A few words, set large'),
    text: text.optional().describe('What is said of it, a line or two'),
  })
  const road = item
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
  const listed = <Item extends z.ZodType>(item: Item, most: number, what: string) =>
    z
      .array(item)
      .min(2, `expected at least two ${what}`)
      .max(most, `expected at most ${most} ${what}: more cannot be read from the back row`)
  const items = (most: number, what: string) => listed(item, most, what)
  const two = (example: string) => z.tuple([text, text], `expected two texts, as in \`${example}\``)
  return z
    .discriminatedUnion(
      'kind',
      [
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
        z
          .strictObject({
            kind: z.literal('roads'),
            goal: text.describe('Where they all lead'),
            items: listed(road, 6, 'roads'),
          })
          .describe('Several roads to one goal'),
        z
          .strictObject({
            kind: z.literal('comparison'),
            sides: two('[{ zh: 语言, en: Language }, { zh: 视觉, en: Vision }]').describe(
              'The names of the two',
            ),
            rows: z
              .array(
                z.strictObject({
                  about: text.optional().describe('In which respect the two are compared'),
                  says: two(
                    '[{ zh: 后天教会, en: Taught }, { zh: 睁眼即会, en: Seen at once }]',
                  ).describe('What is said of the one and of the other'),
                }),
              )
              .min(1, 'expected at least one row')
              .max(4, 'expected at most 4 rows: more cannot be read from the back row'),
          })
          .describe('Two things side by side'),
        z
          .strictObject({
            kind: z.literal('quadrant'),
            across: two('[{ zh: 慢, en: Slow }, { zh: 快, en: Fast }]').describe(
              'The ends of the horizontal axis, the left one first',
            ),
            up: two('[{ zh: 少, en: Few }, { zh: 多, en: Many }]').describe(
              'The ends of the vertical axis, the lower one first',
            ),
            items: z
              .array(item.extend({ at: z.enum(QUADRANTS) }))
              .min(2, 'expected at least two quadrants with something in them'),
          })
          .describe('Things by two properties at once'),
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
        ...(figure.kind === 'quadrant'
          ? [...each(figure.across, 'across'), ...each(figure.up, 'up')]
          : []),
        ...(figure.kind === 'roads' ? [{ text: figure.goal, path: ['goal'] }] : []),
        ...figure.items.flatMap(({ label, text }, index) => [
          { text: label, path: ['items', index, 'label'] },
          ...(text ? [{ text, path: ['items', index, 'text'] }] : []),
        ]),
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
    default:
      return figure.items.map(line)
  }
}
