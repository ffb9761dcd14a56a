/** Turns and headings → the sessions of a panel, each with what every person contributes to it. Pure. */

import type { SourceLine } from './read/source-line.ts'
import type { SourcePerson } from './recognise/people-register.ts'
import type { Fate, FileTranscript, Paragraph, SourceHeading, Turn } from './recognise/transcript.ts'
import { NO_TITLE, withoutNumber } from './recognise/headings.ts'
import { countWords } from './recognise/joined.ts'
import { nameKind } from './recognise/name-shapes.ts'

export interface DraftContribution {
  person: SourcePerson
  paragraphs: Paragraph[]
}

/** A session as the sources have it: a keynote has one contribution, a round may have many. */
export interface DraftSession {
  kind: 'keynote' | 'round'
  /** Its title or question; nothing where the sources give none. */
  title?: string
  /** Whether it is a question that everybody answers. */
  isQuestion?: boolean
  /** Those who lead it, by name. */
  moderators?: SourcePerson[]
  contributions: DraftContribution[]
}

/** Why what a moderator says is left out. */
export const LEADS_OVER = 'the moderator leads over'

/** Words of a turn that make it a contribution of its own, if its speaker has spoken in the session before. */
const CONTRIBUTION = 40
/** Such turns of each speaker, on average, above which all that a person says in the session is one contribution. */
const TURNS_EACH = 3

interface SourceSection {
  heading?: SourceHeading
  turns: Turn[]
}

/** @param fates is told of turns that were left out */
export function sessionsOf(
  files: readonly FileTranscript[],
  fates: Map<SourceLine, Fate>,
  withModerator: boolean,
): DraftSession[] {
  return files.flatMap(({ parts, title }) => {
    const sections = sourceSections(parts)
    return sections.flatMap(section =>
      sessionsIn(section, withModerator, fates, sections.length === 1 ? title : undefined))
  })
}

/** Names that stand for a title, at most. */
const NAMES = 3

/** What a session is called: its title, or who speaks in it where the sources give none. */
export function calledOf({ title, contributions }: DraftSession): string {
  if (title !== undefined)
    return title
  const names = [...new Set(contributions.map(({ person }) => person.name))]
  const separator = names.some(name => /\p{Script=Han}/u.test(name)) ? '、' : ', '
  return names.slice(0, NAMES).join(separator) + (names.length > NAMES ? ' …' : '')
}

function sourceSections(parts: readonly (Turn | SourceHeading)[]): SourceSection[] {
  const sections: SourceSection[] = []
  let heading: SourceHeading | undefined
  let isNew = true
  for (const part of parts) {
    if (part.what === 'heading') {
      if (!part.inside) {
        heading = part
        isNew = true
      }
      continue
    }
    if (part.paragraphs.length === 0)
      continue
    if (isNew)
      sections.push({ ...(heading && { heading }), turns: [] })
    isNew = false
    sections.at(-1)?.turns.push(part)
  }
  return sections
}

function sessionsIn(
  section: SourceSection,
  withModerator: boolean,
  fates: Map<SourceLine, Fate>,
  ofFile: string | undefined,
): DraftSession[] {
  const isModerator = ({ person: { roles } }: Turn) => roles.has('moderator') && !roles.has('speaker')
  const others = section.turns.filter(turn => !isModerator(turn))
  const turns = withModerator || others.length === 0 ? section.turns : others
  for (const turn of section.turns.filter(turn => !turns.includes(turn))) {
    for (const line of turn.paragraphs.flatMap(({ lines }) => lines))
      fates.set(line, { line, as: 'left-out', reason: LEADS_OVER })
  }
  const { heading } = section
  const title = heading && !NO_TITLE.test(heading.text) ? withoutNumber(heading.text) : undefined
  const people = new Set(turns.map(({ person }) => person))
  if (!isTalks(section, turns, people.size)) {
    const asker = heading?.asker?.roles.has('moderator') ? [heading.asker] : []
    const leading = [...asker, ...section.turns.filter(isModerator).map(({ person }) => person)]
    const moderators = [...new Set(leading)].filter(({ name }) => nameKind(name) !== 'role')
    const isQuestion = title !== undefined && heading?.kind === 'question'
    const named = title ?? ofFile
    const own = { isQuestion, moderators, contributions: contributionsIn(turns) }
    return [{ kind: 'round', ...(named !== undefined && { title: named }), ...own }]
  }
  return [...people].map(person => ({
    kind: 'keynote',
    ...(title !== undefined && people.size === 1 && heading?.kind !== 'talks' && { title }),
    contributions: [
      { person, paragraphs: turns.filter(turn => turn.person === person).flatMap(({ paragraphs }) => paragraphs) },
    ],
  }))
}

/** Whether each person gives a talk, rather than all of them answering a question. */
function isTalks({ heading }: SourceSection, turns: readonly Turn[], speakers: number): boolean {
  if (heading?.kind === 'question' || heading?.kind === 'discussion')
    return false
  const isRun = turns.every(
    (turn, index) =>
      turns.findIndex(({ person }) => person === turn.person) === index || turns[index - 1]?.person === turn.person,
  )
  return (
    isRun
    && (heading?.kind === 'talks'
      || speakers === 1
      || turns.every(({ numbered }) => numbered)
      || turns.every(({ line }) => line.heading !== undefined))
  )
}

function contributionsIn(turns: readonly Turn[]): DraftContribution[] {
  const isLong = ({ paragraphs }: Turn) =>
    paragraphs.reduce((sum, { text }) => sum + countWords(text), 0) >= CONTRIBUTION
  const speakers = new Set(turns.map(({ person }) => person)).size
  const isSplit = turns.filter(isLong).length <= speakers * TURNS_EACH
  const all: DraftContribution[] = []
  /** What was said before the contribution that it belongs to. */
  const waiting = new Map<SourcePerson, Paragraph[]>()
  const hasLongTurn = new Set(turns.filter(isLong).map(({ person }) => person))
  for (const turn of turns) {
    const own = all.findLast(({ person }) => person === turn.person)
    if (own && !(isSplit && isLong(turn))) {
      own.paragraphs.push(...turn.paragraphs)
    }
    else if (!own && isSplit && !isLong(turn) && hasLongTurn.has(turn.person)) {
      waiting.set(turn.person, [...(waiting.get(turn.person) ?? []), ...turn.paragraphs])
    }
    else {
      all.push({ person: turn.person, paragraphs: [...(waiting.get(turn.person) ?? []), ...turn.paragraphs] })
      waiting.delete(turn.person)
    }
  }
  return all
}
