/** An export that is hit by what happens to machines: clear words, the right exit code, nothing left behind. */

import type { Project } from '../support/project.ts'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { access, chmod, mkdir, readdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findBrowser } from '../../scripts/export/browser.ts'
import { beyondLoopback, listeners } from '../support/listeners.ts'
import { removeProject } from '../support/project.ts'
import { projectWith, writeDeck } from '../support/slides.ts'
import { until } from '../support/until.ts'

let project: Project
beforeEach(async () => {
  project = await projectWith(
    Array.from({ length: 12 }, (_, index) => ({
      alias: `slide-${index}`,
      markdown: `# 第${index + 1}张\n\n- 一点`,
    })),
  )
})
afterEach(() => removeProject(project))

const pdf = () => join(project.root, 'out', 'hand', 'zh', 'deck.pdf')

/**
 * A browser that is killed whenever it asks for the picture on the last slide, as many times as it says.
 *
 * @param use gets the environment in which it is the browser
 */
async function withDyingBrowser(
  times: number,
  use: (env: Record<string, string>) => Promise<void>,
): Promise<void> {
  const { executablePath, env } = await findBrowser()
  const path = join(project.root, 'browser.sh')
  await writeFile(path, `#!/bin/bash\necho $$ > '${path}.pid'\nexec '${executablePath}' "$@"\n`)
  await chmod(path, 0o755)
  let deaths = 0
  const server = createServer((_, response) => {
    if (deaths++ < times) {
      process.kill(Number(readFileSync(`${path}.pid`, 'utf8')), 'SIGKILL')
    }
    else {
      response
        .setHeader('Content-Type', 'image/svg+xml')
        .end('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>')
    }
  }).listen(0, '127.0.0.1')
  try {
    await once(server, 'listening')
    const address = server.address()
    if (!address || typeof address === 'string')
      throw new Error('there is no free port')
    await writeDeck(project, 'deck', [
      { markdown: '# 一' },
      {
        markdown: `# 二\n\n<img alt="a picture" src="http://127.0.0.1:${address.port}/picture.svg">`,
      },
    ])
    await use({ ...env, PANELDECK_BROWSER: path })
  }
  finally {
    server.closeAllConnections()
    server.close()
  }
  expect(deaths).toBe(2)
}

test('a browser that dies is started again, and the decks are all there', () =>
  withDyingBrowser(1, async (env) => {
    const { code, stderr } = await project.run(['export'], env)
    expect(stderr).toContain('The browser has died; it is started again.')
    expect(code).toBe(0)
    await access(pdf())
  }))

test('a browser that dies twice is named; exit code 3 and no half file', () =>
  withDyingBrowser(9, async (env) => {
    const { code, stderr } = await project.run(['export'], env)
    expect(stderr).toMatch(
      /The browser has died again over slides\/hand\/zh\/deck\.md \(Chromium [\d.]+\)/,
    )
    expect(stderr).toContain('PANELDECK_BROWSER')
    expect(code).toBe(3)
    await expect(access(pdf())).rejects.toThrow()
  }))

test('a file in the place of a folder is named; exit code 3', async () => {
  await mkdir(join(project.root, 'out'))
  await writeFile(join(project.root, 'out', 'hand'), 'not a folder')
  const { code, stderr } = await project.run(['export'])
  expect(stderr).toMatch(
    /out\/hand.*: there is a file where a folder is needed; move it out of the way/,
  )
  expect(stderr).not.toContain('fault of paneldeck itself')
  expect(code).toBe(3)
})

test('a full disk is named; exit code 3 and no half file', async () => {
  // For who writes into out/, the disk is full; all else is as it was.
  await mkdir(join(project.root, 'out', 'hand', 'zh'), { recursive: true })
  const full = join(project.root, 'full.mjs')
  await writeFile(
    full,
    [
      'import { readlinkSync } from \'node:fs\'',
      'import { open } from \'node:fs/promises\'',
      'const some = await open(\'/dev/null\')',
      'const files = Object.getPrototypeOf(some)',
      'await some.close()',
      'const { writeFile } = files',
      'files.writeFile = async function (...args) {',
      '  const path = readlinkSync(`/proc/self/fd/${this.fd}`)',
      '  if (path.includes(\'/out/hand/\'))',
      '    throw Object.assign(new Error(\'no space left on device, write\'), { code: \'ENOSPC\', path })',
      '  return writeFile.apply(this, args)',
      '}',
    ].join('\n'),
  )
  const { code, stderr } = await project.runApart(['export'], { NODE_OPTIONS: `--import ${full}` })
  expect(stderr).toMatch(/: the disk is full; make room and run it again \(ENOSPC\)/)
  expect(code).toBe(3)
  expect(await readdir(join(project.root, 'out', 'hand', 'zh'))).toEqual([])
})

test(
  'nothing listens beyond loopback while it prints',
  { skip: process.platform !== 'linux' },
  async () => {
    const child = project.start(['export', '--force'])
    const group = child.pid ?? 0
    const ended = new Promise(resolve => child.once('exit', resolve))
    const seen = new Set<string>()
    let over = false
    void ended.then(() => {
      over = true
    })
    // The socket of the slides' fonts and pictures is there from the first rendering to the end.
    await until(async () => {
      for (const address of await listeners(group)) seen.add(address)
      if (!over)
        throw new Error('still printing')
    })
    expect(seen.size).toBeGreaterThan(0)
    expect(beyondLoopback(seen)).toEqual([])
  },
)
