/** What reaches the decks of a talk when somebody changes the data. */

import type { Project } from '../support/project.ts'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, expect, test } from 'vitest'
import { followData } from '../../scripts/commands/follow-data.ts'
import { collector, makeProject, removeProject } from '../support/project.ts'
import { until } from '../support/until.ts'

let project: Project | undefined
afterEach(() => removeProject(project))

test('a change that cannot be written is told; the next one arrives', async () => {
  project = await makeProject('small')
  const { root } = project
  await project.run(['generate', '--panel', 'small'])
  const [stdout, stderr] = [collector(), collector()]
  const end = followData({
    root,
    env: process.env,
    streams: { stdin: Readable.from([]), stdout: stdout.stream, stderr: stderr.stream },
    signal: new AbortController().signal,
  }, { panel: 'small' })
  const [decks, away] = [join(root, 'slides', 'small', 'zh'), join(root, 'away')]
  const change = (from: string, to: string) => {
    const path = join(root, 'data', 'small', 'keynotes', 'alpha.yaml')
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))
  }
  try {
    renameSync(decks, away)
    writeFileSync(decks, 'A FILE IN THE PLACE OF THE DECKS')
    await until(() => {
      // Again and again: what is changed before the watcher is ready, nobody sees.
      change('评审首先是', '评审首先是')
      expect(stderr.text()).toContain('did not reach the decks')
    })
    renameSync(decks, join(root, 'file'))
    renameSync(away, decks)
    change('评审首先是', '评审终究是')
    await until(() => expect(readFileSync(join(decks, '01-alpha.md'), 'utf8')).toContain('评审终究是'))
  }
  finally {
    await end()
  }
})
