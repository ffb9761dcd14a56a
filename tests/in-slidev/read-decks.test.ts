import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ReadDecks, READING } from '../../scripts/in-slidev/read-decks.ts'

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
async function changeUnseen(react: () => Promise<void>) {
  await writeFile(deck, '# Changed\n')
  const soon = new Date(Date.now() + 1000)
  await utimes(deck, soon, soon)
  const told: string[] = []
  const emit = (_event: 'change', path: string) => {
    told.push(path)
    return react()
  }
  return { told, server: { watcher: { getWatched: () => ({ [dirname(deck)]: [basename(deck)] }), emit } } }
}

test('slidev is told once more of a deck that it has not read after a while, and then it has', async () => {
  const decks = new ReadDecks()
  const { told, server } = await changeUnseen(() => decks.handleHotUpdate.handler({ file: deck }))
  await decks.wait(server)
  expect(told).toEqual([deck])
})

test('slidev is told once, however long it takes; in the end nothing is saved, and why is said', async () => {
  Object.assign(READING, { most: 400 })
  const { told, server } = await changeUnseen(async () => {})
  await expect(new ReadDecks().wait(server)).rejects.toThrow(`Slidev has not read ${deck} since it was changed`)
  expect(told).toEqual([deck])
})
