/** The lines of one file, each of which speaker is known → turns and headings. */

import type { SourceLine, SourceText } from '../read/source-line.ts'
import type { HeadingKind } from './headings.ts'
import type { SourcePerson } from './people-register.ts'
import type { ImportRules } from './rules.ts'
import type { Speakers, Spoken } from './speakers.ts'
import type { Fate, FileTranscript, SourceHeading, Turn } from './transcript.ts'
import { mergeCaptions } from './captions.ts'
import { endOfSpeech, isSound } from './furniture.ts'
import { headingKind } from './headings.ts'
import { joinedText } from './joined.ts'
import { NOBODY } from './nobody.ts'
import { nameAndOrganisation } from './rules.ts'

export interface Assembly {
  rules: ImportRules
  speakers: Speakers
  fates: Map<SourceLine, Fate>
}

/** What has been read of a file so far. */
interface Progress {
  parts: (Turn | SourceHeading)[]
  /** Who is speaking. */
  turn: Turn | undefined
  /** The level of the heading that named the speaker; headings below it are parts of what is said. */
  speakerLevel: number
}

/** The level of a speaker who was named by no heading. */
const NO_HEADING = 7

/** The turns and headings of a file, in the order of its lines. */
export function assemble(source: SourceText, assembly: Assembly): FileTranscript {
  const { fates, speakers, rules } = assembly
  const progress: Progress = { parts: [], turn: undefined, speakerLevel: NO_HEADING }
  const wholeFile = rules.speakers[source.file]
  const lines = source.lines.filter(line => !fates.has(line))
  if (wholeFile !== undefined && lines[0])
    begin(progress, speakers.named(wholeFile), lines[0])
  lines.forEach((line, index) => {
    const ruled = ruleFor(line, source.lines, rules)
    const fate
      = ruled === 'skip'
        ? { as: 'left-out' as const, reason: 'you said so' }
        : takeLine(line, ruled, lines[index + 1], { progress, speakers, isCaption: source.form === 'captions' })
    fates.set(line, { line, ...fate })
  })
  const { parts } = progress
  if (source.form === 'captions')
    parts.forEach(part => part.what === 'turn' && mergeCaptions(part, fates))
  else leaveOutEnd(parts, fates)
  return { file: source.file, ...(source.title !== undefined && { title: source.title }), parts }
}

/** Whoever speaks on goes on with the same turn: captions, and blocks with times, name the speaker again and again. */
function begin(progress: Progress, person: SourcePerson, line: SourceLine, numbered = false): void {
  const { parts, turn } = progress
  if (turn?.person === person && turn === parts.at(-1) && line.heading === undefined)
    return
  progress.turn = { what: 'turn', person, numbered, line, paragraphs: [] }
  parts.push(progress.turn)
}

interface Taking {
  progress: Progress
  speakers: Speakers
  isCaption: boolean
}

function takeLine(
  line: SourceLine,
  ruled: string | undefined,
  next: SourceLine | undefined,
  { progress, speakers, isCaption }: Taking,
): Omit<Fate, 'line'> {
  const isName = ruled !== undefined && ruled !== 'text' && ruled !== 'heading'
  const spoken = ruled === undefined ? speakers.of(line) : undefined
  const kind = spoken ? undefined : headingOf(line, ruled, next, speakers)
  if (kind !== undefined) {
    takeHeading(line, kind, ruled === undefined ? undefined : speakers.of(line), progress)
    return { as: 'heading' }
  }
  if (spoken || isName) {
    begin(progress, spoken?.person ?? speakers.named(ruled ?? ''), line, spoken?.label.numbered)
    progress.speakerLevel = line.heading ?? NO_HEADING
  }
  const label = spoken ? spoken.label.written : nameBefore(line, isName ? ruled : undefined)
  const said = spoken ? spoken.label.rest : line.text.slice(label.length)
  if (!progress.turn)
    return { as: 'left-out', reason: NOBODY }
  if (isSound(said, isCaption))
    return { as: 'left-out', reason: 'a sound, not words' }
  if (said === '')
    return { as: 'heading' }
  addWords(progress.turn, line, said, line.continues === true && !spoken && !isName)
  return { as: 'passage', ...(label !== '' && { label }) }
}

/** @param asker whose words became a heading since somebody said so: the name is no part of it */
function takeHeading(line: SourceLine, kind: HeadingKind, asker: Spoken | undefined, progress: Progress): void {
  const { turn, speakerLevel, parts } = progress
  const level = line.heading ?? 1
  const inside = turn !== undefined && line.heading !== undefined && level > speakerLevel
  const text = asker?.label.rest || line.text
  parts.push({ what: 'heading', kind, text, level, line, inside, ...(asker && { asker: asker.person }) })
  progress.turn = undefined
  if (inside)
    begin(progress, turn.person, line, turn.numbered)
}

/** What stands at the end of a page, after the last one who speaks. */
function leaveOutEnd(parts: readonly (Turn | SourceHeading)[], fates: Map<SourceLine, Fate>): void {
  const turn = parts.findLast(part => part.what === 'turn')
  if (!turn)
    return
  // The first paragraph may stand behind the name: that is speech.
  const end = 1 + endOfSpeech(turn.paragraphs.slice(1).map(({ text }) => text))
  const last = turn.paragraphs[end]?.lines[0]
  for (const line of turn.paragraphs.splice(end).flatMap(({ lines }) => lines))
    fates.set(line, { line, as: 'left-out', reason: 'the end of the page' })
  // What looked like a heading behind it belongs to the page as well.
  for (const part of last ? parts.slice(parts.indexOf(turn) + 1) : [])
    fates.set(part.line, { line: part.line, as: 'left-out', reason: 'the end of the page' })
}

function headingOf(
  line: SourceLine,
  ruled: string | undefined,
  next: SourceLine | undefined,
  speakers: Speakers,
): HeadingKind | undefined {
  const { text, bold = 0, heading } = line
  if (ruled !== undefined)
    return ruled === 'heading' ? headingKind(text, 1) : undefined
  if (line.continues)
    return undefined
  const isBold = bold >= text.length && text.length <= LONGEST_BOLD && !/[。.!！;；,，]$/.test(text)
  return (
    headingKind(text, heading ?? (isBold ? 6 : undefined))
    ?? (announces(line) && next?.apart === true && speakers.of(next) ? 'other' : undefined)
  )
}

/** Characters of a bold line that may be a heading, and of a line that is one because somebody begins to speak next. */
const LONGEST_BOLD = 60
const LONGEST_ANNOUNCEMENT = 30

/** A short line of its own that is no sentence. */
function announces({ text, apart, voice, start }: SourceLine): boolean {
  return (
    apart === true
    && voice === undefined
    && start === undefined
    && text.length <= LONGEST_ANNOUNCEMENT
    && /\p{L}{2}/u.test(text)
    && !/[。.!！?？;；,，:：”"]$/.test(text)
  )
}

/** The name at the beginning of a line of which a rule says that this person begins to speak there. */
function nameBefore({ text }: SourceLine, ruled: string | undefined): string {
  if (ruled === undefined)
    return ''
  const { name } = nameAndOrganisation(ruled)
  const after = /^[\s:：]*/.exec(text.slice(name.length))?.[0] ?? ''
  return text.startsWith(name) ? name + after : ''
}

function ruleFor(
  line: SourceLine,
  lines: readonly SourceLine[],
  { lines: rules }: ImportRules,
): string | undefined {
  return rules.find(({ file, cue, line: number }) => {
    if (file !== undefined && file !== line.file)
      return false
    const byCue = cue !== undefined && lines.filter(({ text }) => text.includes(cue)).length === 1
    return byCue ? line.text.includes(cue) : number === line.number
  })?.is
}

function addWords(turn: Turn, line: SourceLine, text: string, continues: boolean): void {
  const last = turn.paragraphs.at(-1)
  if (continues && last) {
    last.text = joinedText(last.text, text)
    last.lines.push(line)
  }
  else {
    turn.paragraphs.push({ lines: [line], text })
  }
}
