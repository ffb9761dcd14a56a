/** A published transcript → its passages: one a paragraph, each with an id that it keeps. Pure. */

import type { Contribution, Panel, Round } from '../summary/panel.ts'
import type { ListedPassage, Speaking } from './passage-ids.ts'
import { contributionsOf } from '../summary/contributions.ts'
import { comparable, wordsFingerprint } from './normalise.ts'
import { passageIds } from './passage-ids.ts'

/**
 * A paragraph of the source. Its text is not kept: the cue tells where it is in the source, and the fingerprint whether
 * it is still the same.
 */
export interface Passage {
  /** `chen-xilin.12` */
  id: string
  /** The id of the contribution: `chen-xilin`, `what-is-a-large-model/lu-huchuan`. */
  contribution: string
  /** Place in the contribution, from 1. */
  order: number
  /** Characters, white space apart. */
  length: number
  fingerprint: string
  /** At most ten characters that occur once in the source. */
  cue: string
}

/** A passage with its text, for as long as the source is at hand. */
export interface SourcePassage extends Passage {
  text: string
  /** Its place in the source: `k1.5`. */
  label: string
}

/** What is known of a panel's passages before the source is read. */
export interface KnownPassages {
  /** Those of passages.json. */
  listed: readonly ListedPassage[]
  /** Those that the positions of each contribution cite. */
  cited: ReadonlyMap<string, readonly string[]>
}

/** What was found in a source. */
export interface Transcript {
  passages: SourcePassage[]
  /** Headings of the panel that the source does not have. */
  missing: string[]
}

/**
 * Finds the passages of a panel in its source. A keynote begins at a line with its speaker's name and affiliation in
 * parentheses, a round at a line with its question, an answer like a keynote; what follows up to the next such line is
 * its text. The last one ends where `panel.source.endsBefore` says.
 *
 * @param known what is listed and cited already: a passage that is there keeps its id
 */
export function findPassages(source: string, panel: Panel, known: KnownPassages): Transcript {
  const lines = source.split(/\r?\n/).map(line => line.trim())
  const headings = headingsOf(panel)
  const found: { heading: Heading, line: number }[] = []
  const missing: string[] = []
  let from = 0
  for (const heading of headings) {
    const line = lines.findIndex((text, index) => index >= from && heading.matches(text))
    if (line < 0) {
      missing.push(heading.name)
      continue
    }
    found.push({ heading, line })
    from = line + 1
  }
  const end = endOf(lines, from, panel.source?.endsBefore)
  const passages = found.flatMap(({ heading, line }, index) => {
    const { contribution, label } = heading
    if (contribution === undefined)
      return []
    const texts = lines
      .slice(line + 1, found[index + 1]?.line ?? end)
      .filter(text => text !== '' && !isDivider(text))
    return texts.map((text, at) => ({
      contribution,
      label: `${label}.${at + 1}`,
      order: at + 1,
      length: comparable(text).length,
      fingerprint: wordsFingerprint(text),
      cue: cueOf(text, source),
      text,
    }))
  })
  const ids = passageIds(passages, known.listed, speakingIn(panel, known))
  const named = passages.map((passage, index) => ({ id: ids[index] ?? '', ...passage }))
  return { passages: withKnownCues(named, known.listed, source), missing }
}

function speakingIn(panel: Panel, { cited }: KnownPassages): Speaking[] {
  return panel.sessions.flatMap(contributionsOf).map(({ id, speaker }) =>
    ({ id, speaker: speaker.id, cited: cited.get(id) ?? [] }))
}

interface Heading {
  name: string
  /** Of the session or contribution: its place. */
  label: string
  /** Not there for a round's question, which nobody speaks. */
  contribution?: string
  matches: (line: string) => boolean
}

function headingsOf(panel: Panel): Heading[] {
  return panel.sessions.flatMap(session =>
    session.type === 'keynote'
      ? [session, ...session.interruptions].map(spoken)
      : [
          asked(session),
          ...session.contributions.map(spoken),
        ],
  )
}

function spoken({ id, label, speaker }: Contribution): Heading {
  const names = Object.values(speaker.name)
  return {
    name: `${id}: ${names[0]} (…)`,
    label,
    contribution: id,
    matches: line =>
      names.some((name) => {
        const rest = line.replace(/^\d+\s*[.、]\s*/, '')
        return rest.startsWith(name) && /^\s*[(（].+[)）]$/.test(rest.slice(name.length))
      }),
  }
}

function asked({ id, label, question }: Round): Heading {
  const questions = Object.values(question).map(comparable)
  return {
    name: `${id}: ${Object.values(question)[0]}`,
    label,
    matches: line => questions.some(text => comparable(line).endsWith(text)),
  }
}

function endOf(lines: readonly string[], from: number, endsBefore: string | undefined): number {
  const end
    = endsBefore === undefined
      ? -1
      : lines.findIndex((line, index) => index >= from && line.startsWith(endsBefore))
  return end < 0 ? lines.length : end
}

/** A line that announces a part of the page, as “研讨阶段”: short, and no sentence. */
function isDivider(line: string): boolean {
  return line.length <= 10 && !/[。！？.!?]$/.test(line)
}

/** A passage that is as it was keeps its cue, while that occurs once. */
export function withKnownCues<T extends Passage>(
  passages: readonly T[],
  listed: readonly ListedPassage[],
  source: string,
): T[] {
  const known = new Map(listed.map(passage => [passage.id, passage]))
  return passages.map((passage) => {
    const { cue, fingerprint } = known.get(passage.id) ?? passage
    const isSame = fingerprint === passage.fingerprint && cue !== '' && source.split(cue).length === 2
    return isSame ? { ...passage, cue } : passage
  })
}

/**
 * The first ten characters of the text that occur nowhere else in the source, or fewer where a word ends; the first ten
 * if there are none.
 */
export function cueOf(text: string, source: string): string {
  const LENGTH = 10
  const SHORTEST = 6
  for (let at = 0; at + SHORTEST <= text.length; at++) {
    // Not from the middle of a word, where the beginning of one can be had.
    if (/^[\p{Script=Latin}\p{N}]{2}/u.test(text.slice(Math.max(0, at - 1))) && at > 0)
      continue
    const cue = text.slice(at, at + LENGTH).trimEnd()
    if (cue.trimStart() === cue && cue.length >= SHORTEST && source.indexOf(cue) === source.lastIndexOf(cue))
      return cue
  }
  return text.slice(0, LENGTH).trim()
}
