import type { Paragraph, PhrasingContent } from 'mdast'
import type { Person, Tension, Text } from '../../summary/panel.ts'
import type { Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import { contributionsOf } from '../../summary/contributions.ts'
import { heightOf } from '../../typesetting/height.ts'
import { MEASURES } from '../../typesetting/measures.ts'
import { measuredOnce, spread } from '../../typesetting/paging.ts'
import { TEXT_WIDTH } from '../../typesetting/room.ts'
import { component, paragraph, table } from '../nodes.ts'
import { speakersOf } from '../people.ts'
import { argumentAddress } from '../slide-address.ts'
import { headlineHeight, slideSeries } from './slide-series.ts'
import { LEGEND_HEIGHT, legendNode, markNode } from './stance-groups.ts'
import { arguedBy, peopleIn } from './tensions.ts'

/**
 * Speakers and tensions in one table. People who addressed none of them are named below it. An empty cell means that
 * somebody did not address the question.
 *
 * @param slides those of all sessions, which argue the positions
 */
export function matrix(context: Context, slides: readonly Slide[]): Slide[] {
  const { panel, text, words, settings } = context
  if (panel.tensions.length === 0)
    return []
  const speakers = speakersOf(context)
  const placed = speakers.filter(person =>
    panel.tensions.some(({ camps }) => camps.some(camp => peopleIn(camp).includes(person))),
  )
  const others = speakers
    .filter(person => !placed.includes(person))
    .map(({ name }) => text(name))
    .join(words.listSeparator)
  const below = others === '' ? [] : [words.silent(others)]
  const last = placed.at(-1)
  const height = measuredOnce(placed, person => rowHeight(context, person))
  const note = { ...settings.remark, gap: measures.noteAbove }
  const tableHeight = (people: readonly Person[]) =>
    [
      headHeight(context),
      LEGEND_HEIGHT,
      ...people.map(height),
      ...(last && people.includes(last) ? below.map(line => heightOf(line, note)) : []),
    ].reduce((sum, height) => sum + height, 0)
  const above = headlineHeight(context, words.matrix, measures.headBelow)
  const pages = spread(placed, people => above + tableHeight(people) <= context.room.body)
  const series = { alias: 'overview-matrix', headline: words.matrix }
  return slideSeries(context, series, pages, (people, index) => ({
    layout: 'matrix',
    frontmatter: {},
    body: [
      table([
        [words.speaker, ...panel.tensions.map(tension => shortOf(context, tension))].map(head => [
          head,
        ]),
        ...people.map(person => rowOf(context, person, slides)),
      ]),
      ...(index === pages.length - 1 ? below.map(line => paragraph(line)) : []),
      legendOf(context, people),
    ],
    notes: words.notes.matrix,
    counted: { height: above + tableHeight(people), room: context.room.body },
  }))
}

function rowOf(context: Context, person: Person, slides: readonly Slide[]): PhrasingContent[][] {
  const { panel } = context
  const [first] = panel.sessions
    .flatMap(contributionsOf)
    .filter(({ speaker }) => speaker === person)
  return [
    [markNode(context, { person, to: first ? argumentAddress(slides, first) : '' })],
    ...panel.tensions.map(tension =>
      campsOf(tension, person).map(({ camp, number }) =>
        component(
          'CampMark',
          { number: String(number), to: arguedBy(camp, person, slides) },
          shortOf(context, { short: camp.short, question: camp.label }),
        ),
      ),
    ),
  ]
}

/** The marks of the camps that occur, as on the questions' own slides. */
function legendOf({ panel, words }: Context, people: readonly Person[]): Paragraph {
  const most = Math.max(
    ...panel.tensions.flatMap(tension =>
      people.flatMap(person => campsOf(tension, person).map(({ number }) => number)),
    ),
  )
  return legendNode([
    ...Array.from({ length: most }, (_, index) => ({
      mark: { camp: String(index + 1) },
      words: words.view(index + 1),
    })),
    { mark: {}, words: words.emptyCell },
  ])
}

/** The camps of a tension that a person is in, with their numbers from 1. */
function campsOf({ camps }: Tension, person: Person) {
  return camps
    .map((camp, index) => ({ camp, number: index + 1 }))
    .filter(({ camp }) => peopleIn(camp).includes(person))
}

function shortOf(
  { text }: Context,
  { short, question }: { short?: Text | undefined, question: Text },
): string {
  return text(short ?? question)
}

function headHeight(context: Context): number {
  const { panel, settings } = context
  return (
    Math.max(
      ...panel.tensions.map(tension =>
        heightOf(shortOf(context, tension), {
          ...settings.detail,
          face: settings.claim.face,
          gap: 0,
          width: columnOf(context),
        }),
      ),
    )
    + 2 * measures.padding
    + measures.headLine
  )
}

function rowHeight(context: Context, person: Person): number {
  const { panel, text, settings } = context
  const cells = panel.tensions.map(tension =>
    campsOf(tension, person).reduce(
      (sum, { camp }) =>
        sum
        + heightOf(shortOf(context, { short: camp.short, question: camp.label }), {
          ...settings.detail,
          gap: 0,
          width: columnOf(context) - measures.shape - measures.shapeGap,
        }),
      0,
    ),
  )
  return (
    Math.max(measures.seal, heightOf(text(person.name), { ...settings.detail, gap: 0, width: NAME_WIDTH }), ...cells)
    + 2 * measures.padding
    + hairline
  )
}

const { hairline, matrix: measures, stance } = MEASURES

/** Width of a name: the first column without its seal. */
const NAME_WIDTH = measures.names - measures.side - measures.seal - stance.gap

/** Width of the text of a column. */
function columnOf({ panel }: Context): number {
  return (TEXT_WIDTH - measures.names) / panel.tensions.length - measures.side
}
