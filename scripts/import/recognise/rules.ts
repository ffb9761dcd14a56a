/** What a person has settled about the sources: flags, and `import.yaml`, which keeps them for the next run. */

/** What a line is, by the word of a person: `text`, `heading`, `skip`, or the name of who begins to speak there. */
export interface LineRule {
  /** The file's name; by default any. */
  file?: string | undefined
  /** Words that occur in this line only; where there are none, its number. */
  cue?: string | undefined
  line?: number | undefined
  is: string
}

export interface ImportRules {
  /** The files that were read, from the project's folder. */
  sources: string[]
  /** What the text calls somebody → `Name (Organisation)`. A file's name means: whoever speaks all of it. */
  speakers: Record<string, string>
  /** What looks like a speaker and is none. */
  notSpeakers: string[]
  lines: LineRule[]
}

export const NO_RULES: ImportRules = { sources: [], speakers: {}, notSpeakers: [], lines: [] }

/** Something that could not be made out for sure: it is told with its line and with what settles it. */
export interface Doubt {
  file: string
  line: number
  what: string
  /** The flag that settles it. */
  settledBy: string
}

/** `Name (Organisation)` → both. */
export function nameAndOrganisation(written: string): { name: string, organisation?: string } {
  const plain = written.trim()
  const at = plain.search(/[(（]/)
  if (at <= 0 || !/[)）]$/.test(plain))
    return { name: plain }
  return { name: plain.slice(0, at).trim(), organisation: plain.slice(at + 1, -1).trim() }
}
