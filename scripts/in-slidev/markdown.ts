/** The Markdown of our decks, where it differs from Slidev's own. `vite.config.ts` uses it. */

import type { MarkdownExit } from 'markdown-exit'
import type { CoreRule } from './line-tokens.ts'
import cjkFriendly from 'markdown-it-cjk-friendly'
import { breakLines } from './line-breaks.ts'

/** The Markdown of our decks: lines that end between words, and what {@link setUpParser} reads. */
export function setUpMarkdown(md: MarkdownExit): void {
  setUpParser(md)
  md.core.ruler.before('text_join', 'escaped_braces', escapedBraces)
  md.core.ruler.push('break_lines', breakLines)
}

/**
 * What a text says: bold beside full-width marks, links only where an address is written out, characters as written.
 */
export function setUpParser(md: MarkdownExit): void {
  // Slidev's parser accepts plugins of markdown-it, but their types are not compatible.
  Reflect.apply(md.use, md, [cjkFriendly])
  // What is written is what is shown: no dashes made of hyphens, no © of (c).
  md.disable(['replacements', 'smartquotes'])
  // `deep.ai` in the middle of a sentence is a name.
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false })
}

/** `\{` becomes a character reference, which Vue's template compiler shows and never evaluates. */
const escapedBraces: CoreRule = (state) => {
  for (const token of state.tokens) {
    for (const child of token.children ?? []) {
      if (child.type !== 'text_special' || child.content !== '{')
        continue
      child.type = 'html_inline'
      child.content = '&#123;'
    }
  }
}
