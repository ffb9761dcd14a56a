/**
 * The kinds of sessions, one row a kind. To add a kind, add a row here and its name to each table of `scripts/words/`.
 */

/**
 * What the file of a session says: a `keynote` has one talk, with a title, a thesis and positions; a `round` has a
 * question or a title, and contributions of several people.
 */
export type SessionShape = 'keynote' | 'round'

/** What is particular to a kind of session. */
interface KindOfSession {
  shape: SessionShape
  /** Whether it is numbered even if there is only one of its kind. */
  numbered: boolean
  /** What the slide is about that lists who speaks, each with the headline, before the portraits; if there is one. */
  listed: 'answers' | 'contributions' | 'no'
  /** Whether somebody has to speak in it. */
  spoken: boolean
}

/** All kinds of sessions. */
export const SESSION_KINDS = {
  'keynote': { shape: 'keynote', numbered: true, listed: 'no', spoken: true },
  'talk': { shape: 'keynote', numbered: true, listed: 'no', spoken: true },
  'panel': { shape: 'round', numbered: false, listed: 'contributions', spoken: true },
  'round': { shape: 'round', numbered: true, listed: 'answers', spoken: true },
  'discussion': { shape: 'round', numbered: false, listed: 'contributions', spoken: true },
  'lightning': { shape: 'round', numbered: false, listed: 'contributions', spoken: true },
  'q-and-a': { shape: 'round', numbered: false, listed: 'no', spoken: true },
  'break': { shape: 'round', numbered: false, listed: 'no', spoken: false },
} as const satisfies Record<string, KindOfSession>

export type SessionKind = keyof typeof SESSION_KINDS

/** The kinds of this shape, in the order of the table. */
export function kindsOf(shape: SessionShape): SessionKind[] {
  return allKinds().filter(kind => SESSION_KINDS[kind].shape === shape)
}

/** All kinds, in the order of the table. */
export function allKinds(): SessionKind[] {
  return Object.keys(SESSION_KINDS).filter(isSessionKind)
}

/** Whether there is such a kind of session. */
export function isSessionKind(word: unknown): word is SessionKind {
  return typeof word === 'string' && Object.hasOwn(SESSION_KINDS, word)
}

/** The folders that a session's file can be in, and what it is there if it does not say its `kind`. */
export const SESSION_FOLDERS = { keynotes: 'keynote', rounds: 'round', sessions: 'panel' } as const satisfies
Record<string, SessionKind>

/** The kind of a session: the one that its file says, else by its folder. */
export function kindOfSession(file: string, written: unknown): SessionKind {
  if (isSessionKind(written))
    return written
  if (file.startsWith('keynotes/'))
    return SESSION_FOLDERS.keynotes
  return file.startsWith('rounds/') ? SESSION_FOLDERS.rounds : SESSION_FOLDERS.sessions
}
