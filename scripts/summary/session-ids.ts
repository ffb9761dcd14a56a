/** What sessions and contributions are called in references, and the labels that show where they stand today. */

/** What a session's file says about its id. */
export interface SessionFile {
  /** As `panel.yaml` lists it: `rounds/who-reviews.yaml`. */
  file: string
  /** The id that is written in it. */
  id?: string | undefined
}

/** A session's names. */
export interface SessionNames {
  kind: 'keynote' | 'round'
  /** The file's name without folder and ending. */
  name: string
  id: string
  /** `k2`, `q3` */
  label: string
}

/**
 * The names of all sessions, in their order. A round whose file is called as a keynote's is `<name>-round`, so that
 * both have an id of their own.
 */
export function sessionNames(files: readonly SessionFile[]): SessionNames[] {
  const count = { keynote: 0, round: 0 }
  const keynotes = new Set(files.filter(({ file }) => isKeynote(file)).map(({ file }) => nameOf(file)))
  return files.map(({ file, id }) => {
    const kind = isKeynote(file) ? 'keynote' : 'round'
    const name = nameOf(file)
    const label = `${kind === 'keynote' ? 'k' : 'q'}${++count[kind]}`
    return { kind, name, label, id: id ?? (kind === 'round' && keynotes.has(name) ? `${name}-round` : name) }
  })
}

function isKeynote(file: string): boolean {
  return file.startsWith('keynotes/')
}

function nameOf(file: string): string {
  return file.replace(/^.*\/|\.yaml$/g, '')
}

/** A contribution as far as its id goes. */
interface Turn {
  id?: string | undefined
  speaker: string
}

/**
 * The ids of a round's contributions: as written, by default the speaker's. Whoever speaks again without a written id
 * is counted (`beta-2`); only panels whose citations go by places may leave it so.
 */
export function turnIds(turns: readonly Turn[]): string[] {
  const count = new Map<string, number>()
  return turns.map(({ id, speaker }) => {
    if (id !== undefined)
      return id
    const turn = (count.get(speaker) ?? 0) + 1
    count.set(speaker, turn)
    return turn === 1 ? speaker : `${speaker}-${turn}`
  })
}
