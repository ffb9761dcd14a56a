/** What a text may be made of, wherever it stands: no characters that act instead of being read. */

import type { Language } from './languages.ts'
import type { Fault, Path, Source } from './source.ts'
import type { Sources } from './sources.ts'
import { writingOf } from './writing.ts'

/** White space, with every line break Unicode has: LF, VT, FF, CR, NEL, LS, PS. */
const SPACE = /[\s\u0085]+/g
const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g

/**
 * Controls of terminals and files, halves of characters, and what is no character. Line breaks and tabs count as space.
 */
export const CONTROL = /[[\p{Cc}--[\t\n\v\f\r\u0085]]\p{Cs}\p{Noncharacter_Code_Point}]/v

/**
 * Letters and signs of any script. Not what is drawn as nothing though it is a letter (U+3164, the Hangul filler) or a
 * sign (U+2800, the empty Braille cell), and no marks, which need a letter to stand on.
 */
const VISIBLE = /[^\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u

/** Whether there is anything to be seen. */
export function hasVisibleText(text: string): boolean {
  return VISIBLE.test(text)
}

/** A text of one line. White space is the author's line breaks, not content. */
export function asOneLine(text: string): string {
  return text.replaceAll(SPACE, ' ').trim()
}

/** Speaker notes: the same a paragraph, and paragraphs apart by a blank line. */
export function paragraphs(text: string): string {
  return text
    .replaceAll(LINE_BREAK, '\n')
    .trim()
    .split(/\n\s*\n/)
    .map(asOneLine)
    .join('\n\n')
}

/** What ends a sentence already, also before a closing quotation mark or bracket. */
const SENTENCE_END = /[.!?…。！？；;:：]["'”’」』）)]*$/

/** Texts as sentences, each with a stop at its end; empty ones are left out. */
export function asSentences(texts: readonly string[], language: Language): string {
  const { stop, between } = writingOf(language)
  return texts
    .filter(text => text !== '')
    .map(text => (SENTENCE_END.test(text) ? text : text + stop))
    .join(between)
}

/** Every text with a character in it that is not read but does something. */
export function textFaults({ panel, people, sessions, works, terms, errata }: Sources): Fault[] {
  return [panel, people, ...sessions.map(({ source }) => source), works, terms, errata]
    .flatMap(source => (source ? faultsIn(source, source.value, []) : []))
}

function faultsIn(source: Source<unknown>, value: unknown, path: Path): Fault[] {
  if (typeof value === 'string') {
    const message = whatIsWrong(value)
    return message === undefined ? [] : [source.fault(path, message)]
  }
  if (typeof value !== 'object' || value === null)
    return []
  return Object.entries(value).flatMap(([key, inner]) =>
    faultsIn(source, inner, [...path, Array.isArray(value) ? Number(key) : key]))
}

function whatIsWrong(text: string): string | undefined {
  const [control] = CONTROL.exec(text) ?? []
  if (control !== undefined)
    return `the text has the control character ${codepoint(control)}, which nobody can read; expected it without`
  if (!hasVisibleText(text))
    return 'expected some text; there is nothing to be seen here'
  return directionFault(text)
}

/** What turns a text around, or ends that. */
const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/

/** What is opened, and what closes it (Unicode Bidirectional Algorithm, UAX #9). */
const CLOSED_BY: Readonly<Record<string, string>> = {
  '\u202A': '\u202C',
  '\u202B': '\u202C',
  '\u2066': '\u2069',
  '\u2067': '\u2069',
  '\u2068': '\u2069',
}

/**
 * Hebrew and Arabic need none of these characters, and may have them: U+200E, U+200F and U+061C mark a single place,
 * and what is set apart by a pair stays in it. An override shows letters in another order than they were written; a
 * pair that is not closed turns around what stands behind the text.
 */
function directionFault(text: string): string | undefined {
  if (!DIRECTION.test(text))
    return undefined
  const open: string[] = []
  for (const character of text) {
    if (character === '\u202D' || character === '\u202E')
      return `the text has ${codepoint(character)}, which turns it around; expected it without: ${RIGHT_TO_LEFT}`
    const closing = CLOSED_BY[character]
    if (closing !== undefined)
      open.push(closing)
    if (character !== '\u202C' && character !== '\u2069')
      continue
    if (open.pop() !== character)
      return `the text has ${codepoint(character)}, which closes nothing; expected it without, or in pairs: ${PAIR}`
  }
  const [missing] = open
  return missing === undefined
    ? undefined
    : `the text opens another direction and does not close it; expected ${codepoint(missing)} where it ends, or neither`
}

const RIGHT_TO_LEFT = 'Hebrew and Arabic run from right to left by themselves'
const PAIR = 'U+2067 … U+2069'

/** `U+00A0` */
export function codepoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
