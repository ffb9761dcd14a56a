/** A panel of tests/fixtures/panels with its sources, read from a project of its own. */

import { readPanel } from '../../scripts/summary/read-panel.ts'
import { makeProject, removeProject } from './project.ts'

export async function fixturePanel(name: string) {
  const project = await makeProject(name)
  const read = await readPanel(project.root, name).finally(() => removeProject(project))
  if (!read.panel) {
    throw new Error(
      read.faults.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'),
    )
  }
  return read
}
