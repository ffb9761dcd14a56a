/** What sessions and contributions are called in references, and the labels that show where they stand today. */

import type { AuthoredText } from './schema.ts'
import type { SessionShape } from './session-kinds.ts'
import { idOfText, withCounts } from './text-ids.ts'

/** What a session's file says about its id. */
export interface SessionFile {
  shape: SessionShape
  /** As `panel.yaml` lists it: `rounds/who-reviews.yaml`. */
  file: string
  /** The id that is written in it. */
  id?: string | undefined
}

/** A session's names. */
export interface SessionNames {
  shape: SessionShape
  /** The file's name without folder and ending. */
  name: string
  id: string
  /** `k2`, `q3` */
  label: string
}

/**
 * The names of all sessions, in their order. A session whose file is called as another one's is told apart by its
 * folder: `<name>-round`, `<name>-session`.
 */
export function sessionNames(files: readonly SessionFile[]): SessionNames[] {
  const count = { keynote: 0, round: 0 }
  const talks = new Set(files.filter(({ shape }) => shape === 'keynote').map(({ file }) => nameOf(file)))
  const rounds = new Set(files.filter(({ file }) => file.startsWith('rounds/')).map(({ file }) => nameOf(file)))
  return files.map(({ file, id, shape }) => {
    const name = nameOf(file)
    const label = `${shape === 'keynote' ? 'k' : 'q'}${++count[shape]}`
    return { shape, name, label, id: id ?? ownName(file, shape, name) }
  })
  /** The file’s name, or what it is as well where another session has that name. */
  function ownName(file: string, shape: SessionShape, name: string): string {
    if (shape === 'keynote' || !(talks.has(name) || (file.startsWith('sessions/') && rounds.has(name))))
      return name
    return `${name}-${file.startsWith('sessions/') ? 'session' : 'round'}`
  }
}

function nameOf(file: string): string {
  return file.replace(/^.*\/|\.yaml$/g, '')
}

/** A contribution as far as its id goes. */
export interface TurnToName {
  id?: string | undefined
  speaker: string
  /** What it says in a sentence; not there in a panel that refers by places. */
  text?: AuthoredText
}

/**
 * The ids of a session's contributions: as written, by default the speaker's. Whoever speaks several times is told
 * apart by what is said (`beta-let-the-machine-look`), so that another order changes no id; in a panel that refers by
 * places by a number (`beta-2`).
 */
export function turnIds(turns: readonly TurnToName[]): string[] {
  const unnamed = turns.filter(({ id }) => id === undefined).map(({ speaker }) => speaker)
  const ids = withCounts(turns.map(({ id, speaker, text }) => {
    const isOnly = unnamed.filter(other => other === speaker).length === 1
    return id ?? (isOnly || text === undefined ? speaker : `${speaker}-${idOfText(text)}`)
  }))
  // An id that was written is never changed: if it stands twice, that is a fault.
  return turns.map(({ id }, index) => id ?? ids[index] ?? '')
}
