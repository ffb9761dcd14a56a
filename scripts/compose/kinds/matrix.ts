import type { Paragraph, PhrasingContent } from 'mdast'
import type { Person, Tension } from '../../summary/panel.ts'
import type { Setting } from '../../typesetting/height.ts'
import type { Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import type { PositionAddresses } from '../slide-address.ts'
import { contributionsOf } from '../../summary/contributions.ts'
import { heightOf } from '../../typesetting/height.ts'
import { MEASURES } from '../../typesetting/measures.ts'
import { measuredOnce, spread } from '../../typesetting/paging.ts'
import { TEXT_WIDTH } from '../../typesetting/room.ts'
import { textWidth } from '../../typesetting/widths.ts'
import { component, paragraph, table } from '../nodes.ts'
import { speakersOf } from '../people.ts'
import { argumentAddress } from '../slide-address.ts'
import { headlineHeight, slideSeries } from './slide-series.ts'
import { LEGEND_HEIGHT, legendNode, markNode } from './stance-groups.ts'
import { campsOf, offEnds } from './tensions.ts'

/** Most questions in one table: more would leave each column too few words. */
const MOST_QUESTIONS = 5

/** Lines of names below the table, at most; more people are only counted. */
const MOST_NAMES = 3

/** What one slide shows. */
interface Page {
  tensions: readonly Tension[]
  people: readonly Person[]
  /** Below the table: who has no row in it. */
  below: readonly string[]
  /** Height of table, legend and what stands below, in px. */
  height: number
}

/**
 * Speakers and tensions as tables, each of a few tensions with the people who are placed on them; the others are named
 * below. An empty cell means that nobody wrote where that person stands. It does not mean that they said nothing.
 *
 * @param addresses where in the decks positions are argued
 */
export function matrix(context: Context, addresses: PositionAddresses): Slide[] {
  const { panel, words, room } = context
  const above = headlineHeight(context, words.matrix, measures.headBelow)
  const pages = spread(panel.tensions, group => group.length <= MOST_QUESTIONS)
    .flatMap(tensions => pagesOf(context, tensions, room.body - above))
  const series = { alias: 'overview-matrix', headline: words.matrix }
  return slideSeries(context, series, pages, ({ tensions, people, below, height }) => ({
    layout: 'matrix',
    frontmatter: {},
    body: [
      table([
        [[words.speaker], ...tensions.map(tension => [shortOf(context, tension)])],
        ...people.map(person => rowOf(context, tensions, person, addresses)),
      ]),
      ...below.map(line => paragraph(line)),
      legendOf(context, tensions, people),
    ],
    notes: words.notes.matrix,
    counted: { height: above + height, room: room.body },
  }))
}

/** The table of these tensions, on as many slides as its rows need. */
function pagesOf(context: Context, tensions: readonly Tension[], room: number): Page[] {
  const { text, words, settings } = context
  const speakers = speakersOf(context)
  const placed = speakers.filter(person => tensions.some(tension => isPlaced(tension, person)))
  const others = speakers.filter(person => !placed.includes(person)).map(({ name }) => text(name))
  const note = { ...settings.remark, gap: measures.noteAbove }
  const named = words.withoutRow(others.join(words.listSeparator))
  const isShort = heightOf(named, note) <= MOST_NAMES * settings.remark.leading + note.gap
  const below = others.length > 0 ? [isShort ? named : words.withoutRow(words.vote.people(others.length))] : []
  const last = placed.at(-1)
  const belowOf = (people: readonly Person[]) => last && people.includes(last) ? below : []
  const row = measuredOnce(placed, person => rowHeight(context, tensions, person))
  const heightOfPage = (people: readonly Person[]) =>
    [
      headHeight(context, tensions),
      legendHeight(context, tensions),
      ...people.map(row),
      ...belowOf(people).map(line => heightOf(line, note)),
    ].reduce((sum, height) => sum + height, 0)
  return spread(placed, people => heightOfPage(people) <= room)
    .map(people => ({ tensions, people, below: belowOf(people), height: heightOfPage(people) }))
}

function isPlaced(tension: Tension, person: Person): boolean {
  return campsOf(tension, person).length > 0 || offEnds(tension, person) !== undefined
}

function rowOf(
  context: Context,
  tensions: readonly Tension[],
  person: Person,
  addresses: PositionAddresses,
): PhrasingContent[][] {
  const [first] = context.panel.sessions
    .flatMap(contributionsOf)
    .filter(({ speaker }) => speaker === person)
  return [
    [markNode(context, { person, to: first ? argumentAddress(addresses, first) : '' })],
    ...tensions.map(tension => cellOf(context, tension, person, addresses)),
  ]
}

function cellOf(context: Context, tension: Tension, person: Person, addresses: PositionAddresses): PhrasingContent[] {
  const stance = offEnds(tension, person)
  if (stance) {
    const to = argumentAddress(addresses, stance.who, stance.position)
    return [component('SlideLink', { to }, context.words.offEnds[stance.at])]
  }
  return campsOf(tension, person).map(({ number, member }, index) =>
    component(
      'CampMark',
      { number: String(number), to: argumentAddress(addresses, member.contribution, member.position) },
      wordsIn(context, tension, person)[index] ?? '',
    ))
}

/** The words of a cell, one for each camp the person is in. */
function wordsIn({ text, words }: Context, tension: Tension, person: Person): string[] {
  const stance = offEnds(tension, person)
  return stance
    ? [words.offEnds[stance.at]]
    : campsOf(tension, person).map(({ camp, member }) => text(member.short ?? camp.short ?? camp.label))
}

/** The marks of the camps that occur, as on the questions' own slides. */
function legendOf(context: Context, tensions: readonly Tension[], people: readonly Person[]): Paragraph {
  const { words } = context
  const most = Math.max(
    0,
    ...tensions.flatMap(tension =>
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

/** Height of the legend, with the marks of every camp. */
function legendHeight({ words, settings }: Context, tensions: readonly Tension[]): number {
  const { face, size, leading } = settings.remark
  const most = Math.max(0, ...tensions.map(({ camps }) => camps.length))
  const entries = [...Array.from({ length: most }, (_, index) => words.view(index + 1)), words.emptyCell]
  const width = entries.reduce(
    (sum, entry) => sum + textWidth(entry, face) * size + measures.shape + measures.shapeGap + MEASURES.space[5],
    0,
  )
  return LEGEND_HEIGHT + (Math.ceil(width / TEXT_WIDTH) - 1) * leading
}

function shortOf({ text }: Context, { short, question }: Tension): string {
  return text(short ?? question)
}

function headHeight(context: Context, tensions: readonly Tension[]): number {
  const setting = { ...cellSetting(context), face: context.settings.claim.face, width: columnOf(tensions) }
  return (
    Math.max(...tensions.map(tension => heightOf(shortOf(context, tension), setting)))
    + 2 * measures.padding
    + measures.headLine
  )
}

function rowHeight(context: Context, tensions: readonly Tension[], person: Person): number {
  const { text, settings } = context
  const cells = tensions.map((tension) => {
    const mark = offEnds(tension, person) ? 0 : measures.shape + measures.shapeGap
    const setting = { ...cellSetting(context), width: columnOf(tensions) - mark }
    return wordsIn(context, tension, person).reduce((sum, words) => sum + heightOf(words, setting), 0)
  })
  return (
    Math.max(measures.seal, heightOf(text(person.name), { ...settings.detail, gap: 0, width: NAME_WIDTH }), ...cells)
    + 2 * measures.padding
    + hairline
  )
}

/** How words are set in a table: as points, whose Chinese words stay whole. */
function cellSetting({ settings }: Context): Omit<Setting, 'width'> {
  return { ...settings.detail, breaks: 'words', gap: 0 }
}

const { hairline, matrix: measures, stance } = MEASURES

/** Width of a name: the first column without its seal. */
const NAME_WIDTH = measures.names - measures.side - measures.seal - stance.gap

/** Width of the text of a column. */
function columnOf(tensions: readonly Tension[]): number {
  return (TEXT_WIDTH - measures.names) / tensions.length - measures.side
}
