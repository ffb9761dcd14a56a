/** docs/summaries.md has every field of the summaries, and its examples are a panel without faults. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { jsonSchemas } from '../../scripts/summary/json-schema.ts'
import { readPanel } from '../../scripts/summary/read-panel.ts'
import { firstCode, pageSections } from './markdown.ts'
import { fieldsOf } from './schema-fields.ts'

/** Where contributions are, and how the paths of what is in them begin. */
const CONTRIBUTIONS = [
  ['keynote.json', ''],
  ['keynote.json', 'interruptions[].'],
  ['round.json', 'contributions[].'],
] as const

/** Which objects of which files the table below a heading describes. */
const TABLES: Readonly<Record<string, readonly (readonly [schema: string, path: string])[]>> = {
  'panel.yaml': [['panel.json', '']],
  'A tension': [['panel.json', 'tensions[]']],
  'A closing': [['panel.json', 'closing']],
  'A cut': [['panel.json', 'cuts[]']],
  'people.yaml': [['people.json', '']],
  'keynotes/*.yaml': [['keynote.json', '']],
  'Sessions': [['keynote.json', ''], ['round.json', '']],
  'A contribution': [['keynote.json', ''], ['keynote.json', 'interruptions[]'], ['round.json', 'contributions[]']],
  'A position': CONTRIBUTIONS.map(([schema, path]) => [schema, `${path}positions[]`]),
  'A figure': CONTRIBUTIONS.map(([schema, path]) => [schema, `${path}positions[].figure`]),
  'A reply': CONTRIBUTIONS.map(([schema, path]) => [schema, `${path}replies[]`]),
  'rounds/*.yaml': [['round.json', '']],
  'An axis': [['round.json', 'axes[]']],
  'works.yaml': [['works.json', '']],
  'terms.yaml': [['terms.json', '']],
  'errata.yaml': [['errata.json', '']],
  'passages.json': [['passages.json', '']],
}

/** The files that the first example below a heading stands for. */
const EXAMPLES: Readonly<Record<string, string>> = {
  'panel.yaml': 'panel.yaml',
  'people.yaml': 'people.yaml',
  'keynotes/*.yaml': 'keynotes/alpha.yaml',
  'rounds/*.yaml': 'rounds/who-reviews.yaml',
  'works.yaml': 'works.yaml',
  'terms.yaml': 'terms.yaml',
  'errata.yaml': 'errata.yaml',
}

const sections = pageSections('docs/summaries.md')

const documented = Object.entries(TABLES).flatMap(([heading, places]) => {
  const table = sections.find(section => section.heading === heading)?.tables.find(({ head }) => head[0] === 'field')
  return places.flatMap(([schema, base]) =>
    (table?.rows ?? []).map((cells) => {
      const [name = '', , required = ''] = cells
      const path = [base, firstCode(name)].filter(part => part !== '').join('.')
      return { schema, path, required: required.startsWith('yes'), text: cells.join(' ') }
    }))
})

test.each([...jsonSchemas()])('it has the fields of %s, as required, with their words', (schema, text) => {
  const rows = documented.filter(row => row.schema === schema)
  const fields = fieldsOf(text)
  expect(rows.map(({ path }) => path).sort()).toEqual(fields.map(({ path }) => path).sort())
  for (const { path, required, choices } of fields) {
    const row = rows.find(row => row.path === path)
    expect(row?.required, `${path} is required`).toBe(required)
    const kinds = path.endsWith('figure.kind') ? figureKinds() : []
    const missing = choices.filter(choice => !row?.text.includes(choice) && !kinds.includes(choice))
    expect(missing, `the words ${path} may have`).toEqual([])
  }
})

test('its examples are a panel without faults', async () => {
  const root = mkdtempSync(join(tmpdir(), 'paneldeck-docs-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  for (const [heading, file] of Object.entries(EXAMPLES)) {
    const path = join(root, 'data', 'sample', file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, sections.find(section => section.heading === heading)?.yaml[0] ?? '')
  }
  const { faults, panel } = await readPanel(root, 'sample')
  expect(faults).toEqual([])
  expect(panel?.sessions.length).toBe(2)
})

function figureKinds(): string[] {
  const section = sections.find(({ heading }) => heading === 'A figure')
  return (section?.tables.find(({ head }) => head[0] === 'kind')?.rows ?? []).map(([kind = '']) => firstCode(kind))
}
