/** A run that is killed at any moment leaves every deck either old or new, and no edit lost. */

import type { Project } from '../support/project.ts'
import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync, statSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { makeProject, removeProject } from '../support/project.ts'

const KILLS = 100
const AT_ONCE = 2
const OLD = '评审首先是人与人的对话'
const NEW = '评审主要是人与人的对话'

let projects: Project[] = []
afterEach(async () => {
  await Promise.all(projects.map(removeProject))
})

test(`${KILLS} times SIGKILL while decks are generated`, async () => {
  projects = await Promise.all(Array.from({ length: AT_ONCE }, () => makeProject('small')))
  const seen = await Promise.all(projects.map(project => killed(project, KILLS / AT_ONCE)))
  // The moments were not all too early, nor all too late.
  expect(seen.flat()).toContain('old')
  expect(seen.flat()).toContain('new')
}, 300_000)

async function killed(project: Project, times: number): Promise<string[]> {
  const folder = join(project.root, 'slides', 'small')
  const data = join(project.root, 'data', 'small', 'keynotes', 'alpha.yaml')
  await project.run(['generate'])
  const before = decksOf(folder)
  writeFileSync(
    data,
    readFileSync(data, 'utf8').replace(OLD, NEW).replace('a conversation', 'a talk'),
  )
  await project.run(['generate'])
  const after = decksOf(folder)

  const seen: string[] = []
  for (let kill = 0; kill < times; kill++) {
    restore(folder, before)
    const watching = new AbortController()
    const first = written(folder, watching.signal)
    const child = project.start(['generate'])
    const ended = once(child, 'exit')
    // A run takes some 600 ms, of which it writes a few at the end: most kills aim there.
    const tooEarly = kill % 4 === 0 ? [delay(Math.random() * 600)] : []
    await Promise.race([ended, first.then(() => delay(kill % 10)), ...tooEarly])
    watching.abort()
    if (child.exitCode === null && child.pid !== undefined)
      process.kill(-child.pid, 'SIGKILL')
    await ended
    for (const [file, text] of decksOf(folder)) {
      expect([before.get(file), after.get(file)], file).toContain(text)
      if (before.get(file) !== after.get(file))
        seen.push(text === before.get(file) ? 'old' : 'new')
    }
    expect(decksOf(folder).size).toBe(before.size)
    // That a lock left behind is overcome has a test of its own.
    rmSync(join(folder, '.lock'), { recursive: true, force: true })
  }
  expect(await project.run(['generate'])).toMatchObject({ code: 0 })
  expect(decksOf(folder)).toEqual(after)
  return seen
}

/** Decks and their pristine copies, by their paths. */
function decksOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter(file => file.endsWith('.md'))
    .sort()
  return new Map(files.map(file => [file, readFileSync(join(folder, file), 'utf8')]))
}

function restore(folder: string, decks: ReadonlyMap<string, string>): void {
  for (const [file, text] of decks) writeFileSync(join(folder, file), text)
}

/** Until the first deck is replaced; never, when the watching ends before. */
function written(folder: string, signal: AbortSignal): Promise<void> {
  const folders = ['.', ...readdirSync(folder, { recursive: true }).map(String)]
    .map(name => join(folder, name))
    .filter(path => statSync(path).isDirectory())
  return new Promise((resolve) => {
    for (const path of folders) {
      watch(path, { signal }, (_, file) => {
        if (file?.endsWith('.md'))
          resolve()
      })
    }
  })
}
