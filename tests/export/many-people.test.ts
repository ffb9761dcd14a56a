/** Panels of more people than a slide has room for: what passes `check` is exported. */

import type { Project } from '../support/project.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeBigPanel } from '../../bench/big-panel.ts'
import { makeProject, removeProject } from '../support/project.ts'

let project: Project
beforeAll(async () => {
  project = await makeProject()
})
afterAll(() => removeProject(project))

// A cover has seals of up to 240 people; on the axis of this round stand 100, at one end 90.
test.each([
  [200, ['00-overview', '01-round-0']],
  [260, ['00-overview']],
])('%d people', async (people, decks) => {
  const id = `people-${people}`
  await writeBigPanel(project.root, id, { people, sessions: 2, contributions: people })
  expect(await project.run(['check', '--panel', id])).toMatchObject({ code: 0 })
  expect(await project.run(['generate', '--panel', id])).toMatchObject({ code: 0 })
  for (const deck of decks)
    expect(await project.run(['export', '--panel', id, '--deck', deck])).toMatchObject({ code: 0 })
  const overview = await readFile(join(project.root, 'slides', id, 'en', '00-overview.md'), 'utf8')
  expect(/^Not placed on any of these: (?<who>.*)$/m.exec(overview)?.groups?.who ?? '').not.toMatch(/^.{400}/)
}, 240_000)
