/**
 * Slidev's parser, but for how it saves: whatever somebody else saved since it read a deck stays. `lend-packages.ts`
 * puts this module into the place of Slidev's own.
 */

import type { SlidevMarkdown } from '@slidev/types'
import { dirname } from 'node:path'
import { stringify } from '@slidev/parser/fs'
import { readIfThere } from '../store/read-file.ts'
import { replaceFile } from '../store/replace.ts'

export * from '@slidev/parser/fs'

/**
 * Writes a deck as Slidev has it in memory. What is on the disk is looked at in the same moment: if it is not what
 * Slidev read, or wrote last, both changes are made; of a line that both have changed, the one that is saved stays.
 *
 * @returns the text that Slidev has, by which it knows its own save again
 * @throws the system's error if it cannot be written; then the file is as it was
 */
export async function save(deck: SlidevMarkdown): Promise<string> {
  const text = stringify(deck)
  for (;;) {
    const there = readIfThere(deck.filepath)
    const after = there === undefined || there === deck.raw ? text : await merged(deck.raw, text, there)
    if (replaceFile({ path: deck.filepath, before: there, after }, dirname(dirname(deck.filepath))))
      break
  }
  deck.raw = text
  return text
}

async function merged(base: string, mine: string, theirs: string): Promise<string> {
  // Loaded when they are needed: hardly ever.
  const { mergeDecks } = await import('../reconcile/merge.ts')
  const { mergeLines } = await import('../reconcile/merge-lines.ts')
  return mergeDecks(base, mine, theirs)?.text ?? mergeLines(base, mine, theirs).text
}
