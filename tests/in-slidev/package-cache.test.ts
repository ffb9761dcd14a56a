import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cachePlace } from '../../scripts/in-slidev/package-cache.ts'

let all: string
beforeEach(() => {
  all = mkdtempSync(join(tmpdir(), 'paneldeck-'))
})
afterEach(() => rmSync(all, { recursive: true }))

test('each folder of decks has its own place, and the same each time', () => {
  expect(cachePlace(all, '/talks/zh')).toBe(cachePlace(all, '/talks/zh'))
  expect(cachePlace(all, '/talks/zh')).not.toBe(cachePlace(all, '/talks/en'))
})

test('the twelve places that were used last are kept', () => {
  const folders = Array.from({ length: 14 }, (_, index) => `/talks/${index}`)
  const places = folders.map((folder, index) => {
    const place = cachePlace(all, folder) ?? ''
    utimesSync(place, 1000 + index, 1000 + index)
    return place
  })
  cachePlace(all, '/talks/3')
  cachePlace(all, '/talks/another')
  cachePlace(all, '/talks/one more')
  expect(places.map(existsSync).map(Number).join('')).toBe('00010111111111')
})

test('where nothing can be written, Vite is left to choose', () => {
  const file = join(all, 'file')
  writeFileSync(file, '')
  expect(cachePlace(file, '/talks/zh')).toBeUndefined()
})
