/** A slide taken apart into its head, its content and its notes. Pure. */

import type { SourceSlideInfo } from '@slidev/types'
import type { Document } from 'yaml'
import { visit } from 'yaml'

/** A slide in three pieces that follow each other. */
export interface Parts {
  /** The separator, and the frontmatter if there is any. */
  head: string
  /** The frontmatter, if there is any. */
  document?: Document
  content: string
  /** The last comment with the white space behind it; empty if there is none. */
  note: string
}

type RawFrontmatter = Pick<SourceSlideInfo, 'frontmatterDoc' | 'frontmatterStyle' | 'frontmatterRaw' | 'note'>

/** @returns `undefined` if the slide is put together in a way we do not take apart */
export function slideParts(
  { frontmatterDoc, frontmatterStyle, frontmatterRaw = '', note }: RawFrontmatter,
  lines: string,
  below: string,
): Parts | undefined {
  if (frontmatterDoc && (frontmatterDoc.errors.length > 0 || hasAlias(frontmatterDoc, frontmatterRaw)))
    return undefined
  const fence = frontmatterStyle === 'yaml' ? /^\s*```ya?ml[^\n]*\n[\s\S]*?```[ \t]*\n/.exec(below)?.[0] : ''
  // Words behind its `---`, or a `---` inside it, where Slidev's parser and its lines disagree.
  const isPlain = /^---\s*\n/.test(lines) && lines.includes(`\n${frontmatterRaw}---`)
  if (fence === undefined || (frontmatterStyle === 'frontmatter' && !isPlain))
    return undefined
  const [head, body] = [lines + fence, below.slice(fence.length)]
  const comment = note === undefined ? undefined : [...body.matchAll(/<!--[\s\S]*?-->/g)].at(-1)
  const at = comment?.index ?? body.length
  return {
    head,
    ...(frontmatterDoc && { document: frontmatterDoc }),
    content: body.slice(0, at),
    note: body.slice(at),
  }
}

/** Whether a value stands for another one, which then cannot be replaced by itself. */
function hasAlias(document: Document, yaml: string): boolean {
  let found = false
  if (!yaml.includes('*'))
    return found
  visit(document, {
    Alias: () => {
      found = true
    },
  })
  return found
}

/** The words between `<!--` and `-->`. */
export function wordsOfNote(note: string): string {
  return /^<!--([\s\S]*)-->\s*$/.exec(note)?.[1] ?? ''
}
