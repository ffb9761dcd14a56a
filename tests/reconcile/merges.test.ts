/**
 * The manual of the merge: a folder a rule. `base.md` was generated last, `mine.md` is there now, `fresh.md` is what is
 * generated today, `choices.json` what the editor decided. `merged.md` is the result, `report.txt` what is said of it.
 */

import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { needsALook, reportOfRun } from '../../scripts/commands/report.ts'
import { reconcile } from '../../scripts/reconcile/reconcile.ts'
import { TAKES } from '../../scripts/reconcile/sides.ts'
import { readIfThere } from '../../scripts/store/read-file.ts'
import { FIXTURES } from '../support/project.ts'

const choicesSchema = z.strictObject({
  slide: z.string().optional(),
  take: z.enum(TAKES).optional(),
  restore: z.boolean().optional(),
  discard: z.boolean().optional(),
})
const cases = await readdir(join(FIXTURES, 'merges'))

test.each(cases)('%s', async (name) => {
  const read = (file: string) => readIfThere(join(FIXTURES, 'merges', name, file))
  const choices = choicesSchema.parse(JSON.parse(read('choices.json') ?? '{}'))
  const [base, mine, fresh] = [read('base.md'), read('mine.md'), read('fresh.md')]
  const { deck = mine, base: record = base, ...rest } = reconcile(base, mine, fresh, choices)
  const reports = [{ file: 'deck.md', ...rest }]
  await expect(deck ?? '(no deck)\n').toMatchFileSnapshot(
    join(FIXTURES, 'merges', name, 'merged.md'),
  )
  await expect(
    `${reportOfRun(reports)}exit code ${reports.some(needsALook) ? 1 : 0}\n`,
  ).toMatchFileSnapshot(join(FIXTURES, 'merges', name, 'report.txt'))

  const again = reconcile(record ?? undefined, deck ?? undefined, fresh)
  expect(again.deck ?? deck, 'generating again changes nothing').toBe(deck)
  expect(again.base ?? record).toBe(record)
  expect([{ file: 'deck.md', ...again }].some(needsALook), 'what disagrees stays reported').toBe(
    reports.some(needsALook),
  )
})
