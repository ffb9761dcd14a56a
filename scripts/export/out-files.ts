/** Where what is made of a deck lies, and what the deck is called in messages. */

import type { DeckFile } from '../store/deck-files.ts'
import type { Format } from './options.ts'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** `panel/zh/01-name` */
export function deckLabel({ panel, language, name }: DeckFile): string {
  return `${panel}/${language}/${name}`
}

/** The deck's place in `out/`, relative to the project and without an ending. */
export function placeInOut({ panel, language, name }: DeckFile): string {
  return join('out', panel, language, name)
}

/** The place of a website, below that of PDFs. */
export const SITE = join('out', 'site')

/** The place of its PDF, relative to the project. @param format those of a website are in its folder */
export function pdfPlace(deck: DeckFile, format: Format = 'pdf'): string {
  const place = `${placeInOut(deck)}.pdf`
  return format === 'html' ? place.replace('out', SITE) : place
}

/** The place of its handout, beside its PDF. */
export function handoutPlace(deck: DeckFile, format: Format = 'pdf'): string {
  return pdfPlace(deck, format).replace(/\.pdf$/, '-handout.pdf')
}

/** What an earlier export left in the place of a file that is not written now. Users keep it, and are told. */
export function leftBefore(root: string, file: string): { stale?: string } {
  return existsSync(join(root, file)) ? { stale: file } : {}
}
