import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { READING, untilRead } from '../../scripts/in-slidev/read-decks.ts'

const usual = { ...READING }
let root: string
let deck: string

beforeEach(async () => {
  Object.assign(READING, { reminder: 100, most: 2_000 })
  root = await mkdtemp(join(tmpdir(), 'paneldeck-'))
  deck = join(root, 'slides', 'panel', 'zh', 'deck.md')
  await mkdir(dirname(deck), { recursive: true })
})
afterEach(async () => {
  Object.assign(READING, usual)
  await rm(root, { recursive: true, force: true })
})

/** Changes the deck; the watcher of the server has missed it. @param react what Slidev does when it is told of it */
async function changeUnseen(react: (read: { raw: string }) => Promise<void>) {
  await writeFile(deck, '# Changed\n')
  const read = { raw: '# Old\n' }
  const told: string[] = []
  const emit = (_event: 'change', path: string) => {
    told.push(path)
    return react(read)
  }
  return { told, decks: { markdownFiles: { [deck]: read } }, watcher: { emit } }
}

test('slidev is told once more of a deck that it has not read after a while, and then it has', async () => {
  const { told, decks, watcher } = await changeUnseen(async (read) => {
    read.raw = await readFile(deck, 'utf8')
  })
  await untilRead(decks, watcher)
  expect(told).toEqual([deck])
})

test('slidev is told once, however long it takes; in the end nothing is saved, and why is said', async () => {
  Object.assign(READING, { most: 400 })
  const { told, decks, watcher } = await changeUnseen(async () => {})
  await expect(untilRead(decks, watcher)).rejects.toThrow(`Slidev has not read ${deck} since it was changed`)
  expect(told).toEqual([deck])
})
