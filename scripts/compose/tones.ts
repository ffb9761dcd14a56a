/** Gives each session its colour. */

import type { Session } from '../summary/panel.ts'
import type { Context } from './context.ts'
import type { Frontmatter } from './deck.ts'
import { TONES } from '../../components/tones.ts'
import { accentOf } from './accents.ts'
import { sessionLabel } from './sessions.ts'

/** What the frontmatter of each slide of a session says: what it is called, and its colour. */
export function sessionProps(context: Context, session: Session): Frontmatter {
  return { session: sessionLabel(context, session), tone: toneOf(context, session) }
}

/** A keynote has the accent of its speaker, and rounds take the tones in turn. */
export function toneOf({ panel, accents }: Context, session: Session): string {
  if (session.type === 'keynote')
    return accentOf(accents, session.speaker)
  const rounds = panel.sessions.filter(({ type }) => type === 'round')
  return NAMES[rounds.indexOf(session) % NAMES.length] ?? ''
}

const NAMES = Object.keys(TONES)
