/** The tables of words that a panel needs, for languages that we have none in. */

import type { OwnTables } from '../words/index.ts'
import type { WordTable } from '../words/table-schema.ts'
import type { Language } from './languages.ts'
import type { Opened, OpenedFile } from './open-yaml.ts'
import type { Fault, Path } from './source.ts'
import { z } from 'zod'
import { tableFile } from '../words/own-tables.ts'
import { wordTableSchema } from '../words/table-schema.ts'
import { ourLanguage, tagOf } from './languages.ts'
import { shaped } from './source.ts'

/**
 * Reads them.
 *
 * @param panel what panel.yaml says, if it can be read: a table that is missing is a fault of its languages
 * @param languages of the panel
 * @param id the panel's folder in `data/`
 * @param open opens a file that may be missing, from the panel's folder
 */
export async function readWords(
  panel: Opened | undefined,
  languages: readonly Language[],
  id: string,
  open: (file: string) => Promise<OpenedFile>,
): Promise<{ words: OwnTables, faults: Fault[] }> {
  const words: Record<Language, WordTable> = {}
  const faults: Fault[] = []
  for (const language of languages) {
    const { opened, faults: unreadable } = await open(tableFile(language))
    faults.push(...unreadable)
    if (!opened) {
      const isMissing = unreadable.length === 0 && ourLanguage(language) === undefined
      faults.push(...(isMissing && panel ? [panel.fault(placeOf(language, panel), withoutWords(language, id))] : []))
      continue
    }
    const { source, faults: found } = shaped(opened, wordTableSchema(language))
    faults.push(...found)
    if (source)
      words[language] = source.value
  }
  return { words, faults }
}

/** Where panel.yaml names a language. */
function placeOf(language: Language, { value }: Opened): Path {
  const { languages } = z.object({ languages: z.array(z.string()) }).catch({ languages: [] }).parse(value)
  return ['languages', Math.max(0, languages.findIndex(written => tagOf(written) === language))]
}

function withoutWords(language: Language, panel: string): string {
  const command = `npx paneldeck words ${language} --panel ${panel}`
  return `slides say some words themselves (“Agenda”, “Terms”), and we have none in \`${language}\`; `
    + `expected them in ${tableFile(language)}: \`${command}\` writes it to fill in`
}
