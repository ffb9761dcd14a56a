/** Where the slides of a folder's decks are, so that a link from one deck can lead into another's PDF. */

import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parseSync } from '@slidev/parser'

/** The deck of each `routeAlias` in a folder; of two decks with the same one, the first. */
export async function addressesIn(folder: string): Promise<Map<string, string>> {
  const addresses = new Map<string, string>()
  for (const file of (await readdir(folder)).filter(name => name.endsWith('.md')).sort()) {
    const { slides } = parseSync(await readFile(join(folder, file), 'utf8'), file)
    for (const {
      frontmatter: { routeAlias: alias },
    } of slides) {
      if (typeof alias === 'string' && !addresses.has(alias))
        addresses.set(alias, basename(file, '.md'))
    }
  }
  return addresses
}
