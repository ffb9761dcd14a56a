/** Who says what in which session. */

import type { Contribution, Person, Session } from './panel.ts'

/** The contributions of a session in the order spoken; a keynote is its own only one. */
export function contributionsOf(session: Session): readonly Contribution[] {
  return session.type === 'keynote' ? [session] : session.contributions
}

/** Whether a person speaks in a session. */
export function speaksIn(session: Session, person: Person): boolean {
  return contributionsOf(session).some(({ speaker }) => speaker === person)
}
