/** How sessions are named, and where in the decks they begin. */

import type { Paragraph } from 'mdast'
import type { Person, Session } from '../summary/panel.ts'
import type { Context } from './context.ts'
import { contributionsOf, peopleOf } from '../summary/contributions.ts'
import { SESSION_KINDS } from '../summary/session-kinds.ts'
import { paragraph } from './nodes.ts'

/** “引导发言1”, “研讨Q2”: the short name of a session. */
export function sessionLabel({ panel, words, text }: Context, session: Session): string {
  const { kind, labelText } = session
  const alike = panel.sessions.filter(other => other.kind === kind)
  const number = SESSION_KINDS[kind].numbered || alike.length > 1 ? alike.indexOf(session) + 1 : ''
  return labelText ? text(labelText) : words.sessions[kind](number).trim()
}

/** The talk's title, or the question of a round; what the session is where it has neither. */
export function sessionTitle(context: Context, session: Session): string {
  const title = context.text(session.type === 'keynote' ? session.title : session.question)
  return title === '' ? sessionLabel(context, session) : title
}

/** What stands at the foot of a session's first slide: these parts, then the event and its date. */
export function eventLine({ panel, words, text }: Context, ...parts: readonly string[]): Paragraph[] {
  const { event, date } = panel
  const line = [...parts, event ? text(event) : '', date === undefined ? '' : words.date(date)]
    .filter(part => part !== '')
    .join(' · ')
  return line === '' ? [] : [paragraph(line)]
}

/** “主持：甲一”: who led a session; nothing where that is not known. */
export function moderatorLine({ words, text }: Context, { moderators }: Session): string {
  const names = moderators.map(({ name }) => text(name)).join(words.listSeparator)
  return names === '' ? '' : words.led(names)
}

/** What the addresses of a session's own slides begin with. */
export function sessionAlias(session: Session): string {
  return session.id
}

/** Address of a session's first slide. */
export function sessionStart(session: Session): string {
  return `${session.id}-${session.type === 'keynote' ? 'cover' : 'question'}`
}

/** Address of the card with which a person begins in a session; of a keynote it is the cover. */
export function turnStart(session: Session, person: Person): string {
  const turn = contributionsOf(session).find(contribution => peopleOf(contribution).includes(person))
  return !turn || turn === session ? sessionStart(session) : turn.alias
}
