/** A theme or an addon that is not there is told where the deck names it, with what to do. */

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deckFault } from '../../scripts/export/slide-faults.ts'
import { placeOfError } from '../../scripts/render/deck-error.ts'
import { missingPackage } from '../../scripts/render/missing-packages.ts'

let folder: string
let deck: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paneldeck-'))
  deck = join(folder, 'deck.md')
  for (const name of ['slidev-addon-here', '@me/addon'])
    await mkdir(join(folder, 'node_modules', name), { recursive: true })
  await writeFile(join(folder, 'node_modules', 'slidev-addon-here', 'package.json'), '{}')
  await writeFile(join(folder, 'node_modules', '@me', 'addon', 'package.json'), '{}')
  await mkdir(join(folder, 'own'))
  await writeFile(join(folder, 'own', 'package.json'), '{}')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function missingOf(head: string) {
  await writeFile(deck, `---\ntitle: A deck\n${head}\n---\n\n# One\n`)
  return missingPackage(deck)
}

test.each([
  ['theme: nope', 3, 'there is no theme “nope”: install it with `npm i -D slidev-theme-nope`, or mend `theme:`'],
  ['theme: seriph-of-mine', 3, 'there is no theme “seriph-of-mine”: install it with `npm i -D slidev-theme-seriph-of-mine`'],
  ['theme: shibainu', 3, 'install it with `npm i -D @slidev/theme-shibainu`'],
  ['theme: ./gone', 3, 'there is no theme “./gone”: put it into '],
  ['theme: none\naddons: [nope]', 4, 'there is no addon “nope”: install it with `npm i -D slidev-addon-nope`'],
  ['theme: none\naddons:\n  - here\n  - \'@me/other\'', 6, 'there is no addon “@me/other”: install it with `npm i -D @me/other`'],
  ['theme: none\naddons:\n  - ./own\n  - ./gone', 6, /put it into .*gone, with its package\.json, or mend `addons:`/],
  ['theme: none\naddons: [My Addon]', 4, 'no package can be called so'],
])('%j', async (head, line, told) => {
  const error = await missingOf(head)
  expect(error?.message).toMatch(told)
  expect(placeOfError(error)).toEqual({ line })
  expect(deckFault(folder, deck, error)).toMatchObject({ file: 'deck.md', line, message: expect.stringMatching(told) })
})

test.each(['theme: none', 'theme: none\naddons: [here, \'@me/addon\', ./own, \'@/own\']', 'theme: ./own', 'addons: []'])(
  '%j: nothing is missing',
  async (head) => {
    expect(await missingOf(head)).toBeUndefined()
  },
)
