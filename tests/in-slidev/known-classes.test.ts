/** The classes of Slidev’s own components are known beforehand, and ours have none but those that are named. */

import type { UnocssPluginContext } from 'unocss'
import { glob, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createServer } from '@slidev/cli'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { OUR_CLASSES } from '../../scripts/in-slidev/known-classes.ts'
import { unoOf } from '../../scripts/in-slidev/unocss.ts'
import { readDeck } from '../../scripts/render/read-deck.ts'
import { HOME, makeProject, removeProject } from '../support/project.ts'

const project = await makeProject()
let end: () => Promise<void>
let uno: UnocssPluginContext['uno']
let client: string

beforeAll(async () => {
  const deck = join(project.root, 'slides.md')
  await writeFile(deck, '# Slide\n')
  const options = await readDeck(deck)
  const server = await createServer(options, { logLevel: 'silent', server: { middlewareMode: true, watch: null } })
  const context = unoOf(server.config.plugins)
  await context.ready
  ;({ uno } = context)
  client = options.clientRoot
  end = () => server.close()
})

afterAll(async () => {
  await end()
  await removeProject(project)
})

test('`npx vitest run tests/in-slidev/known-classes.test.ts -u` renews those of Slidev', async () => {
  const classes = new Set<string>()
  for (const code of await componentsIn(client, '**/*.{vue,ts}')) {
    for (const word of await uno.applyExtractors(code, 'a.vue')) {
      if (await uno.parseToken(word))
        classes.add(word)
    }
  }
  await expect([
    '/** Classes in Slidev’s own components. Made by tests/in-slidev/known-classes.test.ts; never edit. */',
    'export const CLIENT_CLASSES = String.raw`',
    ...inLines([...classes].sort()),
    '`.trim().split(/\\s+/)\n',
  ].join('\n')).toMatchFileSnapshot(join(HOME, 'scripts', 'in-slidev', 'slidev-classes.ts'))
})

test('ours write no others', async () => {
  const written = new Set<string>()
  for (const code of await componentsIn(HOME, '{components,layouts}/*.vue')) {
    for (const [, names = ''] of code.matchAll(/\bclass="([^"]*)"/g)) {
      for (const name of names.split(/[^\w:-]+/)) {
        if (name !== '' && await uno.parseToken(name))
          written.add(name)
      }
    }
  }
  expect([...written]).toEqual(OUR_CLASSES)
})

/** The text of each component in a folder, and of what else UnoCSS is to look through. */
async function componentsIn(folder: string, pattern: string): Promise<string[]> {
  const files = await Array.fromAsync(glob(pattern, { cwd: folder }))
  const texts = await Promise.all(files.sort().map(file => readFile(join(folder, file), 'utf8')))
  return texts.filter((text, index) => files[index]?.endsWith('.vue') || text.includes('@unocss-include'))
}

function inLines(words: readonly string[]): string[] {
  return words.reduce<string[]>((lines, word) => {
    const last = lines.at(-1)
    return last !== undefined && last.length + word.length < 119
      ? lines.with(-1, `${last} ${word}`)
      : [...lines, `  ${word}`]
  }, [])
}
