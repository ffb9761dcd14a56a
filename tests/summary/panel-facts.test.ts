/** What a handout can read of a panel's data, whatever state it is in. */

import type { Erratum } from '../../scripts/summary/panel.ts'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { contributionsOf } from '../../scripts/summary/contributions.ts'
import { describeErratum } from '../../scripts/summary/describe-erratum.ts'
import { readPanelFacts } from '../../scripts/summary/panel-facts.ts'
import { wordsFor } from '../../scripts/words/index.ts'
import { HOME } from '../support/project.ts'
import { racv } from '../support/racv.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'panel-facts-'))
})
afterEach(() => rm(folder, { recursive: true }))

const ADDRESS = 'https://example.org/article'

test('a source may be an address alone', async () => {
  expect((await factsOf({ 'panel.yaml': `source: ${ADDRESS}` })).source).toEqual({ url: ADDRESS })
})

test('a field with a fault is left out, and the others are kept', async () => {
  const facts = await factsOf({
    'panel.yaml': `event: 7\ndate: spring 2024\nsource: { title: [], url: ${ADDRESS}, extra: 1 }`,
  })
  expect(facts.event).toBeUndefined()
  expect(facts.date).toBe('spring 2024')
  expect(facts.source).toEqual({ url: ADDRESS })
})

test('a text that has further languages is read in ours', async () => {
  const facts = await factsOf({ 'panel.yaml': 'event: { en: Talks, zh: 会谈, eo: Paroladoj }' })
  expect(facts.event).toEqual({ en: 'Talks', zh: '会谈' })
})

test('an address that a browser would run as code is no source', async () => {
  expect((await factsOf({ 'panel.yaml': 'source: "javascript:alert(1)"' })).source).toBeUndefined()
})

test('a passage is found by its cue, whatever else is said about it', async () => {
  const facts = await factsOf({ 'passages.json': '[{ "id": "k1.5", "cue": "It began", "new": 1 }]' })
  expect(facts.cues.get('k1.5')).toBe('It began')
})

test('of the real panel, it is all that the decks are made from', async () => {
  const { works, terms, errata, sessions, languages } = await racv()
  const { facts } = await readPanelFacts(join(HOME, 'data', 'racv-2023'))
  expect(facts.works).toEqual(works)
  expect(facts.terms).toEqual(terms)
  for (const language of languages) {
    const shown = (erratum: Erratum) => describeErratum(erratum, language, wordsFor(language))
    expect(facts.errata.map(shown)).toEqual(errata.map(shown))
  }
  const cited = sessions.flatMap(contributionsOf).flatMap(({ passages }) => passages)
  expect(cited.filter(passage => !facts.cues.has(passage))).toEqual([])
})

test('files that are not there or cannot be read count as empty', async () => {
  const facts = await factsOf({ 'panel.yaml': 'event: [', 'works.yaml': 'a: { name: 3 }' })
  expect(facts).toEqual({ works: [], terms: [], errata: [], cues: new Map() })
})

/** The facts of a panel that has these files. */
async function factsOf(files: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return (await readPanelFacts(folder)).facts
}
