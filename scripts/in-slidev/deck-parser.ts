/**
 * Slidev's parser, but it reads settings that it knows no second time, and what somebody else saved since it read a
 * deck stays when it saves. `lend-packages.ts` puts this module into the place of Slidev's own.
 */

import type { SlidevMarkdown } from '@slidev/types'
import { dirname } from 'node:path'
import { load as loadDecks, stringify } from '@slidev/parser/fs'
import { readIfThere } from '../store/read-file.ts'
import { replaceFile } from '../store/replace.ts'
import { beginReading, forgetFrontmatter } from './known-frontmatter.ts'
import { forgetImports, languageDecksIn } from './language-decks.ts'

export * from '@slidev/parser/fs'

/** Reads a deck and those that it imports. While a talk is presented, one reading follows the other (`save.ts`). */
export async function load(...args: Parameters<typeof loadDecks>): ReturnType<typeof loadDecks> {
  beginReading()
  const read = await loadDecks(...args)
  // At once: what is read may be saved in the next moment.
  if (languageDecksIn(process.env).length > 0)
    forgetImports(read.entry)
  return read
}

/**
 * Writes a deck as Slidev has it in memory. What is on the disk is looked at in the same moment: if it is not what
 * Slidev read, or wrote last, both changes are made.
 *
 * @returns the text that Slidev has, by which it knows its own save again
 * @throws if both changed the same lines, and the system's error if it cannot be written; then the file is as it was
 */
export async function save(deck: SlidevMarkdown): Promise<string> {
  forgetFrontmatter()
  const [before, text] = [deck.raw, stringify(deck)]
  // If it is refused, this is not what is on the disk: Slidev reads that again, and forgets what it could not save.
  deck.raw = text
  for (;;) {
    const there = readIfThere(deck.filepath)
    const after = there === undefined || there === before ? text : await withChange(there, before, text)
    if (replaceFile({ path: deck.filepath, before: there, after }, dirname(dirname(deck.filepath))))
      return text
  }
}

/** A text with what changed from `before` to `after`. */
async function withChange(text: string, before: string, after: string): Promise<string> {
  // Loaded when it is needed: hardly ever.
  const { applyPatch, structuredPatch } = await import('diff')
  const changed = applyPatch(text, structuredPatch('', '', before, after, '', '', { context: 2 }))
  if (changed === false)
    throw new Error('Somebody else changed the same lines in this moment: nothing was saved. Save again.')
  return changed
}
