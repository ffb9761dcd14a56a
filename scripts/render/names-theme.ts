/** Whether a deck has a theme of its own. */

import { existsSync, realpathSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { parseSync } from '@slidev/parser'
import { HOME } from '../home.ts'

/**
 * Whether a deck says which theme it has. One that lost its first slide does not, and is still one of ours. A link to
 * our folder, as pnpm makes it, names none: Slidev would take what it finds there for another theme’s.
 */
export async function namesTheme(deck: string): Promise<boolean> {
  const { slides } = parseSync(await readFile(deck, 'utf8'), deck)
  const theme: unknown = slides[0]?.frontmatter.theme
  return theme !== undefined && !(typeof theme === 'string' && isLinkToOurs(resolve(dirname(deck), theme)))
}

function isLinkToOurs(folder: string): boolean {
  return join(folder, sep) !== HOME && existsSync(folder) && join(realpathSync(folder), sep) === HOME
}
