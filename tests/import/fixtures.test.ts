/**
 * Transcripts in the forms in which panels are published, with the defects they have: a folder a case. `expected.txt`
 * says what is found in them, what becomes of each line, and what is in doubt.
 */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { accountOf } from '../../scripts/import/import-report.ts'
import { FIXTURES } from '../support/project.ts'
import { bareWords, draftOf, told } from './support.ts'

const CASES = join(FIXTURES, 'imports')

describe.each(readdirSync(CASES))('%s', (name) => {
  const files = readdirSync(join(CASES, name))
    .filter(file => file !== 'expected.txt')
    .sort()
  const draft = () => draftOf(files.map(file => ({ file, bytes: readFileSync(join(CASES, name, file)) })))

  test('is read as expected', async () => {
    await expect(told(await draft())).toMatchFileSnapshot(join(CASES, name, 'expected.txt'))
  })

  test('loses no word', async () => {
    const {
      sources,
      recognised: { fates },
      panel,
    } = await draft()
    const { words, inPassages, inHeadings, leftOut } = accountOf(fates.values())
    expect(fates.size).toBe(sources.flatMap(({ lines }) => lines).length)
    expect(inPassages + inHeadings + leftOut).toBe(words)
    const said = [...fates.values()].flatMap(({ line, as, label = '' }) =>
      as === 'passage' ? bareWords(line.text.slice(label.length)) : [],
    )
    expect(panel.passages.flatMap(({ text }) => bareWords(text)).sort()).toEqual(said.sort())
  })
})
