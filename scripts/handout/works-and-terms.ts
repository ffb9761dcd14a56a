/** What a handout lists to be looked up, from the panel's data: the works that were named, and the glossary. */

import type { z } from 'zod'
import type { AuthoredText } from '../summary/schema.ts'
import type { Language } from '../summary/vocabulary.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { summarySchemas } from '../summary/schema.ts'
import { parseSource } from '../summary/source.ts'

/** A work or a term. */
export interface Entry {
  name: string
  /** Who made it and when; a term in the panel's other language. */
  also?: string
  url?: string
  /** What it is; our note. */
  what: string
  /** Where it is named: `k1.5`. */
  passages: readonly string[]
}

export interface Reference {
  works: readonly Entry[]
  terms: readonly Entry[]
}

/**
 * @param data the panel's folder; a file that is not there or has faults counts as empty, as a deck is printed whatever
 *   state the data is in
 * @param separator between who made a work and when
 * @returns also the files that were looked for
 */
export async function readReference(
  language: Language,
  data: string,
  separator: string,
): Promise<Reference & { inputs: string[] }> {
  const schemas = summarySchemas([])
  const [worksFile, termsFile] = [join(data, 'works.yaml'), join(data, 'terms.yaml')]
  const [works, terms] = await Promise.all([
    readLeniently(worksFile, schemas.works),
    readLeniently(termsFile, schemas.terms),
  ])
  const text = (authored: AuthoredText, of: Language = language) =>
    typeof authored === 'string' ? authored : (authored[of] ?? '')
  const other = language === 'zh' ? 'en' : 'zh'
  return {
    works: Object.values(works ?? {}).map(({ name, by, year, what, url, passages }): Entry => {
      const also = [by, year].filter(part => part !== undefined).join(separator)
      return {
        name,
        what: text(what),
        passages,
        ...(also && { also }),
        ...(url !== undefined && { url }),
      }
    }),
    terms: Object.values(terms ?? {}).map(({ term, explanation, passages = [] }): Entry => {
      const twin = text(term, other)
      return {
        name: text(term),
        what: text(explanation),
        passages,
        ...(twin !== '' && twin !== text(term) && { also: twin }),
      }
    }),
    inputs: [worksFile, termsFile],
  }
}

async function readLeniently<T>(file: string, schema: z.ZodType<T>): Promise<T | undefined> {
  return parseSource(file, await readFile(file, 'utf8').catch(() => '{}'), schema).source?.value
}

/** Those named in a session that is cited; what cites nothing is for all. */
export function namedIn(entries: readonly Entry[], cited: Iterable<string>): Entry[] {
  const sessions = new Set(Array.from(cited, sessionOf))
  return entries.filter(
    ({ passages }) =>
      passages.length === 0 || passages.some(passage => sessions.has(sessionOf(passage))),
  )
}

/** `k1` of `k1.5`, `q2` of `q2.5.3`. */
function sessionOf(passage: string): string {
  return passage.replace(/\..*$/, '')
}
