import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { placeIn } from '../../scripts/in-slidev/package-cache.ts'

let all: string
beforeEach(() => {
  all = mkdtempSync(join(tmpdir(), 'paneldeck-'))
})
afterEach(() => rmSync(all, { recursive: true }))

test('each folder of decks has its own place, and the same each time', () => {
  expect(placeIn(all, '/talks/zh')).toBe(placeIn(all, '/talks/zh'))
  expect(placeIn(all, '/talks/zh')).not.toBe(placeIn(all, '/talks/en'))
})

test('the twelve places that were used last are kept', () => {
  const folders = Array.from({ length: 14 }, (_, index) => `/talks/${index}`)
  const places = folders.map((folder, index) => {
    const place = placeIn(all, folder) ?? ''
    utimesSync(place, 1000 + index, 1000 + index)
    return place
  })
  placeIn(all, '/talks/3')
  placeIn(all, '/talks/another')
  placeIn(all, '/talks/one more')
  expect(places.map(existsSync).map(Number).join('')).toBe('00010111111111')
})

test('where nothing can be written, Vite is left to choose', () => {
  const file = join(all, 'file')
  writeFileSync(file, '')
  expect(placeIn(file, '/talks/zh')).toBeUndefined()
})
