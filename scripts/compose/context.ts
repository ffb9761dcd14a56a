/** What every slide kind needs: the panel in one language, our words in it, and how people and places are named. */

import type { Paragraph } from 'mdast'
import type { Contribution, Panel, Person, Session, Text } from '../summary/panel.ts'
import type { Edition, Language } from '../summary/vocabulary.ts'
import type { Room, Settings } from '../typesetting/fit.ts'
import type { Words } from '../words/index.ts'
import type { Frontmatter } from './deck.ts'
import { heightOf, ROOMS, SETTINGS } from '../typesetting/fit.ts'
import { WORDS } from '../words/index.ts'
import { accentOf } from './accents.ts'
import { paragraph } from './nodes.ts'

export interface Context {
  panel: Panel
  language: Language
  /** The language beneath headlines, in an edition of both. */
  second?: Language
  words: Words
  /** How texts are set in this language. */
  settings: Settings
  /** What a slide has room for. */
  room: Room
  /** Path of the theme, as seen from the decks. */
  theme: string
  /** The text in the deck's language. */
  text: (text: Text) => string
}

export function contextOf(panel: Panel, edition: Edition, theme: string): Context {
  const [first = 'zh', second] = panel.languages
  const language = edition === 'both' ? first : edition
  return {
    panel,
    language,
    theme,
    words: WORDS[language],
    settings: SETTINGS[language],
    room: ROOMS[panel.aspectRatio],
    text: text => text[language] ?? '',
    ...(edition === 'both' && second && { second }),
  }
}

/** What stands beneath a headline in an edition of both languages, and how much height it takes. */
export function beneath(
  { second, settings }: Context,
  text: Text,
  width: number = settings.beneath.width,
): { nodes: Paragraph[], height: number } {
  const twin = second && text[second]
  if (!twin)
    return { nodes: [], height: 0 }
  return {
    nodes: [paragraph({ type: 'emphasis', children: [{ type: 'text', value: twin }] })],
    height: heightOf(twin, { ...settings.beneath, width }),
  }
}

/** The frontmatter every slide about a person shares: name, accent, and the seal where the name does not end in it. */
export function speakerProps(
  { panel, text }: Context,
  person: Person,
): Record<'speaker' | 'accent', string> & { seal?: string } {
  const name = text(person.name)
  return {
    speaker: name,
    accent: accentOf(panel, person),
    ...(!name.endsWith(person.seal) && { seal: person.seal }),
  }
}

/** A name in the panel's other language, for those who know the person by that. */
export function alsoNamed({ panel, language, text }: Context, { name }: Person): { also?: string } {
  const also = panel.languages
    .filter(other => other !== language)
    .map(other => name[other])
    .find(other => other && other !== text(name))
  return also === undefined ? {} : { also }
}

/** The seals of several people, each with its accent: “霖 vermilion”. */
export function sealsOf({ panel }: Context, people: readonly Person[]): string[] {
  return [...new Set(people)].map(person => `${person.seal} ${accentOf(panel, person)}`)
}

/** Everyone who speaks, in the order of people.yaml. */
export function speakersOf({ panel }: Context): Person[] {
  return panel.people.filter(person => panel.sessions.some(session => speaksIn(session, person)))
}

/** What the foot of a slide says: who, in which session, from which passages. */
export function footProps(
  context: Context,
  contribution: Contribution,
  session: Session,
  passages: readonly string[],
): Frontmatter {
  return {
    ...speakerProps(context, contribution.speaker),
    session: sessionLabel(context, session),
    passages,
  }
}

/** “引导发言 1”, “研讨 Q2”: the short name of a session. */
export function sessionLabel({ panel, words }: Context, session: Session): string {
  const n = panel.sessions.filter(({ type }) => type === session.type).indexOf(session) + 1
  return session.type === 'keynote' ? words.keynote(n) : words.round(n)
}

/** What the addresses of a session's own slides begin with. */
export function sessionAlias(session: Session): string {
  return session.type === 'keynote' ? session.name : session.id
}

/** The talk's title, or the round's question. */
export function sessionTitle({ text }: Context, session: Session): string {
  return text(session.type === 'keynote' ? session.title : session.question)
}

/** What a person did for the panel; a session leads to what they say there. */
export interface Role {
  label: string
  to?: string
}

/** Where a person speaks, in running order, and what else they did. */
export function rolesOf(context: Context, person: Person): Role[] {
  const { panel, words } = context
  const sessions = panel.sessions
    .filter(session => speaksIn(session, person))
    .map(session => ({ label: sessionLabel(context, session), to: turnOf(session, person) }))
  const roles = [
    [panel.organisers, words.roles.organiser],
    [panel.editors, words.roles.editor],
    [panel.publishers, words.roles.publisher],
  ] as const
  return [
    ...sessions,
    ...roles.flatMap(([people, label]) => (people.includes(person) ? [{ label }] : [])),
  ]
}

/** The same as a card takes them: “引导发言 4、Q2、Q3”, and the addresses of those that have one. */
export function roleProps(context: Context, person: Person): Record<'role' | 'to', string> {
  const roles = rolesOf(context, person)
  return {
    role: roles.map(({ label }) => label).join(context.words.listSeparator),
    to: roles.flatMap(({ to }) => to ?? []).join(' '),
  }
}

/** Address of the card with which a person begins in a session; of a keynote it is the cover. */
export function turnOf(session: Session, person: Person): string {
  if (session.type === 'keynote')
    return sessionStart(session)
  return session.contributions.find(({ speaker }) => speaker === person)?.alias ?? ''
}

/** Address of a session's first slide. */
export function sessionStart(session: Session): string {
  return session.type === 'keynote' ? `${session.name}-cover` : `${session.id}-question`
}

export function speaksIn(session: Session, person: Person): boolean {
  return contributionsOf(session).some(({ speaker }) => speaker === person)
}

export function contributionsOf(session: Session): readonly Contribution[] {
  return session.type === 'keynote' ? [session] : session.contributions
}

/** Who spoke, each name once. */
export function namesOf({ text, words }: Context, contributions: readonly Contribution[]): string {
  return [...new Set(contributions.map(({ speaker }) => text(speaker.name)))].join(
    words.listSeparator,
  )
}
