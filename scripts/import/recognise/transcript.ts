/**
 * Lines → turns and headings. Every line gets a fate: it is a heading, it is (with or without a label before it) part
 * of a passage, or it was left out for a reason.
 */

import type { SourceLine, SourceText } from '../read/source-line.ts'
import type { HeadingKind } from './headings.ts'
import type { Listed } from './people-lists.ts'
import type { SourcePerson } from './people-register.ts'
import type { Doubt, ImportRules } from './rules.ts'
import { assemble } from './assemble.ts'
import { furnitureReason } from './furniture.ts'
import { listedAtStart } from './lists-at-start.ts'
import { findSpeakers } from './speakers.ts'

/** What became of a line. */
export interface Fate {
  line: SourceLine
  as: 'passage' | 'heading' | 'left-out'
  /** Why it was left out. */
  reason?: string
  /** What of it is a label and no part of the passage: `Name (Org):`. */
  label?: string
}

/** A paragraph of what somebody said. */
export interface Paragraph {
  lines: SourceLine[]
  text: string
}

/** What somebody says without being interrupted. */
export interface Turn {
  what: 'turn'
  person: SourcePerson
  /** Whether a number stands before the name. */
  numbered: boolean
  /** The line with the name. */
  line: SourceLine
  paragraphs: Paragraph[]
}

export interface SourceHeading {
  what: 'heading'
  kind: HeadingKind
  text: string
  level: number
  line: SourceLine
  /** Whether it stands inside what one person says, as the parts of a talk do. */
  inside: boolean
  /** Who says it, of what became a heading since somebody said so. */
  asker?: SourcePerson
}

export interface FileTranscript {
  file: string
  title?: string
  parts: (Turn | SourceHeading)[]
}

export interface RecognisedSources {
  files: FileTranscript[]
  fates: Map<SourceLine, Fate>
  people: SourcePerson[]
  listed: Listed[]
  doubts: Doubt[]
}

/** @param endsBefore how the first line after the transcript begins, where that is known */
export function recognise(
  sources: readonly SourceText[],
  rules: ImportRules,
  endsBefore?: string,
): RecognisedSources {
  const all = sources.flatMap(({ lines }) => lines)
  const end = endsBefore === undefined ? -1 : all.findLastIndex(({ text }) => text.startsWith(endsBefore))
  const fates = new Map<SourceLine, Fate>()
  all.forEach((line, index) => {
    const isBehind = end >= 0 && index >= end
    const reason = line.leftOut ?? (isBehind ? 'behind the end of the transcript' : furnitureReason(line.text))
    if (reason !== undefined)
      fates.set(line, { line, as: 'left-out', reason })
  })
  const isOpen = (line: SourceLine) => !fates.has(line)
  const listed = sources.flatMap(({ lines }) => listedAtStart(lines.filter(isOpen), fates))
  const speakers = findSpeakers(all.filter(isOpen), listed, rules)
  const files = sources.map(source => assemble(source, { rules, speakers, fates }))
  return { files, fates, people: speakers.people, listed, doubts: speakers.doubts }
}
