/** Commands in hints, as they can be pasted into a shell. Pure. */

import type { Selection } from './select.ts'
import { posix } from 'node:path'

/** A `paneldeck` command with these words, each quoted where a shell needs it. */
export function shellCommand(...words: readonly string[]): string {
  return shellWords('npx', 'paneldeck', ...words)
}

/** Words, each quoted where a shell needs it. */
export function shellWords(...words: readonly string[]): string {
  return words.map(quoted).join(' ')
}

/** The flags that narrow a command down to what it was about before. */
export function selectionFlags({ root, panel, lang, deck }: Selection & { root?: string | undefined }): string[] {
  return Object.entries({ root, panel, lang, deck }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, value])
}

/** What names a project's folder, if it was named. */
export function rootFlags(root: string | undefined): string[] {
  return root === undefined ? [] : ['--root', root]
}

/** A path in the project from where the command was called, if the project's folder was named. */
export function pathAt(path: string, root: string | undefined): string {
  return root === undefined ? path : posix.join(root.replaceAll('\\', '/'), path)
}

function quoted(word: string): string {
  return /^[\w./:@=-]+$/.test(word) ? word : `'${word.replaceAll('\'', '\'\\\'\'')}'`
}
