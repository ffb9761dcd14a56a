import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { applyPlan, mendCutOffRun } from '../../scripts/store/apply.ts'
import { changesBack, keepPrevious } from '../../scripts/store/previous.ts'

let folder: string
const deck = () => join(folder, 'deck.md')
const read = () => readFileSync(deck(), 'utf8')
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paneldeck-'))
  writeFileSync(deck(), 'old')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A plan that adds a word, made while an editor saves the file so many times. */
function addWord(saves: number) {
  let saved = 0
  return async () => {
    const before = read()
    if (saved++ < saves)
      writeFileSync(deck(), `${before} saved${saved}`)
    return [{ changes: [{ path: deck(), before, after: `${before} new` }] }]
  }
}

test('what an editor saves between planning and writing is not lost', async () => {
  await applyPlan(folder, addWord(3))
  expect(read()).toBe('old saved1 saved2 saved3 new')
})

test('a file that is saved all the time is left to its editor', async () => {
  await expect(applyPlan(folder, addWord(Infinity))).rejects.toThrow(
    'is being changed all the time',
  )
  expect(read()).not.toContain('new')
})

test('the way back leads to what was there, saves and all', async () => {
  await applyPlan(folder, addWord(1))
  await applyPlan(folder, async () => [changesBack(folder)])
  expect(read()).toBe('old saved1')
})

test('nothing is left behind, and the permissions stay', async () => {
  chmodSync(deck(), 0o640)
  await applyPlan(folder, addWord(1))
  expect(readdirSync(folder).sort()).toEqual(['.previous.json', 'deck.md'])
  expect(statSync(deck()).mode & 0o777).toBe(0o640)
})

test('a run that changes records only can be taken back', async () => {
  await applyPlan(folder, addWord(0))
  const record = join(folder, '.base', 'deck.md')
  mkdirSync(join(folder, '.base'))
  await applyPlan(folder, async () => [
    { changes: [{ path: record, before: undefined, after: 'record' }] },
  ])
  await applyPlan(folder, async () => [changesBack(folder)])
  expect(read()).toBe('old new')
  expect(() => readFileSync(record)).toThrow('ENOENT')
})

test('what a run that was killed had begun is taken back, but not what was edited since', async () => {
  const other = join(folder, 'other.md')
  writeFileSync(other, 'old')
  const change = (path: string) => ({ path, before: 'old', after: 'new' })
  keepPrevious(folder, [change(deck()), change(other)], 'run')
  writeFileSync(deck(), 'new')
  writeFileSync(other, 'new and mine')
  writeFileSync(join(folder, '.next.tmp'), 'half a de')
  mendCutOffRun(folder)
  expect(read()).toBe('old')
  expect(readFileSync(other, 'utf8')).toBe('new and mine')
  expect(readdirSync(folder).sort()).toEqual(['.previous.json', 'deck.md', 'other.md'])
})

test('a damaged way back is told, and nothing is changed', () => {
  writeFileSync(join(folder, '.previous.json'), '{"files": [')
  expect(() => changesBack(folder)).toThrow('is damaged')
})
