/** Which decks share compiled modules, and when these are compiled again. */

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { moduleSources, readCompiled } from '../../scripts/render/module-store.ts'

let root: string
let theme: string
const deckIn = (name: string) => join(root, name)
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'paneldeck-kept-'))
  theme = join(root, 'theme')
  for (const folder of [theme, deckIn('one'), deckIn('other'), deckIn('own')])
    await mkdir(join(folder, 'components'), { recursive: true })
  await writeFile(join(theme, 'components', 'Seal.vue'), '<template>a</template>')
})
afterAll(() => rm(root, { recursive: true, force: true }))

function surroundings(userRoot: string, settings = {}) {
  return moduleSources({ roots: [theme, userRoot], userRoot }, settings)
}
const keyOf = async (...args: Parameters<typeof surroundings>) => (await surroundings(...args)).key

describe('what was compiled serves', () => {
  test('the decks of all folders that have no theme of their own', async () => {
    expect(await keyOf(deckIn('one'))).toBe(await keyOf(deckIn('other')))
  })

  test('no longer when a file of the theme is changed, or another one comes', async () => {
    const before = await keyOf(deckIn('one'))
    await writeFile(join(theme, 'components', 'Seal.vue'), '<template>b</template>')
    const changed = await keyOf(deckIn('one'))
    await writeFile(join(theme, 'components', 'Other.vue'), '<template>b</template>')
    expect(new Set([before, changed, await keyOf(deckIn('one'))]).size).toBe(3)
  })

  test('not a deck that has components beside it, nor one with other settings', async () => {
    await writeFile(join(deckIn('own'), 'components', 'Seal.vue'), '<template>c</template>')
    expect(
      new Set([
        await keyOf(deckIn('one')),
        await keyOf(deckIn('own')),
        await keyOf(deckIn('one'), { katex: true }),
      ]).size,
    ).toBe(3)
  })
})

test('only modules of these files and of packages are kept', async () => {
  const { includes } = await surroundings(deckIn('one'))
  expect(
    [
      'theme/components/Seal.vue',
      'node_modules/vue/index.js',
      'one/deck.md',
      'elsewhere/Seal.vue',
    ].map(file => includes(join(root, file))),
  ).toEqual([true, true, false, false])
})

test('where nothing is kept, nothing is read', async () => {
  expect(await readCompiled('no-such-key')).toEqual({ modules: {}, styles: {} })
})
