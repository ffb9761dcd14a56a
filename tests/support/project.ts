/** A project of its own for a test: a folder with data/, slides/ and out/, and the commands run on it. */

import type { ChildProcess } from 'node:child_process'
import type { Streams } from '../../scripts/command-context.ts'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { runCommandLine } from '../../scripts/commands/command-line.ts'
import { HOME } from '../../scripts/home.ts'

export { HOME }

export const FIXTURES = join(HOME, 'tests', 'fixtures')

export interface Ran {
  code: number | null
  stdout: string
  stderr: string
}

type Env = Record<string, string>

export interface Project {
  root: string
  /** Runs `paneldeck` with these words in the test's own process. */
  run: (args: readonly string[], env?: Env, streams?: Partial<Streams>) => Promise<Ran>
  /** The same as a process of its own, by `bin.js`: two seconds slower. For what depends on its being one. */
  runApart: (args: readonly string[], env?: Env) => Promise<Ran>
  /** Starts `bin.js` in a process group of its own, as a terminal would. */
  start: (args: readonly string[], env?: Env) => ChildProcess
}

/** A project with these panels: names of tests/fixtures/panels, or `racv-2023` for the real one. */
export async function makeProject(...panels: string[]): Promise<Project> {
  // Inside our own folder, where Slidev finds its packages; `out/` is no part of the repository.
  await mkdir(join(HOME, 'out', 'test'), { recursive: true })
  const root = await mkdtemp(join(HOME, 'out', 'test', 'project-'))
  for (const panel of panels) await copyPanel(panel, root)
  return projectAt(root)
}

/** Puts a panel of the fixtures, or the real one, into a project. */
export async function copyPanel(panel: string, root: string): Promise<void> {
  const from = panel === 'racv-2023' ? join(HOME, 'data', panel) : join(FIXTURES, 'panels', panel)
  await cp(from, join(root, 'data', panel), { recursive: true })
}

/** The project that lies in this folder. */
export function projectAt(root: string): Project {
  const envWith = (env: Env) => ({ ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...env })
  const start = (args: readonly string[], env = {}) =>
    spawn(process.execPath, [join(HOME, 'scripts', 'bin.js'), ...args], {
      env: envWith({ PANELDECK_ROOT: root, ...env }),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    })
  return {
    root,
    start,
    async run(argv, env = {}, streams = {}) {
      const [stdout, stderr] = [collector(), collector()]
      const code = await runCommandLine({
        argv,
        root,
        env: envWith(env),
        streams: { stdin: Readable.from([]), stdout: stdout.stream, stderr: stderr.stream, ...streams },
        signal: new AbortController().signal,
      })
      return { code, stdout: stdout.text(), stderr: stderr.text() }
    },
    async runApart(args, env) {
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

/** A stream that keeps what is written to it. */
export function collector(): { stream: Writable, text: () => string } {
  const chunks: string[] = []
  const stream = new Writable({
    decodeStrings: false,
    write(chunk, _, done) {
      chunks.push(String(chunk))
      done()
    },
  })
  return { stream, text: () => chunks.join('') }
}

export async function removeProject(project: Project | undefined): Promise<void> {
  if (project)
    await rm(project.root, { recursive: true, force: true })
}
