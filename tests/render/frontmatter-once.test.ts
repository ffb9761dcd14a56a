import { parse } from '@slidev/parser/fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import YAML from 'yaml'
import { parseFrontmatterOnce } from '../../scripts/render/frontmatter-once.ts'

const DECK = '---\nrouteAlias: thesis\nsrc: ./other.md\nseals: [one, two]\n---\n\n# A slide\n'

const { parseDocument } = YAML

beforeAll(parseFrontmatterOnce)
afterAll(() => void Object.assign(YAML, { parseDocument }))

test('keeps what is changed on a slide from the same slide in other decks', async () => {
  const first = (await parse(DECK, '/decks/one.md')).slides[0]?.frontmatter ?? {}
  first.src = './changed.md'
  first.seals.push('three')
  const second = (await parse(DECK, '/decks/other.md')).slides[0]
  expect(second?.frontmatter).toEqual({ routeAlias: 'thesis', src: './other.md', seals: ['one', 'two'] })
  expect(second?.filepath).toBe('/decks/other.md')
})

test('reads settings that lack a sign as Slidev does, each time', async () => {
  const read = async () => (await parse('---\ntitle: [open\n---\n\n# A slide\n', '/decks/one.md')).slides
  const [first, second] = [await read(), await read()]
  expect(second).toEqual(first)
  expect(first[0]?.frontmatterDoc?.errors).toHaveLength(1)
})

test('parses the same settings once', async () => {
  const [first, second] = [await parse(DECK, '/decks/one.md'), await parse(DECK, '/decks/other.md')]
  expect(second.slides[0]?.frontmatterDoc).toBe(first.slides[0]?.frontmatterDoc)
})
