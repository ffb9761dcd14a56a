/** People as marks in groups, for the slides of who stands where, and the room they take. */

import type { Html, Paragraph, RootContent } from 'mdast'
import type { Person } from '../../summary/panel.ts'
import type { OffEnd } from '../../summary/vocabulary.ts'
import type { Setting } from '../../typesetting/height.ts'
import type { Context } from '../context.ts'
import type { Frontmatter, Slide } from '../deck.ts'
import type { AxisForm } from './axis-heights.ts'
import { heightOf } from '../../typesetting/height.ts'
import { MEASURES } from '../../typesetting/measures.ts'
import { textWidth } from '../../typesetting/widths.ts'
import { bullets, component, componentAround, emphasis, heading, paragraph } from '../nodes.ts'
import { speakerProps } from '../people.ts'
import { slideSeries } from './slide-series.ts'

/**
 * Places of people who stand at neither end: between the ends, unclear, silent on the question as somebody who read
 * them wrote, or not placed because nobody wrote anything.
 */
export type OffAxis = OffEnd | 'silent' | 'unplaced'

/** A person as seal and name, with a few words, leading to the slide that argues them. */
export interface PersonMark {
  person: Person
  /** Address of that slide. */
  to: string
  /** The sessions in which they said so, where that is not the slide's own. */
  where?: string
  words?: string
  /** Whether another slide has the words. */
  toBeSaid?: boolean
}

/** People who stand at the same place, under a label. */
export interface StanceGroup {
  label: string
  /** The label in the second language, of an edition of both. */
  twin?: string | undefined
  at?: OffAxis
  /** For a camp of a tension: its number from 1, which is its mark in the matrix. */
  camp?: number
  /** Why the camp holds it, below its label. */
  reason?: string
  marks: readonly PersonMark[]
}

/** The groups of one slide, and how they are laid out. */
export interface StancePage {
  layout: 'stances' | 'camps'
  /** How people are set. */
  form?: AxisForm | 'large' | 'lines' | undefined
  groups: readonly StanceGroup[]
  /** Height of the groups, in px. */
  height: number
  /** Height there is for headline and groups, in px. */
  room: number
}

/** What the slides about one question show. */
export interface StanceSlides {
  alias: string
  headline: string
  /** Below the headline: the same in the second language. */
  belowFirst: readonly Paragraph[]
  frontmatter: Frontmatter
  groups: readonly StanceGroup[]
  notes: string
  /** Height of the headline, in px. */
  above: number
}

/** The pages as slides: each group a second-level headline with a list of marks below it. */
export function groupSlides(
  context: Context,
  { frontmatter, notes, above, ...series }: StanceSlides,
  pages: readonly StancePage[],
): Slide[] {
  return slideSeries(context, series, pages, ({ layout, form, groups, height, room }) => ({
    layout,
    frontmatter: { ...frontmatter, ...(form === 'large' && { roomy: true }) },
    body: groups.flatMap(({ label, twin, at, camp, reason, marks }): RootContent[] => [
      camp === undefined
        ? heading(2, label)
        : {
            type: 'heading',
            depth: 2,
            children: [component('CampMark', { number: String(camp) }, label)],
          },
      ...(twin === undefined ? [] : [paragraph(emphasis(twin))]),
      ...(reason === undefined ? [] : [paragraph(reason)]),
      ...(marks.length > 0
        ? [bullets(marks.map(mark =>
            paragraph(mark.toBeSaid ? sealNode(context, mark, form, at) : markNode(context, mark, at))))]
        : []),
    ]),
    notes,
    counted: { height: above + height, room },
  }))
}

/** A person as a `Stance` component. */
export function markNode(context: Context, { person, to, where, words }: PersonMark, at?: OffAxis): Html {
  return component('Stance', { ...speakerProps(context, person), at, where, to }, words)
}

/**
 * A person of whom another slide says more: a seal, with the name where there is room. Beside the reasons of others it
 * only stands on the line.
 */
function sealNode(context: Context, { person, to }: PersonMark, form: StancePage['form'], at?: OffAxis): Html {
  const isOnLine = at === undefined || at === 'between'
  const show = isOnLine && form === 'reasons' ? 'place' : 'name'
  return component('SealMark', {
    ...speakerProps(context, person),
    at,
    show: isOnLine && form === 'seals' ? undefined : show,
    to,
  })
}

/** What the marks of a slide mean. */
export function legendNode(
  items: readonly { mark: { reply?: string, camp?: string }, words: string }[],
): Paragraph {
  const entries = items.map(({ mark, words }) => component('KeyItem', mark, words))
  return paragraph(...componentAround('MarkKey', {}, entries))
}

/** Height that a slide keeps for what its marks mean, in px: the line, and a little space above. */
export const LEGEND_HEIGHT = MEASURES.markKey.room

/** The widths of the columns of names and of words, and of a name that has a line of its own, in px. */
interface MarkSetting {
  name: number
  words: number
  line: number
}

/** Height of a mark. Its words stand beside the name, or below a name that is too long for its column. */
export function markHeight(
  { text, settings }: Context,
  { person, words }: PersonMark,
  { name: nameWidth, words: wordsWidth, line }: MarkSetting,
): number {
  const said = words === undefined ? 0 : heightOf(words, { ...settings.sentence, gap: 0, width: wordsWidth })
  const { face, size } = settings.name
  const isBeside = textWidth(text(person.name), face) * size < nameWidth
  const name = heightOf(text(person.name), { ...settings.name, gap: 0, width: isBeside ? nameWidth : line })
  const who = Math.max(stance.seal, name)
  return (isBeside ? Math.max(who, said) : who + said) + stance.below
}

/** Height of marks without words, as many in a line as there is room for. */
export function lineHeight(
  { text, settings }: Context,
  marks: readonly PersonMark[],
  width: number,
): number {
  const setting: Setting = { ...settings.name, gap: 0, width: width - SEAL_WIDTH }
  let [lines, left] = [0, 0]
  for (const { person } of marks) {
    const name = text(person.name)
    const needed = Math.min(width, textWidth(name, 'serif') * setting.size + SEAL_WIDTH + stances.apart)
    if (needed - stances.apart > left)
      [lines, left] = [lines + heightOf(name, setting) / setting.leading, width]
    left -= needed
  }
  return lines * (Math.max(stance.seal, setting.leading) + stance.below)
}

const { stance, stances } = MEASURES

/** Width of a seal and the space after it. */
const SEAL_WIDTH = stance.seal + stance.gap
