/** Commands in hints, as they can be pasted into a shell. Pure. */

import type { Selection } from './select.ts'

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

function quoted(word: string): string {
  return /^[\w./:@=-]+$/.test(word) ? word : `'${word.replaceAll('\'', '\'\\\'\'')}'`
}
