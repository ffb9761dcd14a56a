/**
 * Which deck of a folder has a slide, for links from one deck into another's PDF. There are two answers: an exact one
 * for printing, and one that does not load Slidev, to find out whether anything has changed.
 */

import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { ifMissing } from '../disk.ts'

/**
 * The deck of each `routeAlias` in a folder, as Slidev reads the decks; of two decks with the same one, the first.
 *
 * @throws if the folder cannot be read
 */
export async function decksByAddress(folder: string): Promise<Map<string, string>> {
  const { parseSync } = await import('@slidev/parser')
  return firstDeckOf(await readDecks(folder), (text, file) =>
    parseSync(text, file).slides.flatMap(({ frontmatter: { routeAlias: alias } }) =>
      typeof alias === 'string' ? [alias] : []))
}

/**
 * The same from lines that look like a `routeAlias`, wherever they stand. It has all that `decksByAddress` has, and may
 * have more: from an example of Markdown on a slide, say.
 *
 * @throws if the folder cannot be read
 */
export async function readMentionable(folder: string): Promise<Map<string, string>> {
  return firstDeckOf(await readDecks(folder), text =>
    Array.from(text.matchAll(/^\s*["']?routeAlias["']?\s*:(.+)$/gm), ([, alias = '']) =>
      alias.trim().replaceAll(/^["']|["']$/g, '')))
}

/** `alias deck` of every alias that stands anywhere in a text: of every link, and perhaps of more. */
export function mentionsIn(text: string, decks: ReadonlyMap<string, string>): string[] {
  return [...decks].filter(([alias]) => text.includes(alias)).map(([alias, deck]) => `${alias} ${deck}`)
}

interface DeckText {
  file: string
  text: string
}

/** A deck that cannot be read has no slides to lead to; its own export says why it cannot be. */
async function readDecks(folder: string): Promise<DeckText[]> {
  const files = (await readdir(folder)).filter(name => name.endsWith('.md')).sort()
  const read = async (file: string) => ({ file, text: await readFile(join(folder, file), 'utf8').catch(ifMissing('')) })
  return Promise.all(files.map(read))
}

function firstDeckOf(
  decks: readonly DeckText[],
  aliasesOf: (text: string, file: string) => string[],
): Map<string, string> {
  const entries = decks.flatMap(({ file, text }) =>
    aliasesOf(text, file).map((alias): [string, string] => [alias, basename(file, '.md')]))
  return new Map(entries.toReversed())
}
