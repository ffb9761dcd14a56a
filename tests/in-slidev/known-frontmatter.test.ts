/** While a talk is presented, Slidev reads settings that it has read already no second time. */

import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { HOME } from '../support/project.ts'

test('settings that are as they were are known, those that were saved are read again, and no two slides share theirs', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--import',
    join(HOME, 'scripts', 'in-slidev', 'lend-packages.ts'),
    join(HOME, 'tests', 'support', 'processes', 'known-frontmatter.ts'),
  ])
  expect(JSON.parse(stdout)).toEqual({
    known: [false, true, true, true],
    apart: 4,
    afterSave: [false, false, false, false],
    settings: [
      { layout: 'intro' },
      { layout: 'fact', class: 'saved' },
      { layout: 'fact' },
      { layout: 'end' },
    ],
  })
})
