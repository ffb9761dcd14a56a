/** Which changes print a PDF again. Nothing is printed here: a few files stand for paneldeck and for a project. */

import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readFingerprints } from '../../scripts/export/fingerprints.ts'

const PDF = 'out/panel/zh/01.pdf'
const DECK = 'slides/panel/zh/01.md'
const FONT = 'slides/panel/zh/fonts/own.woff2'

/** A project that depends on paneldeck; npm has put both their packages into one folder. */
const FILES = {
  'package.json': { dependencies: { 'paneldeck': '1', 'slidev-addon': '1' } },
  'node_modules/paneldeck/package.json': { name: 'paneldeck', version: '1.0.0', dependencies: { '@slidev/cli': '*' } },
  'node_modules/paneldeck/README.md': 'read me',
  'node_modules/paneldeck/tests/a.test.ts': 'test',
  'node_modules/paneldeck/scripts/typesetting/breaks.ts': 'breaks',
  'node_modules/paneldeck/scripts/slidev-internals.ts': 'names',
  'node_modules/paneldeck/styles/fonts/ours.woff2': 'font',
  'node_modules/@slidev/cli/package.json': { name: '@slidev/cli', version: '53.0.0', dependencies: { vite: '*' } },
  'node_modules/vite/package.json': { name: 'vite', version: '8.0.0', peerDependencies: { '@fontsource/noto': '*' } },
  'node_modules/@fontsource/noto/package.json': { name: '@fontsource/noto', version: '5.0.0' },
  'node_modules/slidev-addon/package.json': { name: 'slidev-addon', version: '1.0.0' },
  'node_modules/of-nobody/package.json': { name: 'of-nobody', version: '1.0.0' },
  [DECK]: '# Headline\n\n[there](/other)\n',
  'slides/panel/zh/02.md': '---\nrouteAlias: other\n---\n',
  [FONT]: 'font',
  [PDF]: 'pdf',
}

let root: string
async function write(file: string, content: unknown) {
  await mkdir(dirname(join(root, file)), { recursive: true })
  await writeFile(join(root, file), typeof content === 'string' ? content : JSON.stringify(content))
}
const fingerprints = () => readFingerprints(root, {}, join(root, 'node_modules', 'paneldeck'))

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'paneldeck-made-of-'))
  for (const [file, content] of Object.entries(FILES)) await write(file, content)
  const inputs = [DECK, FONT].map(file => join(root, file))
  const made = { pdf: Buffer.from('pdf'), inputs, pages: 3, warnings: [] }
  await (await fingerprints()).remember(PDF, join(root, DECK), made)
})
afterEach(() => rm(root, { recursive: true, force: true }))

/** Whether the PDF is as it would be printed now. */
async function isCurrent(): Promise<boolean> {
  return (await (await fingerprints()).current(PDF, join(root, DECK))) !== undefined
}

test('with nothing changed, nothing is printed', async () => {
  expect(await isCurrent()).toBe(true)
})

test.each([
  ['saved', async () => write(DECK, '# Saved while it was printed\n')],
  ['put in the place of another', async () => rename(join(root, 'older.md'), join(root, DECK))],
])('a deck that is %s while it is printed is printed again', async (_, edit) => {
  await write('older.md', '# Written before\n')
  await delay(20)
  const run = await fingerprints()
  await delay(20)
  await edit()
  const made = { pdf: Buffer.from('pdf'), inputs: [join(root, DECK)], pages: 3, warnings: [] }
  await run.remember(PDF, join(root, DECK), made)
  expect(await isCurrent()).toBe(false)
})

/** Changes a word of a file; without a word to change, writes a new file. */
async function change(file: string, before: string, after: string): Promise<void> {
  const old = before === '' ? '' : await readFile(join(root, file), 'utf8')
  expect(old).toContain(before)
  await write(file, before === '' ? after : old.replace(before, after))
}

const OURS = 'node_modules/paneldeck'

describe('printed again after a change of', () => {
  test.each([
    ['code that only other code imports', `${OURS}/scripts/typesetting/breaks.ts`, 'breaks', 'other'],
    ['code beside the folders of code', `${OURS}/scripts/slidev-internals.ts`, 'names', 'other'],
    ['our code, by a new file', `${OURS}/scripts/new.ts`, '', 'new'],
    ['a font of the theme', `${OURS}/styles/fonts/ours.woff2`, 'font', 'other'],
    ['a font beside the deck', FONT, 'font', 'other'],
    ['the deck', DECK, 'Headline', 'Other'],
    ['which deck has a slide that is linked', 'slides/panel/zh/00.md', '', '---\nrouteAlias: "other"\n---\n'],
    ['the layouts beside the decks', 'slides/panel/zh/layouts/default.vue', '', 'new'],
    ['paneldeck', `${OURS}/package.json`, '1.0.0', '1.0.1'],
    ['Slidev', 'node_modules/@slidev/cli/package.json', '53.0.0', '53.0.1'],
    ['a package of a package', 'node_modules/vite/package.json', '8.0.0', '8.0.1'],
    ['a package of fonts', 'node_modules/@fontsource/noto/package.json', '5.0.0', '5.0.1'],
    ['a package of the project alone', 'node_modules/slidev-addon/package.json', '1.0.0', '2.0.0'],
    ['a package, by one that lies nearer', 'node_modules/@slidev/cli/node_modules/vite/package.json', '', '{}'],
    ['the PDF itself', PDF, 'pdf', 'other'],
  ])('%s', async (_, ...what) => {
    await change(...what)
    expect(await isCurrent()).toBe(false)
  })
})

describe('not printed again after a change of', () => {
  test.each([
    ['our README', `${OURS}/README.md`, 'read me', 'other'],
    ['our tests', `${OURS}/tests/a.test.ts`, 'test', 'other'],
    ['a deck nothing here leads to', 'slides/panel/zh/03.md', '', '---\nrouteAlias: far\n---\n'],
    ['a package that nobody needs', 'node_modules/of-nobody/package.json', '1.0.0', '2.0.0'],
  ])('%s', async (_, ...what) => {
    await change(...what)
    expect(await isCurrent()).toBe(true)
  })
})
