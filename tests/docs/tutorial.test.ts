/** The tutorial says what the commands print, in the order in which it calls them. */

import type { Project } from '../support/project.ts'
import { cp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FIXTURES, makeProject, removeProject } from '../support/project.ts'
import { readPage } from './markdown.ts'

let project: Project
beforeAll(async () => {
  project = await makeProject()
  await cp(join(FIXTURES, 'imports', 'moderator-en', 'source.txt'), join(project.root, 'transcript.txt'))
  await cp(join(FIXTURES, 'tutorial'), project.root, { recursive: true })
})
afterAll(() => removeProject(project))

test('each command of the tutorial prints what stands there', async () => {
  const blocks = Array.from(readPage('docs/tutorial.md').matchAll(/```console\n\$ npx paneldeck (.*)\n([\s\S]*?)```/g))
  expect(blocks.length).toBeGreaterThan(5)
  for (const [, command = '', printed = ''] of blocks) {
    // As the tutorial says before the second import.
    if (command.includes('--line'))
      await rm(join(project.root, 'data', 'review'), { recursive: true })
    const words = command.replace(/ > .*/, '').split(' ')
    const { stdout, stderr } = await project.run(words.map(word =>
      /\.txt$/.test(word) ? join(project.root, word) : word))
    const said = (stdout + stderr).split('\n')
    expect(printed.trimEnd().split('\n').filter(line => !said.includes(line)), command).toEqual([])
  }
  expect(await readFile(join(project.root, 'data', 'review', 'rounds', 'then-the-second-question-who-pays-for.yaml'), 'utf8'))
    .toContain('draft: true')
})
