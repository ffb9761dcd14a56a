/**
 * `node bench/size.ts`: `generate` on the largest panel, on twice and on four times as much, new and unchanged; prints
 * a table. Times grow as the panel does if the last column stays near 1.
 */

import { join } from 'node:path'
import { markdownTable } from 'markdown-table'
import { HOME, makeProject, removeProject } from '../tests/support/project.ts'
import { LARGEST, writeBigPanel } from './big-panel.ts'
import { measureMemory } from './measure.ts'

const FACTORS = [1, 2, 4]
const project = await makeProject()
const rows = [['panel', 'state', 'time', 'processor time', 'most memory', 'processor time, against 1× as much']]

try {
  const first = new Map<string, number>()
  for (const factor of FACTORS) {
    const id = `times-${factor}`
    await writeBigPanel(project.root, id, {
      people: LARGEST.people * factor,
      sessions: LARGEST.sessions * factor,
      contributions: LARGEST.contributions * factor,
    })
    for (const state of ['new', 'unchanged']) {
      process.stderr.write(`${factor}×, ${state} …\n`)
      const { seconds, cpu, peak } = await measureMemory({
        args: [join(HOME, 'scripts', 'bin.js'), 'generate', '--panel', id],
        env: { PANELDECK_ROOT: project.root },
        cwd: project.root,
      })
      first.set(state, first.get(state) ?? cpu)
      rows.push([
        `${factor}×`,
        state,
        `${seconds.toFixed(1)} s`,
        `${cpu.toFixed(1)} s`,
        `${peak.toFixed(0)} MB`,
        (cpu / factor / (first.get(state) ?? cpu)).toFixed(2),
      ])
    }
  }
}
finally {
  process.stdout.write(`${markdownTable(rows)}\n`)
  await removeProject(project)
}
