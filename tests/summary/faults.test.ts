/**
 * Every folder of tests/fixtures/faults puts a mistake into a file of the sample panel. Its `faults.txt` is what
 * `paneldeck check` then prints. To add a case, add the folder, run `npx vitest run tests/summary/faults.test.ts -u`
 * and read the `faults.txt` it has written.
 */

import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { formatFault } from '../../scripts/faults.ts'
import { readPanel } from '../../scripts/summary/read-panel.ts'
import { FIXTURES } from '../support/project.ts'

const cases = join(FIXTURES, 'faults')
const roots: string[] = []
afterAll(() => Promise.all(roots.map(root => rm(root, { recursive: true, force: true }))))

for (const name of await readdir(cases)) {
  test(name, async () => {
    const root = await mkdtemp(join(tmpdir(), 'paneldeck-'))
    roots.push(root)
    const panel = join(root, 'data', 'small')
    await cp(join(FIXTURES, 'panels', 'small'), panel, { recursive: true })
    await cp(join(cases, name), panel, { recursive: true, filter: path => !path.endsWith('.txt') })
    const { faults } = await readPanel(root, 'small')
    expect(faults.length).toBeGreaterThan(0)
    await expect(`${faults.map(formatFault).join('\n')}\n`).toMatchFileSnapshot(
      join(cases, name, 'faults.txt'),
    )
  })
}

test('the sample panel itself has none', async () => {
  const root = await mkdtemp(join(tmpdir(), 'paneldeck-'))
  roots.push(root)
  await cp(join(FIXTURES, 'panels', 'small'), join(root, 'data', 'small'), { recursive: true })
  expect((await readPanel(root, 'small')).faults).toEqual([])
})
