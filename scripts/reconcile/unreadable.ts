/** Where a deck cannot be read: frontmatter that is no YAML. Pure. */

import type { ReadSlides } from './blocks.ts'
import { parseDocument, visit } from 'yaml'
import { blockId, cutSlides, knownSlides, readSlide } from './blocks.ts'

/** Frontmatter that is no YAML: Slidev could not show this slide. */
export interface Unreadable {
  /** From 1. */
  line: number
  column: number
  message: string
  /** It has the marks of a conflict that Git left. */
  conflict?: true
  /** A formatter took it apart; `wrapped` if it also made running text of settings, which nobody can undo. */
  formatter?: 'parted' | 'wrapped'
}

/**
 * The first place in a deck that cannot be read.
 *
 * @param text of the deck
 * @param read slides that were read before, and that had no fault; those of this deck are added
 */
export function unreadable(text: string, read: ReadSlides = knownSlides): Unreadable | undefined {
  for (const piece of cutSlides(text)) {
    const { start, frontmatterRaw = '' } = piece.slide
    if (read.has(blockId(piece)))
      continue
    // The parser throws at an alias without its anchor.
    const slide = frontmatterRaw.includes('*') ? undefined : readSlide(piece)
    // A slide that can be taken apart has no fault.
    if (slide?.parts) {
      read.set(blockId(piece), slide)
      continue
    }
    const fault = faultOf(frontmatterRaw)
    // YAML counts from the line below the `---`.
    if (fault)
      return { ...fault, line: start + 1 + fault.line }
  }
  return undefined
}

function faultOf(yaml: string): Unreadable | undefined {
  const document = parseDocument(yaml)
  const [error] = document.errors
  const { line, col } = error?.linePos?.[0] ?? { line: 1, col: 1 }
  if (error) {
    return {
      line,
      column: col,
      message: error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '',
    }
  }
  // Such as `title: *Important*`, where the asterisk makes it the alias of a value found nowhere.
  let fault: Unreadable | undefined
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document))
        return undefined
      const above = yaml.slice(0, alias.range?.[0]).split('\n')
      fault = {
        line: above.length,
        column: (above.at(-1) ?? '').length + 1,
        message: [
          `“*${alias.source}” stands for a value named elsewhere, and there is none`,
          'text that begins with * needs quotes',
        ].join('; '),
      }
      return visit.BREAK
    },
  })
  return fault
}
