/** A project of its own for a test: a folder with data/, slides/ and out/, and the real command run on it. */

import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of paneldeck itself. */
export const HOME = fileURLToPath(new URL('../..', import.meta.url))

export const FIXTURES = join(HOME, 'tests', 'fixtures')

export interface Ran {
  code: number | null
  stdout: string
  stderr: string
}

export interface Project {
  root: string
  /** Runs `paneldeck` with these words and waits for its end. */
  run: (args: readonly string[], env?: Record<string, string>) => Promise<Ran>
  /** Starts `paneldeck` in a process group of its own, as a terminal would. */
  start: (args: readonly string[], env?: Record<string, string>) => ChildProcess
}

/** A project with these panels: names of tests/fixtures/panels, or `racv-2023` for the real one. */
export async function makeProject(...panels: string[]): Promise<Project> {
  // Inside our own folder, where Slidev finds its packages; `out/` is no part of the repository.
  await mkdir(join(HOME, 'out', 'test'), { recursive: true })
  const root = await mkdtemp(join(HOME, 'out', 'test', 'project-'))
  for (const panel of panels) {
    const from = panel === 'racv-2023' ? join(HOME, 'data', panel) : join(FIXTURES, 'panels', panel)
    await cp(from, join(root, 'data', panel), { recursive: true })
  }
  const start = (args: readonly string[], env = {}) =>
    spawn(process.execPath, [join(HOME, 'scripts', 'bin.js'), ...args], {
      env: { ...process.env, PANELDECK_ROOT: root, NO_COLOR: '1', FORCE_COLOR: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    })
  return {
    root,
    start,
    async run(args, env) {
      const child = start(args, env)
      const ran: Ran = { code: null, stdout: '', stderr: '' }
      child.stdout.setEncoding('utf8').on('data', (chunk) => {
        ran.stdout += chunk
      })
      child.stderr.setEncoding('utf8').on('data', (chunk) => {
        ran.stderr += chunk
      })
      const [code] = await once(child, 'close')
      return { ...ran, code: typeof code === 'number' ? code : null }
    },
  }
}

export async function removeProject(project: Project | undefined): Promise<void> {
  if (project)
    await rm(project.root, { recursive: true, force: true })
}
