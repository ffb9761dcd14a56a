/** The texts of a contribution that are written in one language of the panel and lack another. Pure. */

import type { Language } from '../summary/languages.ts'
import type { Path } from '../summary/source.ts'
import { isJsonObject } from './read-answer.ts'

/** A text that lacks a language. */
export interface LackingText {
  /** Where it stands in the contribution: `thesis`, `positions.0.claim`. */
  key: string
  /** Where it stands in the file. */
  path: Path
  /** The part of the summary that it belongs to, which is marked as a draft: a contribution or a position. */
  part: Path
  /** What it says in the language that is there. */
  said: string
}

/** Keys under which a plain string is a text for readers. */
const TEXT_KEYS = new Set(['thesis', 'headline', 'title', 'claim', 'text', 'remark', 'notes', 'about', 'label'])

/**
 * @param contribution as it is written
 * @param path where it stands in the file
 * @param from the language that is there; a plain string is in it
 * @param into the language that is lacking
 */
export function lackingTexts(contribution: unknown, path: Path, from: Language, into: Language): LackingText[] {
  const texts: LackingText[] = []
  const visit = (value: unknown, at: Path, part: Path): void => {
    const isText = typeof value === 'string' && TEXT_KEYS.has(String(at.at(-1)))
    const own = isJsonObject(value) && value[into] === undefined ? value[from] : undefined
    const said = isText ? value : own
    if (typeof said === 'string') {
      texts.push({ key: at.join('.'), path: [...path, ...at], part: [...path, ...part], said })
      return
    }
    if (typeof value !== 'object' || value === null)
      return
    for (const [key, inner] of Object.entries(value)) {
      const next = [...at, Array.isArray(value) ? Number(key) : key]
      visit(inner, next, next.length === 2 && next[0] === 'positions' ? next : part)
    }
  }
  visit(contribution, [], [])
  return texts
}
