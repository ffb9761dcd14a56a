/**
 * How much fits on a slide, and where to divide what does not. Heights are estimates in px of the 980 × 552 canvas,
 * a little on the generous side; the sizes are those of `styles/`. Nothing is ever cut or shrunk: it moves on.
 */

/** How a text is set: font size, line height and the width it has, in px. */
export interface Setting {
  size: number
  leading: number
  width: number
  /** Space after it. */
  gap: number
}

/** The settings of the layouts, as in `styles/`. */
export const SETTINGS = {
  headline: { size: 38, leading: 54, width: 852, gap: 24 },
  statement: { size: 34, leading: 56, width: 852, gap: 0 },
  cardStatement: { size: 30, leading: 47, width: 510, gap: 0 },
  bullet: { size: 24, leading: 38, width: 815, gap: 14 },
  subHeadline: { size: 29, leading: 41, width: 852, gap: 16 },
  claim: { size: 22, leading: 32, width: 828, gap: 11 },
  detail: { size: 18, leading: 26, width: 810, gap: 1 },
  agendaRow: { size: 19, leading: 30, width: 810, gap: 12 },
  rowName: { size: 20, leading: 30, width: 200, gap: 0 },
  rowText: { size: 20, leading: 30, width: 590, gap: 0 },
  listItem: { size: 24, leading: 38, width: 810, gap: 14 },
  smallPrint: { size: 18, leading: 28, width: 850, gap: 14 },
  sentence: { size: 18, leading: 28, width: 760, gap: 9 },
  prompt: { size: 26, leading: 42, width: 800, gap: 24 },
  remark: { size: 16, leading: 25, width: 810, gap: 20 },
} as const satisfies Record<string, Setting>

/** Height of a slide above its foot, between the margins. */
export const BODY_HEIGHT = 456

/** The same where the headline stands lower, below the kind of the position. */
export const POSITION_HEIGHT = 416

/** Estimated height of a text, its gap included. */
export function heightOf(text: string, { size, leading, width, gap }: Setting): number {
  return lines(text, width / size) * leading + gap
}

function lines(text: string, ems: number): number {
  return Math.max(1, Math.ceil(widthOf(text) / ems - 0.02))
}

/** Width in ems: a Han character or other wide one takes 1, any other about half. */
export function widthOf(text: string): number {
  let ems = 0
  for (const character of text)
    ems += /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{1f000}-\u{3ffff}“”‘’—…]/u.test(character) ? 1 : 0.54
  return ems
}

/**
 * Divides items over slides in their order.
 *
 * @param room the height on the first slide, and on each that follows
 * @returns one list a slide, none empty; an item taller than a whole slide stays alone (split it before)
 */
export function paginate<T>(items: readonly T[], height: (item: T) => number, room: { first: number, next: number }): T[][] {
  const pages: T[][] = []
  let page: T[] = []
  let left = room.first
  for (const item of items) {
    const needed = height(item)
    if (needed > left && (page.length > 0 || (pages.length === 0 && needed <= room.next && room.first < room.next))) {
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

/**
 * Divides a text into pieces that each fit into `room`: after a sentence if that can be, else after a clause, a word,
 * or as a last resort between two characters. The pieces put together are the text.
 */
export function divide(text: string, setting: Setting, room: number): string[] {
  const fits = (part: string) => heightOf(part.trim(), setting) <= room
  if (fits(text)) return [text]
  for (const parts of [sentences(text), clauses(text), words(text), graphemes(text)])
    if (parts.length > 1 && parts.every(fits)) return joinWhile(parts, fits)
  return [text]
}

function joinWhile(parts: readonly string[], fits: (part: string) => boolean): string[] {
  const pieces: string[] = []
  for (const part of parts) {
    const joined = (pieces.at(-1) ?? '') + part
    if (pieces.length > 0 && fits(joined)) pieces[pieces.length - 1] = joined
    else pieces.push(part)
  }
  return pieces.map(piece => piece.trim()).filter(piece => piece !== '')
}

const sentences = (text: string) => segments(text, 'sentence').flatMap(part => part.split(/(?<=[。！？；])/u))
const clauses = (text: string) => text.split(/(?<=[，、：,;:])/u)
const words = (text: string) => segments(text, 'word')
const graphemes = (text: string) => segments(text, 'grapheme')

function segments(text: string, granularity: 'sentence' | 'word' | 'grapheme'): string[] {
  return Array.from(new Intl.Segmenter(undefined, { granularity }).segment(text), ({ segment }) => segment)
}
