/**
 * How much fits on a slide, and where to divide what does not. Heights are in px of the 980 × 552 canvas, counted line by
 * line with the widths of our fonts; the sizes are those of `styles/`. Nothing is ever cut or shrunk: it moves on.
 */

import type { AspectRatio, Language } from '../summary/vocabulary.ts'
import type { Breaks } from './breaks.ts'
import type { Face } from './widths.ts'
import { piecesOf } from './breaks.ts'
import { lineStarts } from './line-starts.ts'

export { widthOf } from './widths.ts'

/** How a text is set: face, font size, line height and the width it has, in px. */
export interface Setting {
  face: Face
  size: number
  leading: number
  width: number
  /** Space after it. */
  gap: number
  /** Where its lines end; between words unless told. */
  breaks?: Breaks
}

function set(face: Face, size: number, leading: number, width: number, gap: number): Setting {
  return { face, size, leading, width, gap }
}
function head(...values: Parameters<typeof set>): Setting {
  return { ...set(...values), breaks: 'phrases' }
}
function whole(...values: Parameters<typeof set>): Setting {
  return { ...set(...values), breaks: 'words' }
}

/**
 * The type scale by language, as in `styles/scale.css` (a test compares the two). English says the same in half as many
 * ems again, so it is set a little smaller and lands on the same slides.
 */
export const SETTINGS = {
  zh: {
    'headline': head('serif', 38, 54, 852, 24),
    'statement': head('serif', 34, 56, 852, 0),
    'card-statement': head('serif', 30, 47, 510, 0),
    'bullet': whole('sans', 24, 38, 810, 12),
    'sub-headline': head('serif', 29, 41, 852, 16),
    'claim': head('serif', 22, 32, 828, 12),
    'detail': set('sans', 18, 26, 814, 1),
    'figure-label': whole('serif', 26, 36, 852, 4),
    'figure-text': set('sans', 22, 33, 852, 0),
    'remark': whole('sans', 16, 24, 800, 16),
    'prompt': whole('serif', 30, 48, 770, 28),
    'sentence': set('sans', 18, 27, 740, 7),
    'row': set('sans', 20, 30, 590, 12),
    'name': set('serif', 20, 30, 200, 12),
    'agenda': set('serif', 19, 28, 440, 12),
    'entry': whole('sans', 18, 26, 402, 10),
    'beneath': set('latin-sans', 17, 24, 852, 12),
    'small-print': whole('sans', 18, 28, 850, 14),
    'card-name': set('serif', 21, 28, 200, 0),
    'card-line': set('sans', 16, 23, 200, 0),
    'roomy-bullet': whole('sans', 28, 44, 810, 16),
    'roomy-claim': head('serif', 28, 40, 828, 14),
    'roomy-detail': set('sans', 23, 34, 814, 6),
    'roomy-entry': whole('sans', 20, 30, 402, 16),
  },
  en: {
    'headline': head('latin-serif', 32, 44, 852, 20),
    'statement': head('latin-serif', 30, 48, 852, 0),
    'card-statement': head('latin-serif', 25, 37, 510, 0),
    'bullet': whole('latin-sans', 21, 31, 815, 12),
    'sub-headline': head('latin-serif', 25, 35, 852, 16),
    'claim': head('latin-serif', 19, 25, 828, 8),
    'detail': set('latin-sans', 18, 23, 814, 1),
    'figure-label': whole('latin-serif', 22, 30, 852, 4),
    'figure-text': set('latin-sans', 19, 28, 852, 0),
    'remark': whole('latin-sans', 16, 23, 780, 16),
    'prompt': whole('latin-serif', 25, 36, 790, 24),
    'sentence': set('latin-sans', 17, 25, 736, 8),
    'row': set('latin-sans', 18, 26, 560, 12),
    'name': set('latin-serif', 18, 26, 200, 12),
    'agenda': set('latin-serif', 17, 23, 440, 10),
    'entry': whole('latin-sans', 18, 24, 402, 8),
    'beneath': set('latin-sans', 17, 24, 852, 12),
    'small-print': whole('latin-sans', 16, 24, 780, 14),
    'card-name': set('latin-serif', 19, 26, 200, 0),
    'card-line': set('latin-sans', 16, 22, 200, 0),
    'roomy-bullet': whole('latin-sans', 24, 36, 815, 16),
    'roomy-claim': head('latin-serif', 24, 34, 828, 14),
    'roomy-detail': set('latin-sans', 21, 30, 814, 6),
    'roomy-entry': whole('latin-sans', 20, 27, 402, 16),
  },
} as const satisfies Record<Language, Record<string, Setting>>

export type Settings = Record<keyof (typeof SETTINGS)[Language], Setting>

/** The larger step of the scale, for slides with little on them (`.pd-roomy` in `styles/scale.css`). */
export function roomy(settings: Settings): Settings {
  return {
    ...settings,
    bullet: settings['roomy-bullet'],
    claim: settings['roomy-claim'],
    detail: settings['roomy-detail'],
    entry: settings['roomy-entry'],
  }
}

/**
 * Whether what is so high even in the larger step leaves a good deal of the room empty.
 *
 * @param most share of the room it may take: more where the usual type is small
 */
export function isRoomy(height: number, room: number, most = 0.58): boolean {
  return height <= most * room
}

/** What a slide has room for, in px: of most kinds between the margins above the foot. */
export interface Room {
  body: number
  /** Of a position, which keeps away from the foot, below the place of a kicker. */
  position: number
  /** Of positions together, which do so too. */
  positions: number
}

/**
 * Room by format: a slide is always 980 px wide, and 552 or 735 px high. The higher one is not filled to the last line,
 * since what is not counted, such as hairlines, adds up with every line.
 */
export const ROOMS: Readonly<Record<AspectRatio, Room>> = {
  '16/9': { body: 456, position: 408, positions: 454 },
  '4/3': { body: 580, position: 532, positions: 572 },
}

/** How much higher a position begins that has no kicker, when it needs the room, in px. */
export const WITHOUT_KICKER = 34

/** Height of a text, its gap included. */
export function heightOf(text: string, setting: Setting): number {
  return lines(text, setting) * setting.leading + setting.gap
}

/** Lines a text takes. */
function lines(text: string, { face, size, width, breaks = 'endings' }: Setting): number {
  return lineStarts(piecesOf(text, breaks), width / size, face).length
}

/**
 * Divides items over slides in their order.
 *
 * @param room the height on the first slide, and on each that follows
 * @returns one list a slide, none empty; an item taller than a whole slide stays alone (split it before)
 */
export function paginate<T>(
  items: readonly T[],
  height: (item: T) => number,
  room: { first: number, next: number },
): T[][] {
  const pages: T[][] = []
  let page: T[] = []
  let left = room.first
  for (const item of items) {
    const needed = height(item)
    if (
      needed > left
      && (page.length > 0 || (pages.length === 0 && needed <= room.next && room.first < room.next))
    ) {
      pages.push(page)
      page = []
      left = room.next
    }
    page.push(item)
    left -= needed
  }
  pages.push(page)
  return pages.filter((page, index) => index === 0 || page.length > 0)
}

/** Height by which pages may differ and still look alike, in px: about a line. */
const EVEN = 24

/** As few pages as `paginate` needs, but filled alike: no lone item on the last. Of two ways as even, the earlier pages have more. */
export function balance<T>(
  items: readonly T[],
  height: (item: T) => number,
  room: { first: number, next: number },
): T[][] {
  const pages = paginate(items, height, room)
  const sumOf = (page: readonly T[]) => page.reduce((sum, item) => sum + height(item), 0)
  let best = pages
  const tallest = (pages: readonly T[][]) => Math.max(...pages.map(sumOf))
  for (let share = room.first; share >= sumOf(items) / pages.length; share -= 20) {
    const even = paginate(items, height, { first: share, next: Math.min(share, room.next) })
    if (even.length === pages.length && tallest(even) < tallest(best) - EVEN)
      best = even
  }
  return best
}

/**
 * Divides items over as few slides as they need, and then evenly, so that nobody is alone on the last.
 *
 * @param fits whether these items fit on one slide; an item that does not fit alone stays alone
 */
export function spread<T>(items: readonly T[], fits: (page: readonly T[]) => boolean): T[][] {
  const fill = (most: number) =>
    items.reduce<T[][]>((pages, item) => {
      const last = pages.at(-1)
      if (last && last.length < most && fits([...last, item]))
        last.push(item)
      else pages.push([item])
      return pages
    }, [])
  const fewest = fill(Infinity)
  const even = fill(Math.ceil(items.length / fewest.length))
  return even.length === fewest.length ? even : fewest
}

/**
 * Divides a text into pieces that each fit into `room`: after a sentence if that can be, else after a clause, a word,
 * or as a last resort between two characters. The pieces put together are the text.
 */
export function divide(text: string, setting: Setting, room: number): string[] {
  const fits = (part: string) => heightOf(part.trim(), setting) <= room
  if (fits(text))
    return [text]
  for (const parts of [sentences(text), clauses(text), words(text), graphemes(text)]) {
    if (parts.length > 1 && parts.every(fits))
      return joinWhile(parts, fits)
  }
  return [text]
}

function joinWhile(parts: readonly string[], fits: (part: string) => boolean): string[] {
  const pieces: string[] = []
  for (const part of parts) {
    const joined = (pieces.at(-1) ?? '') + part
    if (pieces.length > 0 && fits(joined))
      pieces[pieces.length - 1] = joined
    else pieces.push(part)
  }
  return pieces.map(piece => piece.trim()).filter(piece => piece !== '')
}

function sentences(text: string) {
  return segments(text, 'sentence').flatMap(part => part.split(/(?<=[。！？；])/u))
}
const clauses = (text: string) => text.split(/(?<=[，、：,;:])/u)
const words = (text: string) => segments(text, 'word')
const graphemes = (text: string) => segments(text, 'grapheme')

function segments(text: string, granularity: 'sentence' | 'word' | 'grapheme'): string[] {
  return Array.from(
    new Intl.Segmenter(undefined, { granularity }).segment(text),
    ({ segment }) => segment,
  )
}
