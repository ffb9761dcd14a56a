/** Slides of what is looked up rather than presented: entries in two columns, or in rows where there are few. */

import type { Paragraph } from 'mdast'
import type { Setting } from '../../typesetting/height.ts'
import type { Settings } from '../../typesetting/scale.ts'
import type { Context } from '../context.ts'
import type { Frontmatter, Slide } from '../deck.ts'
import type { PagesOf } from './list-slides.ts'
import { heightOf } from '../../typesetting/height.ts'
import { COUNTS } from '../../typesetting/measures.ts'
import { measuredOnce, paginate, spread } from '../../typesetting/paging.ts'
import { roomy } from '../../typesetting/scale.ts'
import { textWidth } from '../../typesetting/widths.ts'
import { bullets } from '../nodes.ts'
import { slidesOfList } from './list-slides.ts'

/** A head, and below it what there is to say. */
export interface ColumnEntry {
  node: Paragraph
  /** The words in bold with which the first line begins. */
  bold: string
  /** The texts that begin on a line of their own: the height is counted with them. */
  lines: readonly string[]
}

interface ColumnSlides {
  alias: string
  headline: string
  frontmatter?: Frontmatter
  entries: readonly ColumnEntry[]
  notes: string
}

/** Entries in two columns, in the larger step of the type scale if that takes no more slides. */
export function columnSlides(
  context: Context,
  { entries, ...slides }: ColumnSlides,
): Slide[] {
  return slidesOfList(context, {
    ...slides,
    layout: 'columns',
    items: entries,
    divide: room => divideEntries(context, entries, room),
    body: page => [bullets(page.map(({ node }) => node))],
  }).map(slide => ({ ...slide, lookedUp: true }))
}

function divideEntries(
  { settings }: Context,
  entries: readonly ColumnEntry[],
  room: number,
): PagesOf<ColumnEntry> {
  if (fitAsRows(entries, settings, room))
    return { pages: [[...entries]], frontmatter: { rows: true }, height: page => rowsHeight(page, settings) }
  const heightIn = ({ entry: setting }: Settings) => (page: readonly ColumnEntry[]) =>
    columnsHeight(page.map(entry => entryHeight(entry, setting)), room)
  const pagesIn = ({ entry: setting }: Settings) => {
    const height = measuredOnce(entries, entry => entryHeight(entry, setting))
    return spread(entries, page => fitColumns(page.map(height), room))
  }
  const [pages, larger] = [pagesIn(settings), pagesIn(roomy(settings))]
  return larger.length > pages.length
    ? { pages, frontmatter: {}, height: heightIn(settings) }
    : { pages: larger, frontmatter: { roomy: true }, height: heightIn(roomy(settings)) }
}

/** Most entries that are set as rows. */
const MOST_ROWS = 3

/** Whether the entries are few enough to stand one below the other, in the type of a list. */
function fitAsRows(entries: readonly ColumnEntry[], settings: Settings, room: number): boolean {
  return entries.length <= MOST_ROWS && rowsHeight(entries, settings) <= room
}

function rowsHeight(entries: readonly ColumnEntry[], settings: Settings): number {
  return entries.reduce((sum, entry) => sum + entryHeight(entry, settings.bullet), 0)
}

function entryHeight({ bold, lines }: ColumnEntry, setting: Setting): number {
  const { face, size, width, gap } = setting
  const wider = (textWidth(bold, face === 'sans' ? 'sans-bold' : 'latin-sans-bold') - textWidth(bold, face)) * size
  return lines.reduce(
    (sum, line, index) => sum + heightOf(line, { ...setting, gap: 0, width: index === 0 ? width - wider : width }),
    gap,
  )
}

/** Whether these heights fit into the columns, of which the first is filled first. */
function fitColumns(heights: readonly number[], room: number): boolean {
  return paginate(heights, height => height, { first: room, next: room }).length <= COUNTS.entryColumns
}

/** Height of the taller column when the browser has made the two about equal. */
function columnsHeight(heights: readonly number[], room: number): number {
  const all = heights.reduce((sum, height) => sum + height, 0)
  const splits = heights.map((_, index) => {
    const first = heights.slice(0, index + 1).reduce((sum, height) => sum + height, 0)
    return Math.max(first, all - first)
  })
  return Math.min(...splits.filter(height => height <= room), room)
}
