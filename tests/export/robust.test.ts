/** An export that is hit by what happens to machines: clear words, the right exit code, nothing left behind. */
import { access, chmod, mkdir, readdir, readFile, readlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findBrowser } from '../../scripts/export/browser.ts'
import { removeProject, type Project } from '../support/project.ts'
import { projectWith } from '../support/slides.ts'
import { until } from '../support/until.ts'

let project: Project
beforeEach(async () => {
  project = await projectWith(Array.from({ length: 12 }, (_, index) => ({ alias: `slide-${index}`, markdown: `# 第${index + 1}张\n\n- 一点` })))
})
afterEach(() => removeProject(project))

const pdf = () => join(project.root, 'out', 'hand', 'zh', 'deck.pdf')

/** A browser that dies a moment after it started, as often as it says. */
async function dyingBrowser(times: number): Promise<Record<string, string>> {
  const { executablePath, env } = await findBrowser()
  const path = join(project.root, 'browser.sh')
  const lives = join(project.root, 'lives')
  await writeFile(lives, '')
  await writeFile(path, [
    '#!/bin/bash',
    `echo life >> '${lives}'`,
    `if [ $(wc -l < '${lives}') -le ${times} ]; then`,
    // Playwright speaks to it through these two pipes; it dies when the first page is opened, or soon after.
    `  '${executablePath}' "$@" <&0 3<&3 4>&4 & browser=$!`,
    '  trap "kill -9 $browser" EXIT',
    '  sleep 1; kill -9 $browser; wait $browser; exit 1',
    'fi',
    `exec '${executablePath}' "$@"`,
    '',
  ].join('\n'))
  await chmod(path, 0o755)
  return { ...env, PANELDECK_BROWSER: path }
}

test('a browser that dies is started again, and the decks are all there', async () => {
  const { code, stderr } = await project.run(['export'], await dyingBrowser(1))
  expect(stderr).toContain('The browser has died; it is started again.')
  expect(code).toBe(0)
  await access(pdf())
})

test('a browser that dies twice is named; exit code 3 and no half file', async () => {
  const { code, stderr } = await project.run(['export'], await dyingBrowser(9))
  expect(stderr).toMatch(/The browser has died again/)
  expect(stderr).toContain('PANELDECK_BROWSER')
  expect(stderr).not.toContain('fault of paneldeck itself')
  expect(code).toBe(3)
  expect(await readFile(join(project.root, 'lives'), 'utf8')).toBe('life\nlife\n')
  await expect(access(pdf())).rejects.toThrow()
})

test('a file in the place of a folder is named; exit code 3', async () => {
  await mkdir(join(project.root, 'out'))
  await writeFile(join(project.root, 'out', 'hand'), 'not a folder')
  const { code, stderr } = await project.run(['export'])
  expect(stderr).toMatch(/out\/hand.*: there is a file where a folder is needed; move it out of the way/)
  expect(stderr).not.toContain('fault of paneldeck itself')
  expect(code).toBe(3)
})

test('a full disk is named; exit code 3 and no half file', async () => {
  // /dev/full is a disk that is full: whatever is written there, there is no room.
  await mkdir(join(project.root, 'out', 'hand', 'zh'), { recursive: true })
  const full = join(project.root, 'full.mjs')
  await writeFile(full, [
    "import fs from 'node:fs'",
    "import { syncBuiltinESMExports } from 'node:module'",
    "const write = fs.write",
    "fs.write = (fd, ...args) => {",
    "  const [done] = args.slice(-1)",
    "  const name = (() => { try { return fs.readlinkSync(`/proc/self/fd/${fd}`) } catch { return '' } })()",
    "  if (name.includes('/out/hand/')) return done(Object.assign(new Error('no space left on device, write'), { code: 'ENOSPC', path: name }))",
    "  return write(fd, ...args)",
    "}",
    'syncBuiltinESMExports()',
  ].join('\n'))
  const { code, stderr } = await project.run(['export'], { NODE_OPTIONS: `--import ${full}` })
  expect(stderr).toMatch(/: the disk is full; make room and run it again \(ENOSPC\)/)
  expect(code).toBe(3)
  expect(await readdir(join(project.root, 'out', 'hand', 'zh'))).toEqual([])
})

test('nothing listens beyond loopback while it prints', { skip: process.platform !== 'linux' }, async () => {
  const child = project.start(['export', '--force'])
  const group = child.pid ?? 0
  const ended = new Promise(resolve => child.once('exit', resolve))
  const seen = new Set<string>()
  let over = false
  void ended.then(() => { over = true })
  // The socket of the slides' fonts and pictures is there from the first rendering to the end.
  await until(async () => {
    for (const address of await listeners(group)) seen.add(address)
    if (!over) throw new Error('still printing')
  })
  expect(seen.size).toBeGreaterThan(0)
  expect([...seen].filter(address => !/^(0100007F|00000000000000000000000001000000):/.test(address))).toEqual([])
})

/** Addresses at which processes of a group listen, as the kernel writes them. */
async function listeners(group: number): Promise<string[]> {
  const pids = (await readdir('/proc')).filter(name => /^\d+$/.test(name))
  const sockets = new Set<string>()
  for (const pid of pids) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
    if (Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]) !== group) continue
    for (const fd of await readdir(`/proc/${pid}/fd`).catch(() => [])) {
      const [, inode] = /^socket:\[(\d+)\]$/.exec(await readlink(`/proc/${pid}/fd/${fd}`).catch(() => '')) ?? []
      if (inode !== undefined) sockets.add(inode)
    }
  }
  const tables = await Promise.all(['tcp', 'tcp6'].map(name => readFile(`/proc/net/${name}`, 'utf8').catch(() => '')))
  return tables.join('\n').split('\n').flatMap(line => {
    const [, local, , state, , , , , , inode] = line.trim().split(/\s+/)
    return state === '0A' && local !== undefined && inode !== undefined && sockets.has(inode) ? [local] : []
  })
}
