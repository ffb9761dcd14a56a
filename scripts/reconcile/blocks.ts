/** A deck's text cut into its slides, so that putting the pieces together gives the text back to the byte. */

import type { SourceSlideInfo } from '@slidev/types'
import type { Parts } from './slide-parts.ts'
import { parseSlide, parseSync } from '@slidev/parser'
import { meaningOf, wordsAlone } from './meaning.ts'
import { slideParts } from './slide-parts.ts'

export interface Block {
  /** By what the slide is known: its `routeAlias`, or what it imports; not there for a slide that has neither. */
  key?: string
  /** The same, where another slide of the deck has it too. */
  name?: string
  /** Its first heading, or the first words of it; for people to know it by. */
  title: string
  /** Its lines, with the separator or frontmatter it begins with. */
  text: string
  /**
   * What it says, comments and all, whatever the white space, quoting and order of keys: equal for slides that say the
   * same.
   */
  meaning: string
  /** Nothing stands behind it, so it need not end with a blank line. */
  last: boolean
  /** The line ends to put behind a last slide if something follows now; without them a blank line. */
  lineEnds?: string
  /** Its pieces; not there for a slide that is put together in a way we do not take apart. */
  parts?: Parts
}

/** Slides that were read before, by their text: a slide that several versions of a deck share is read once. */
export type ReadSlides = Map<string, ReadSlide>

/** What this process has read: while a talk is presented, nearly all slides are there again after each change. */
export const knownSlides: ReadSlides = new Map()

/** With more than these, as after hours of edits, they are forgotten. */
const MOST_KNOWN = 5_000

/** A slide wherever it stands in its deck. */
type ReadSlide = Omit<Block, 'last'>

/**
 * The slides of a deck.
 *
 * @param text of the deck, as for {@link cutSlides}
 * @param read slides that were read before; those of this deck are added
 */
export function slideBlocks(text: string, read: ReadSlides = knownSlides): Block[] {
  if (knownSlides.size > MOST_KNOWN)
    knownSlides.clear()
  const pieces = cutSlides(text)
  const blocks = pieces.map((piece, index): Block => {
    const known = read.get(blockId(piece)) ?? readSlide(piece)
    read.set(blockId(piece), known)
    return { ...known, last: index === pieces.length - 1 }
  })
  return withoutRepeatedKeys(blocks)
}

/** A slide as Slidev's parser cuts it out, its YAML not read yet. */
export interface CutSlide {
  slide: SourceSlideInfo
  /** The lines above its content. */
  above: string
  below: string
}

/**
 * Cuts where Slidev's own parser does. A separator that the text begins with, as when the slide above it was deleted,
 * belongs to no slide's words, though Slidev draws a line for it. The text has no byte order mark and plain line ends.
 */
export function cutSlides(text: string): readonly CutSlide[] {
  const known = knownCuts.get(text) ?? cut(text)
  if (knownCuts.size > MOST_CUT)
    knownCuts.clear()
  knownCuts.set(text, known)
  return known
}

/** Decks that were cut before: each is cut several times, and nearly all are there again after each change. */
const knownCuts = new Map<string, readonly CutSlide[]>()

/** With more than these, they are forgotten. */
const MOST_CUT = 100

function cut(text: string): CutSlide[] {
  const lines = text.split(/(?<=\n)/)
  const { slides } = parseSync(text, 'deck.md', { noParseYAML: true })
  const starts = slides.map(({ start }, index) => startOf(start, index, lines))
  return slides.map((slide, index) => {
    const isBare = slide.contentStart === 0 && /^---\s*$/.test(lines[0] ?? '')
    const contentStart = isBare ? 1 : slide.contentStart
    return {
      slide: isBare ? { ...slide, raw: slide.raw.replace(/^.*\n?/, '') } : slide,
      above: lines.slice(starts[index], contentStart).join(''),
      below: lines.slice(contentStart, starts[index + 1] ?? lines.length).join(''),
    }
  })
}

/** Equal for pieces that are read alike. */
export function blockId({ above, below }: CutSlide): string {
  return `${above.length} ${above}${below}`
}

/** @throws {ReferenceError} if its YAML has an alias of a value found nowhere */
export function readSlide({ slide: { raw }, above, below }: CutSlide): ReadSlide {
  const slide = parseSlide(raw)
  const { routeAlias, src } = slide.frontmatter
  const key = keyOf(routeAlias, src)
  const parts = slideParts(slide, above, below)
  return {
    ...(key !== undefined && { key, name: key }),
    title: slide.title ?? firstWords(slide.content),
    text: above + below,
    meaning: parts ? meaningOf(parts.document, slide.content, slide.note ?? '') : wordsAlone(above + below),
    ...(parts && { parts }),
  }
}

/** A slide without settings, by its first heading or the first words of it. */
export function slideHeading(content: string): string {
  return parseSlide(content).title ?? firstWords(content)
}

function firstWords(content: string): string {
  return /\S.{0,30}/.exec(content)?.[0] ?? ''
}

/** A slide is known by its `routeAlias`, or by the file it imports. */
function keyOf(routeAlias: unknown, src: unknown): string | undefined {
  if (typeof routeAlias === 'string')
    return routeAlias
  return typeof src === 'string' ? `src ${src}` : undefined
}

/** The line a slide begins with, from 0: that of its separator. */
function startOf(start: number, index: number, lines: readonly string[]): number {
  if (index === 0)
    return 0
  return lines[start]?.startsWith('---') ? start : start - 1
}

/** A slide that was duplicated is the editor's own, and so is its copy: nobody can tell which of them is ours. */
function withoutRepeatedKeys(blocks: readonly Block[]): Block[] {
  const count = new Map<string, number>()
  for (const { key } of blocks) {
    if (key !== undefined)
      count.set(key, (count.get(key) ?? 0) + 1)
  }
  return blocks.map(({ key, ...block }) => ({
    ...block,
    ...(key !== undefined && count.get(key) === 1 && { key }),
  }))
}
