/** Runs commands and measures their time, their processor time and, if asked, the memory of all their processes. */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The script of Slidev's command, as it is without us. */
export const STOCK_SLIDEV = join(
  dirname(createRequire(import.meta.url).resolve('@slidev/cli/package.json')),
  'bin',
  'slidev.mjs',
)

export interface Measured {
  /** From start to end. */
  seconds: number
  /**
   * Processor time of the command and the processes it waited for, in seconds. Where other work slows the machine down,
   * it says more than the time from start to end. 0 where there is no `/proc`.
   */
  cpu: number
}

export interface Command {
  args: readonly string[]
  env?: Record<string, string>
  cwd: string
}

/** @throws if the command fails: what did not work has no time */
export async function measure(
  { args, env, cwd }: Command,
  onceInAWhile?: (pid: number) => void,
): Promise<Measured> {
  const [started, cpuBefore] = [performance.now(), await cpuOfChildren()]
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', chunk => said.push(chunk))
  const watching = onceInAWhile && setInterval(onceInAWhile, 500, child.pid ?? 0)
  const [code] = await once(child, 'close')
  if (watching)
    clearInterval(watching)
  if (code !== 0)
    throw new Error(`${args.join(' ')} ended with ${code}:\n${said.join('')}`)
  return { seconds: (performance.now() - started) / 1000, cpu: (await cpuOfChildren()) - cpuBefore }
}

/** With the most memory that its processes had at one time, in MB; shared pages count once. 0 without `/proc`. */
export async function measureMemory(command: Command): Promise<Measured & { peak: number }> {
  let peak = 0
  const measured = await measure(
    command,
    pid =>
      void memoryOf(pid).then((now) => {
        peak = Math.max(peak, now)
      }),
  )
  return { ...measured, peak }
}

/** The same several times: medians. */
export async function measureMedian(times: number, command: Command): Promise<Measured> {
  const all: Measured[] = []
  for (let i = 0; i < times; i++) all.push(await measure(command))
  return medianOf(all)
}

export function medianOf(all: readonly Measured[]): Measured {
  return { seconds: median(all.map(({ seconds }) => seconds)), cpu: median(all.map(({ cpu }) => cpu)) }
}

/** The middle of these. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low = 0, high = 0] = [sorted[sorted.length % 2 ? middle : middle - 1], sorted[middle]]
  return (low + high) / 2
}

/** Ticks a second in which Linux counts processor time for programs. */
const TICKS = 100

/** Processor time, in seconds, of all processes that this one has started and that have ended (proc_pid_stat(5)). */
async function cpuOfChildren(): Promise<number> {
  const stat = await readFile('/proc/self/stat', 'utf8').catch(() => '')
  // Fields from the third on: the second is the name in brackets, which may hold anything.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [user = 0, system = 0] = fields.slice(13, 15).map(Number)
  return (user + system) / TICKS
}

/** Memory of a process and its descendants in MB, from Linux's /proc. */
export async function memoryOf(root: number): Promise<number> {
  const pids = (await readdir('/proc').catch(() => [])).filter(name => /^\d+$/.test(name))
  const parents = new Map(
    await Promise.all(
      pids.map(async (pid) => {
        const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
        return [Number(pid), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])] as const
      }),
    ),
  )
  const belongs = (pid: number | undefined): boolean =>
    pid !== undefined && pid !== 0 && (pid === root || belongs(parents.get(pid)))
  const sizes = await Promise.all(
    [...parents.keys()].filter(belongs).map(async (pid) => {
      const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
      return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0)
    }),
  )
  return sizes.reduce((sum, size) => sum + size, 0) / 1024
}
