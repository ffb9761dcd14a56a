/** What reads a deck’s Markdown before Slidev does; Slidev finds this file by its name. */

import type { SlidevPreparserExtension } from '@slidev/types'
import process from 'node:process'
import { importsByAddress } from '../scripts/in-slidev/import-addresses.ts'
import { importLanguageDecks, languageDecksIn } from '../scripts/in-slidev/language-decks.ts'

export default ({ filepath }: { filepath: string }): SlidevPreparserExtension[] =>
  [importsByAddress(filepath), importLanguageDecks(filepath, languageDecksIn(process.env))]
