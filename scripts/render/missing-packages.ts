/** Themes and addons that a deck names and that are not there. */

import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { parseSync } from '@slidev/parser'
import { deckError } from './deck-error.ts'

/** Themes of Slidev's own have their packages in its scope. */
const OFFICIAL_THEMES = new Set(['default', 'seriph', 'apple-basic', 'shibainu', 'bricks'])

type Kind = 'theme' | 'addon'

/** An error about the first theme or addon that the settings of a deck name and Slidev does not find, if any. */
export async function missingPackage(deck: string): Promise<Error | undefined> {
  const text = await readFile(deck, 'utf8')
  const { theme, addons } = parseSync(text, deck).slides[0]?.frontmatter ?? {}
  const named: { kind: Kind, setting: string, name: unknown }[] = [
    { kind: 'theme', setting: 'theme', name: theme },
    ...[addons].flat().map((name: unknown) => ({ kind: 'addon' as const, setting: 'addons', name })),
  ]
  for (const { kind, setting, name } of named) {
    if (typeof name !== 'string' || name === 'none' || isThere(kind, name, deck))
      continue
    const message = `there is no ${kind} “${name}”: ${mendOf(kind, name, deck)}, or mend \`${setting}:\``
    return deckError(message, { line: lineIn(text, setting, name) })
  }
}

/** The folder of a theme or addon that is named by its path. */
function folderOf(name: string, deck: string): string | undefined {
  if (name.startsWith('@/'))
    return resolve(dirname(deck), name.slice(2))
  return /^[./]|^[^@].*\//.test(name) ? resolve(dirname(deck), name) : undefined
}

function isThere(kind: Kind, name: string, deck: string): boolean {
  const folder = folderOf(name, deck)
  if (folder !== undefined)
    return existsSync(kind === 'addon' ? join(folder, 'package.json') : folder)
  const folders = createRequire(deck).resolve.paths(name) ?? []
  return packagesOf(kind, name).some(name => folders.some(folder => existsSync(join(folder, name, 'package.json'))))
}

/** The packages that a name may mean. */
function packagesOf(kind: Kind, name: string): string[] {
  return name.startsWith('@') ? [name] : [`@slidev/${kind}-${name}`, `slidev-${kind}-${name}`, name]
}

function mendOf(kind: Kind, name: string, deck: string): string {
  const folder = folderOf(name, deck)
  if (folder !== undefined)
    return `put it into ${folder}${kind === 'addon' ? ', with its package.json' : ''}`
  if (!/^(?:@[a-z0-9~][\w.~-]*\/)?[a-z0-9~][\w.~-]*$/.test(name))
    return 'no package can be called so: say its name in lower case, or its path'
  const [official = name, common = name] = packagesOf(kind, name)
  return `install it with \`npm i -D ${kind === 'theme' && OFFICIAL_THEMES.has(name) ? official : common}\``
}

/** The line on which a setting of the deck names something. */
function lineIn(text: string, setting: string, name: string): number {
  const lines = text.split('\n')
  const from = lines.findIndex(line => line.startsWith(`${setting}:`))
  return Math.max(lines.findIndex((line, index) => index >= from && line.includes(name)), 0) + 1
}
