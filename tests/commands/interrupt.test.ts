import type { Project } from '../support/project.ts'
import { once } from 'node:events'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeProject, removeProject } from '../support/project.ts'
import { until } from '../support/until.ts'

let project: Project
let temporary: string
beforeAll(async () => {
  project = await makeProject('small')
  await project.run(['generate'])
  temporary = join(project.root, 'temporary')
  await mkdir(temporary)
})
afterAll(() => removeProject(project))

function filesIn(folder: string): Promise<string[]> {
  return readdir(folder, { recursive: true }).catch(() => [])
}

/** Until a file or folder with such a name is in `out/`, or among the temporary files. */
function there(name: RegExp) {
  return () =>
    until(async () => {
      const files = [...(await filesIn(join(project.root, 'out'))), ...(await filesIn(temporary))]
      expect(files.some(file => name.test(file.replaceAll('\\', '/')))).toBe(true)
    })
}

/** What is interrupted, and when. */
const MOMENTS = [
  ['an export that is starting', ['export'], () => delay(300)],
  ['an export that renders', ['export'], () => delay(1500)],
  ['an export that prints', ['export'], there(/small\/\w+\/[^/]+\.pdf$/)],
  ['a handout', ['export', '--handout'], there(/small\/\w+\/[^/]+\.pdf$/)],
  ['pictures', ['export', '--format', 'png'], there(/small\/\w+\/[^/]+$/)],
  ['PowerPoint, which Slidev makes', ['export', '--format', 'pptx'], there(/paneldeck-pptx-/)],
  ['a site, which Slidev makes', ['export', '--format', 'html'], there(/\.new-/)],
] as const

test.each(MOMENTS)(
  'ctrl-C into %s exits 130, says nothing of faults, leaves no half file and no process',
  { timeout: 120_000 },
  async (_, args, moment) => {
    await rm(join(project.root, 'out'), { recursive: true, force: true })
    const child = project.start(args, { TMPDIR: temporary })
    const said: string[] = []
    child.stderr?.setEncoding('utf8').on('data', chunk => said.push(chunk))
    const ended = once(child, 'exit')
    await moment()
    const group = -(child.pid ?? 0)
    process.kill(group, 'SIGINT')
    const [code] = await ended
    expect(code).toBe(130)
    expect(said.join('')).not.toContain('fault')
    // The last of them may need a moment to go.
    await until(() => expect(() => process.kill(group, 0)).toThrow())
    const files = (await filesIn(join(project.root, 'out'))).filter(file => /\.[^/\\]*$/.test(file))
    expect(
      files.filter(
        file =>
          !/\.(?:pdf|png|pptx|html|js|css|woff2|svg|json)$/.test(file) || file.includes('.new-'),
      ),
    ).toEqual([])
    // A profile of the browser may outlive it: the terminal's signal ends it while Playwright tidies up.
    expect((await readdir(temporary)).filter(name => name.startsWith('paneldeck'))).toEqual([])
  },
)
