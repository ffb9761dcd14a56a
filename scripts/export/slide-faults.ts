/** Faults of slides: what the checks found and what was noticed besides, with their places. */

import type { CodeFault } from '../render/compile-faults.ts'
import type { DeckFacts } from '../render/rendered-deck.ts'
import type { PageLog } from './page-log.ts'
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { NOTES_FOR } from '../in-slidev/private-notes.ts'
import { placeOfError } from '../render/deck-error.ts'
import { ABOUT_SLIDE_MODULE, VITE_PREFIXES } from '../slidev-internals.ts'
import { expectedOneOf } from '../suggest.ts'
import { inertLine } from '../terminal-text.ts'
import { DOES_NOT_COMPILE } from './checks/broken.ts'
import { slideIn } from './page-log.ts'

/**
 * What can be wrong with a slide. What is `broken` is never printed; `unlike-slidev` is found by `check --render`
 * alone.
 */
export type FaultKind
  = 'broken' | 'unlike-slidev' | 'overflow' | 'small-text' | 'missing-glyph' | 'no-alternative' | 'draft'

/** What a check says of a slide. */
export interface Finding {
  /** Number of the slide in its deck, from 1. */
  no: number
  kind: FaultKind
  /** What is wrong, by how much, and what to do. */
  message: string
  /** Of a missing glyph, the characters. */
  characters?: string[]
}

/** A finding with its place: a fault as the other commands tell it, and which slide it is about. */
export interface SlideFault {
  /** Relative to the project. */
  file: string
  /** First line of the slide, from 1. */
  line: number
  column: number
  kind: FaultKind
  slide?: number
  alias?: string
  message: string
  /** Of a missing glyph, the characters. */
  characters?: string[]
}

/** Each fault once and with its place, in the order of the slides. */
export function placedFaults(
  facts: DeckFacts,
  root: string,
  findings: readonly Finding[],
  { noticed, codeFaults }: Pick<PageLog, 'noticed' | 'codeFaults'> = { noticed: [], codeFaults: [] },
): SlideFault[] {
  const compiling = noticed.flatMap((message): Finding[] => {
    const no = slideIn(message)
    return no === undefined ? [] : [{ no, kind: 'broken', message: reasonOf(message) }]
  })
  const explained = new Set(compiling.map(({ no }) => no))
  const told = [
    ...compiling,
    ...findings.filter(({ no, message }) => !(explained.has(no) && message === DOES_NOT_COMPILE)),
  ].sort((a, b) => a.no - b.no)
  // A request for an image that is missing is told with its slide.
  const elsewhere = noticed
    .filter(message => slideIn(message) === undefined && !codeFaults.some(fault => isAbout(message, fault)))
    .map(reasonOf)
    .filter(
      message =>
        !told.some(
          other =>
            imageOf(other.message) !== undefined && message.includes(imageOf(other.message) ?? ''),
        ),
    )
  const all = [
    ...told.map((finding): SlideFault => ({
      ...placeOf(facts, finding.no, root),
      kind: finding.kind,
      message: finding.message,
      ...(finding.characters && { characters: finding.characters }),
    })),
    ...codeFaults.map(({ file, line, message }): SlideFault => ({
      file: relative(root, file),
      line,
      column: 1,
      kind: 'broken',
      message,
    })),
    ...elsewhere.map((message): SlideFault => ({
      file: relative(root, facts.path),
      line: 1,
      column: 1,
      kind: 'broken',
      message,
    })),
  ]
  return [...new Map(all.map(fault => [JSON.stringify(fault), fault])).values()]
}

/** Slides whose layout is not there. Slidev says so in its terminal, and shows them in the layout `default`. */
export function unknownLayouts({ slides }: DeckFacts): Finding[] {
  return slides.flatMap(({ no, unknownLayout }): Finding[] => {
    if (!unknownLayout)
      return []
    const { name, known } = unknownLayout
    return [{ no, kind: 'broken', message: `there is no layout \`${name}\`; ${expectedOneOf(name, known)}` }]
  })
}

/** Slides with sentences that a model proposed and nobody has read: one fault for all of a deck. */
export function draftSlides({ slides }: DeckFacts): Finding[] {
  const [first, ...more] = slides.filter(({ frontmatter }) => frontmatter.draft === true)
  if (!first)
    return []
  const which = more.length > 0 ? `this slide and ${more.length} more show drafts` : 'this slide shows a draft'
  const message = `${which} that nobody has read beside the transcript; \`npx paneldeck review\` goes through them`
  return [{ no: first.no, kind: 'draft', message }]
}

/** Slides that say wrongly whom their notes are for. Such notes are kept private. */
export function unknownNotes({ slides }: DeckFacts): Finding[] {
  return slides.flatMap(({ no, frontmatter: { notes } }): Finding[] => {
    const said = String(notes)
    return notes === undefined || NOTES_FOR.includes(said)
      ? []
      : [{ no, kind: 'broken', message: `\`notes\` says “${said}”; ${expectedOneOf(said, NOTES_FOR)}` }]
  })
}

/** A deck of which nothing could be made. @param error the first line of its message is told */
export function deckFault(root: string, deck: string, error: unknown): SlideFault {
  const { file = deck, line } = placeOfError(error)
  const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n', 1)
  return {
    file: relative(root, file),
    line,
    column: 1,
    kind: 'broken',
    message: `the deck cannot be exported: ${first.trim()}`,
  }
}

/** “slides/panel/zh/01-name.md:45: slide 7 (name-position): 12 px too much …” */
export function formatSlideFault({ file, line, slide, alias, message }: SlideFault): string {
  const address = alias === undefined ? '' : ` (${alias})`
  const name = slide === undefined ? '' : ` slide ${slide}${address}:`
  return inertLine(`${file}:${line}:${name} ${message}`)
}

/** Whether a message tells what is told at the code that is at fault. */
function isAbout(message: string, { file, ...fault }: CodeFault): boolean {
  const [, asked] = /^request failed: (\S+)/.exec(message) ?? []
  return asked === undefined
    ? message.includes(file) || reasonOf(message) === fault.message
    : file.endsWith(asked)
}

function imageOf(message: string): string | undefined {
  return /^the image (?:\.\/)?(\S+) is missing/.exec(message)?.[1]
}

/** The first line of a message, without colours and without who says it. */
function reasonOf(message: string): string {
  const [first = ''] = stripVTControlCharacters(message).split('\n')
  const prefix = VITE_PREFIXES.find(prefix => first.startsWith(prefix)) ?? ''
  return first.slice(prefix.length).replace(ABOUT_SLIDE_MODULE, '').trim()
}

function placeOf(
  { slides, path }: DeckFacts,
  no: number,
  root: string,
): Omit<SlideFault, 'kind' | 'message'> {
  const slide = slides[no - 1]
  return {
    file: relative(root, slide?.file ?? path),
    line: slide?.line ?? 1,
    column: 1,
    slide: no,
    ...(slide?.alias !== undefined && { alias: slide.alias }),
  }
}
