/** Who says what in which session. */

import type { Contribution, Person, Session } from './panel.ts'

/** Everybody who speaks in a contribution. */
export function peopleOf({ speaker, alongside }: Contribution): readonly Person[] {
  return [speaker, ...alongside]
}

/** The contributions of a session; a talk is the first of its own, before those of whoever interrupted it. */
export function contributionsOf(session: Session): readonly Contribution[] {
  return session.type === 'keynote' ? [session, ...session.interruptions] : session.contributions
}

/** Whether a person speaks in a session. */
export function speaksIn(session: Session, person: Person): boolean {
  return contributionsOf(session).some(contribution => peopleOf(contribution).includes(person))
}
