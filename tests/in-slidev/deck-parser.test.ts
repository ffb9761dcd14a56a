/** Saves of Slidev's editor that come in the same moment as somebody else's. */

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parse, prettifySlide } from '@slidev/parser/fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { save } from '../../scripts/in-slidev/deck-parser.ts'
import { unreadDecks } from '../../scripts/in-slidev/read-decks.ts'

const DECK = `---
routeAlias: first
---

# First

- one

<!--
Notes.
-->

---
routeAlias: second
---

# Second

- two
`

let root: string
let path: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'paneldeck-'))
  path = join(root, 'slides', 'panel', 'zh', 'deck.md')
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, DECK)
})
afterEach(() => rm(root, { recursive: true, force: true }))

/** The deck as Slidev reads it, with a change of an editor that is to be saved. */
async function edited(from: string, to: string) {
  const deck = await parse(await readFile(path, 'utf8'), path)
  edit(deck, from, to)
  return deck
}

function edit(deck: Awaited<ReturnType<typeof parse>>, from: string, to: string) {
  for (const slide of deck.slides) {
    if (slide.content.includes(from)) {
      slide.content = slide.content.replace(from, to)
      prettifySlide(slide)
    }
  }
}

test('what is saved is on the disk, and nothing is beside it', async () => {
  await save(await edited('- one', '- SAVED'))
  expect(await readFile(path, 'utf8')).toBe(DECK.replace('- one', '- SAVED'))
  expect(await readdir(join(root, 'slides', 'panel', 'zh'))).toEqual(['deck.md'])
  expect(await readdir(join(root, 'slides', 'panel'))).toEqual(['zh'])
})

test.each([
  ['a slide that was added', `${DECK}\n---\nrouteAlias: third\n---\n\n# BY HAND\n`],
  ['a slide without a name that was added', `${DECK}\n---\n\n# BY HAND\n`],
  ['one before the slide', DECK.replace('routeAlias: first\n---', '$&\n\n# BY HAND\n\n---\nrouteAlias: last\n---')],
  ['another slide', DECK.replace('- two', '- BY HAND')],
  ['the end of the notes of the slide', DECK.replace('Notes.', 'Notes.\n\nBY HAND.')],
  ['a file with Windows line ends', DECK.replace('- two', '- BY HAND').replaceAll('\n', '\r\n')],
])('%s that Slidev has not read yet stays', async (_, byHand) => {
  const deck = await edited('- one', '- SAVED')
  await writeFile(path, byHand)
  await save(deck)
  expect(await readFile(path, 'utf8')).toBe(byHand.replace('- one', '- SAVED'))
})

test('who goes on to save before Slidev has read it keeps it, too', async () => {
  const deck = await edited('- one', '- SAVED')
  await writeFile(path, DECK.replace('- two', '- BY HAND'))
  await save(deck)
  edit(deck, '- SAVED', '- SAVED AGAIN')
  await save(deck)
  expect(await readFile(path, 'utf8')).toBe(DECK.replace('- two', '- BY HAND').replace('- one', '- SAVED AGAIN'))
})

test('who was refused has something else in memory than what is on the disk, and so reads that again', async () => {
  const deck = await edited('- one', '- SAVED')
  await mkdir(join(root, 'slides', 'panel', '.next.tmp'))
  await expect(save(deck)).rejects.toThrow('EISDIR')
  expect(unreadDecks({ markdownFiles: { [path]: deck } })).toEqual([path])
})

test('the same lines are refused, and stay', async () => {
  const deck = await edited('- one', '- SAVED')
  const byHand = DECK.replace('- one', '- BY HAND')
  await writeFile(path, byHand)
  await expect(save(deck)).rejects.toThrow('changed the same lines')
  expect(await readFile(path, 'utf8')).toBe(byHand)
})

test('a deck that was deleted meanwhile is there again', async () => {
  const deck = await edited('- one', '- SAVED')
  await rm(path)
  await save(deck)
  expect(await readFile(path, 'utf8')).toBe(DECK.replace('- one', '- SAVED'))
})

test('a deck that cannot be written stays as it is, and why is said', async () => {
  const deck = await edited('- one', '- SAVED')
  await mkdir(join(root, 'slides', 'panel', '.next.tmp'))
  await expect(save(deck)).rejects.toThrow('EISDIR')
  expect(await readFile(path, 'utf8')).toBe(DECK)
})
