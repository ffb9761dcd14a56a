import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { makeProject, removeProject, type Project } from '../support/project.ts'

let project: Project
afterEach(() => removeProject(project))

test.each([300, 1500, 3000])('Ctrl-C %i ms into an export exits 130, says nothing of faults, leaves no half PDF and no process', async wait => {
  project = await makeProject('small')
  await project.run(['generate'])
  const child = project.start(['export'])
  const said: string[] = []
  child.stderr?.setEncoding('utf8').on('data', chunk => said.push(chunk))
  const ended = once(child, 'exit')
  await delay(wait)
  const group = -(child.pid ?? 0)
  process.kill(group, 'SIGINT')
  const [code] = await ended
  expect(code).toBe(130)
  expect(said.join('')).not.toContain('fault')
  const files = await readdir(join(project.root, 'out'), { recursive: true }).catch(() => [])
  expect(files.filter(file => file.includes('.') && !file.endsWith('.pdf') && file !== '.fingerprints.json')).toEqual([])
  await delay(200)
  expect(() => process.kill(group, 0)).toThrow()
})
