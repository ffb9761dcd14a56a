import type { Project } from '../support/project.ts'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { beyondLoopback, listeners } from '../support/listeners.ts'
import { startPresenting } from '../support/presented.ts'
import { makeProject, removeProject } from '../support/project.ts'
import { until } from '../support/until.ts'

let project: Project
afterEach(() => removeProject(project))

test('present serves the deck and its presenter view, follows the data, and ends on Ctrl-C without leaving anything', async () => {
  project = await makeProject('small')
  const { origin, pid, end } = await startPresenting(project, '--lang', 'zh', '--deck', '01-alpha')
  try {
    const answers = async (path: string) => (await fetch(`${origin}${path}`)).text()
    expect(await answers('/presenter/1')).toContain('<div id="app">')
    expect(await answers('/__slidev/slides/3.json')).toContain('评审的价值在于对话')

    if (process.platform === 'linux') {
      const open = await listeners(pid)
      expect(open.length).toBeGreaterThan(0)
      expect(beyondLoopback(open)).toEqual([])
    }

    const data = join(project.root, 'data', 'small', 'keynotes', 'alpha.yaml')
    await writeFile(data, (await readFile(data, 'utf8')).replace('写的人和读的人', '作者和读者'))
    await until(async () =>
      expect(
        await readFile(join(project.root, 'slides', 'small', 'zh', '01-alpha.md'), 'utf8'),
      ).toContain('作者和读者'),
    )
    await until(async () =>
      expect(await answers('/__slidev/slides/3.json')).toContain('作者和读者'),
    )
  }
  finally {
    await end()
  }
  await until(() =>
    fetch(origin).then(
      () => {
        throw new Error('still there')
      },
      () => undefined,
    ),
  )
})

test('a port in use is named, before anything is done; exit code 3', async () => {
  project = await makeProject('small')
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const address = server.address()
  const port = address && typeof address === 'object' ? String(address.port) : ''
  try {
    const { code, stderr } = await project.run(['present', '--port', port, '--no-open'])
    expect(stderr).toBe(
      `Port ${port} is in use; end the program that has it, choose another one, or leave --port out: then the first free one from 3030 is taken.\n`,
    )
    expect(code).toBe(3)
    expect(await readdir(project.root)).toEqual(['data'])
  }
  finally {
    server.close()
  }
})
