/** Two runs at once, each in a process of its own, leave what one would leave. */

import type { Project } from '../support/project.ts'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { makeProject, removeProject } from '../support/project.ts'

/** More of them by hand: `ROUNDS=50 npx vitest run tests/store/double-runs.test.ts`. */
const ROUNDS = Number(process.env.ROUNDS ?? 3)

let project: Project | undefined
afterEach(() => removeProject(project))

test(`${ROUNDS} times two runs at once`, async () => {
  project = await makeProject('small')
  const { root, run, runApart } = project
  const data = join(root, 'data', 'small', 'keynotes', 'alpha.yaml')
  const deck = join(root, 'slides', 'small', 'zh', '01-alpha.md')
  await run(['generate'])
  writeFileSync(deck, readFileSync(deck, 'utf8').replace('先请甲一发言', 'MINE'))
  for (let round = 1; round <= ROUNDS; round++) {
    writeFileSync(data, readFileSync(data, 'utf8').replace(/写的人(和|与\d+)读的人/, `写的人与${round}读的人`))
    const both = await Promise.all([runApart(['generate']), runApart(['generate'])])
    expect(both.map(({ code }) => code)).toEqual([0, 0])
    expect(readFileSync(deck, 'utf8')).toContain(`写的人与${round}读的人`)
    expect(readFileSync(deck, 'utf8')).toContain('MINE')
    expect((await run(['generate'])).stderr).toMatch(/^Decks: 1 edited by hand, 7 up to date already\.\n/)
    expect(readdirSync(join(root, 'slides', 'small')).sort()).toEqual(['.previous.json', 'en', 'zh'])
  }
}, 600_000)
