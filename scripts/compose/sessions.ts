/** How sessions are named, and where in the decks they begin. */

import type { Person, Session } from '../summary/panel.ts'
import type { Context } from './context.ts'

/** “引导发言1”, “研讨Q2”: the short name of a session. */
export function sessionLabel({ panel, words }: Context, session: Session): string {
  const number = panel.sessions.filter(({ type }) => type === session.type).indexOf(session) + 1
  return session.type === 'keynote' ? words.keynote(number) : words.round(number)
}

/** The talk's title, or the round's question. */
export function sessionTitle({ text }: Context, session: Session): string {
  return text(session.type === 'keynote' ? session.title : session.question)
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
  if (session.type === 'keynote')
    return sessionStart(session)
  return session.contributions.find(({ speaker }) => speaker === person)?.alias ?? ''
}
