/** Which slides of a folder's decks a text may lead to. Nothing here needs Slidev, as it is asked before anything is printed. */

import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

/** A slide's address and the deck that has it, of every deck in a folder; of two decks with the same one, the first. */
export async function aliasesIn(folder: string): Promise<Map<string, string>> {
  const files = (await readdir(folder).catch(() => [])).filter(name => name.endsWith('.md')).sort()
  const texts = await Promise.all(
    files.map(file => readFile(join(folder, file), 'utf8').catch(() => '')),
  )
  return new Map(
    files
      .flatMap((file, index) =>
        aliasesOf(texts[index] ?? '').map(alias => [alias, basename(file, '.md')] as const),
      )
      .toReversed(),
  )
}

/** `alias deck` of every address that stands anywhere in a text: more than there are links, never fewer. */
export function mentionsIn(text: string, aliases: ReadonlyMap<string, string>): string[] {
  return [...aliases]
    .filter(([alias]) => text.includes(alias))
    .map(([alias, deck]) => `${alias} ${deck}`)
}

function aliasesOf(text: string): string[] {
  return Array.from(text.matchAll(/^\s*["']?routeAlias["']?\s*:\s*(.+?)\s*$/gm), ([, alias = '']) =>
    alias.replaceAll(/^["']|["']$/g, ''))
}
