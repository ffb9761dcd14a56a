/** How people are shown: their names, seals and roles. */

import type { PhrasingContent } from 'mdast'
import type { Contribution, Person, Position, Session } from '../summary/panel.ts'
import type { Context } from './context.ts'
import type { Frontmatter } from './deck.ts'
import type { ShownPerson } from './shown-people.ts'
import { peopleOf, speaksIn } from '../summary/contributions.ts'
import { accentOf } from './accents.ts'
import { component } from './nodes.ts'
import { sessionLabel, sessionStart, turnStart } from './sessions.ts'
import { sessionProps } from './tones.ts'

/** Everyone who speaks, in the order of people.yaml. */
export function speakersOf({ panel, speaking }: Context): Person[] {
  return panel.people.filter(person => speaking.get(person)?.length)
}

/** Everyone who speaks, leads a session, or has a role in people.yaml, in its order. */
export function peopleListed({ panel }: Context): Person[] {
  return panel.people.filter(person => person.roles.length > 0
    || panel.sessions.some(session => speaksIn(session, person) || session.moderators.includes(person)))
}

/** The names of those who made these contributions, each once, as a list in a sentence. */
export function speakerNames(
  { text, words }: Pick<Context, 'text' | 'words'>,
  contributions: readonly Contribution[],
): string {
  return [...new Set(contributions.flatMap(peopleOf).map(({ name }) => text(name)))].join(
    words.listSeparator,
  )
}

/** A name in the panel's other language, for those who know the person by that. */
export function alsoNamed({ panel, language, text }: Context, { name }: Person): { also?: string } {
  const also = panel.languages
    .filter(other => other !== language)
    .map(other => name[other])
    .find(other => other && other !== text(name))
  return also === undefined ? {} : { also }
}

/** Name, accent, and the seal where it is not what the name gives by itself: what every slide about a person says. */
export function speakerProps({ shown }: Context, person: Person): ShownPerson['props'] {
  return shownOf(shown, person).props
}

/** Tells people of one printed name apart, in the settings of their slides; nothing for all others. */
export function whoProps({ shown }: Context, person: Person): ShownPerson['identity'] {
  return shownOf(shown, person).identity
}

function shownOf(shown: Context['shown'], person: Person): ShownPerson {
  const found = shown.get(person)
  if (!found)
    throw new Error(`${person.id} is not in people.yaml`)
  return found
}

/** What the foot of a slide says: who, in which session, from which passages. */
export function footProps(
  context: Context,
  contribution: Contribution,
  session: Session,
  passages: readonly string[],
): Frontmatter {
  const { speaker, alongside } = contribution
  return {
    ...speakerProps(context, speaker),
    ...whoProps(context, speaker),
    ...(alongside.length > 0 && { speaker: speakerNames(context, [contribution]), seal: speaker.seal }),
    ...sessionProps(context, session),
    ...(passages.length > 0 && { passages }),
  }
}

/** The passages in doubt on which these positions rest; the foot of their slide marks them. */
export function doubtProps(positions: readonly Position[]): Frontmatter {
  const doubtful = positions.filter(({ doubtful }) => doubtful).flatMap(({ passages }) => passages)
  return doubtful.length > 0 ? { doubtful: [...new Set(doubtful)] } : {}
}

/** The seals of several people, each with its accent: “霖 vermilion”. */
export function sealsOf({ accents }: Context, people: readonly Person[]): string[] {
  return [...new Set(people)].map(person => `${person.seal} ${accentOf(accents, person)}`)
}

/** What a person did for the panel. */
export interface Role {
  label: string
  /** Address of the slide where a session's part of it begins. */
  to?: string
}

/** Where a person speaks, in running order, and what else they did. */
export function rolesOf(context: Context, person: Person): Role[] {
  const { panel, words } = context
  const sessions = (context.speaking.get(person) ?? [])
    .map(session => ({ label: sessionLabel(context, session), to: turnStart(session, person) }))
  const led = panel.sessions
    .filter(({ moderators }) => moderators.includes(person))
    .map(session => ({
      label: `${words.roles.moderator}${words.parenthesis(sessionLabel(context, session))}`,
      to: sessionStart(session),
    }))
  const others = [
    [panel.organisers, 'organiser'],
    [panel.editors, 'editor'],
    [panel.publishers, 'publisher'],
  ] as const
  const roles = others.flatMap(([people, role]) => (people.includes(person) ? [role] : []))
  // Whoever led a session is shown as its moderator.
  const written = person.roles.filter(role => role !== 'moderator' || led.length === 0)
  return [
    ...sessions,
    ...led,
    ...[...new Set([...roles, ...written])].map(role => ({ label: words.roles[role] })),
  ]
}

/** Roles as running text, each leading to its slide: “引导发言4、研讨Q2”. */
export function roleNodes({ words }: Context, roles: readonly Role[]): (string | PhrasingContent)[] {
  return roles.flatMap(({ label, to }, index) => [
    ...(index > 0 ? [words.listSeparator] : []),
    to === undefined ? label : component('SlideLink', { to }, label),
  ])
}
