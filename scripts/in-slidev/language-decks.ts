/**
 * The same talk in other languages, for `present --languages`. Slidev shows one deck. The decks in other languages are
 * imported behind its last slide, each slide with its language as `deckEdition`; `editions.ts` parts them again in the
 * windows.
 */

import type { SlidevMarkdown, SlidevPreparserExtension } from '@slidev/types'
import type { Edition } from '../summary/languages.ts'
import { dirname, relative } from 'node:path'
import { z } from 'zod'

/** The variable of the environment that names them. */
export const LANGUAGE_DECKS = 'PANELDECK_LANGUAGE_DECKS'

/** A deck with the same slides in another language. */
export interface LanguageDeck {
  edition: Edition
  path: string
}

const languageDecksSchema = z.array(z.object({ edition: z.string(), path: z.string() }))

/** The decks that the environment names. */
export function languageDecksIn(env: NodeJS.ProcessEnv): LanguageDeck[] {
  const named = env[LANGUAGE_DECKS]
  return named === undefined ? [] : languageDecksSchema.parse(JSON.parse(named))
}

/** Imports the decks behind the last slide. @param entry the deck that is shown; Slidev reads it before all others */
export function importLanguageDecks(entry: string, others: readonly LanguageDeck[]): SlidevPreparserExtension {
  let isEntry = true
  return {
    name: 'paneldeck:import-language-decks',
    async transformRawLines(lines) {
      if (isEntry)
        lines.push(...others.flatMap(other => importOfDeck(entry, other)))
      isEntry = false
    },
  }
}

function importOfDeck(entry: string, { edition, path }: LanguageDeck): string[] {
  const from = relative(dirname(entry), path).replaceAll('\\', '/')
  return ['', '---', `src: ${JSON.stringify(from)}`, `deckEdition: ${edition}`, '---', '']
}

/** Keeps these imports out of what Slidev's editors save. @param entry the deck that is shown, as it was read */
export function forgetImports(entry: SlidevMarkdown): void {
  entry.slides = entry.slides.filter(({ frontmatter: { src, deckEdition } }) =>
    src === undefined || deckEdition === undefined)
}
