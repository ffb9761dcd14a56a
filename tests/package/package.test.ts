/** The package that others install: what is in it, and that it goes from `new` to a PDF in somebody's own folder. */

import type { Project } from '../support/project.ts'
import { execFile } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { buildPackage } from '../../package/build.ts'
import { HOME, makeProject, removeProject } from '../support/project.ts'

const run = promisify(execFile)
const packedSchema = z.tuple([z.object({ size: z.number(), files: z.array(z.object({ path: z.string() })) })])

let project: Project
let folder: string
beforeAll(async () => {
  // Its dependencies are found in the folders above, as in a project in which npm has installed it.
  project = await makeProject()
  folder = join(project.root, 'node_modules', 'paneldeck')
  await buildPackage(folder)
})
afterAll(() => removeProject(project))

test('npm packs at most 1 MB: no tests, no decks, no TypeScript but what Slidev reads', async () => {
  const { stdout } = await run('npm', ['pack', '--dry-run', '--json'], { cwd: folder })
  const [{ size, files }] = packedSchema.parse(JSON.parse(stdout))
  expect(size).toBeLessThan(1_000_000)
  const paths = files.map(({ path }) => path)
  expect(paths).toContain('scripts/paneldeck.js')
  expect(paths.filter(path => /^(?:tests|slides|data(?!\/schema)|bench|package)\//.test(path))).toEqual([])
  expect(paths.filter(path => path.endsWith('.ts') && !/^(?:setup|styles)\/|^(?:uno|vite)\.config/.test(path))).toEqual([])
})

test('every dependency has one exact version, and it relies on no overrides', () => {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const { dependencies, ...others } = z.looseObject({ dependencies: z.record(z.string(), z.string()) }).parse(manifest)
  expect(Object.entries(dependencies).filter(([, version]) => !/^(?:npm:[\w-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([])
  expect(Object.keys(others)).not.toEqual(expect.arrayContaining(['overrides']))
  expect(Object.keys(others)).not.toEqual(expect.arrayContaining(['devDependencies']))
})

const versions = z.record(z.string(), z.string())

test('fonts of scripts that nobody asked for are not installed', () => {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const { dependencies, peerDependencies, peerDependenciesMeta } = z.looseObject({
    dependencies: versions,
    peerDependencies: versions,
    peerDependenciesMeta: z.record(z.string(), z.object({ optional: z.literal(true) })),
  }).parse(manifest)
  expect(Object.keys(dependencies).filter(name => /-(?:sc|tc|jp|kr|hebrew|arabic)$/.test(name))).toEqual([])
  expect(Object.keys(peerDependencies)).toHaveLength(12)
  expect(Object.keys(peerDependenciesMeta)).toEqual(Object.keys(peerDependencies))
})

test('it needs no script of a dependency to be run when it is installed', () => {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const { dependencies, optionalDependencies } = z
    .looseObject({ dependencies: versions, optionalDependencies: versions })
    .parse(manifest)
  const scripts = Object.keys({ ...dependencies, ...optionalDependencies })
    .map(name => join(HOME, 'node_modules', name, 'package.json'))
    .filter(path => existsSync(path))
    .filter(path => /"(?:pre|post)?install":/.test(readFileSync(path, 'utf8')))
  expect(scripts).toEqual([])
})

test('it goes from `new` to a PDF in the folder it is called in', async () => {
  const { PANELDECK_ROOT: _, ...env } = process.env
  const paneldeck = async (...args: string[]) =>
    run(process.execPath, [join(folder, 'scripts', 'bin.js'), ...args], { cwd: project.root, env })
  await paneldeck('new', 'my-panel', '--language', 'en')
  const panel = join(project.root, 'data', 'my-panel')
  const [, schema = ''] = /\$schema=(.*)/.exec(readFileSync(join(panel, 'panel.yaml'), 'utf8')) ?? []
  expect(existsSync(join(panel, schema)), schema).toBe(true)
  expect((await paneldeck('check')).stderr).toContain('my-panel: no faults')
  await paneldeck('generate')
  const [deck = ''] = globSync('slides/my-panel/en/slides.md', { cwd: project.root })
  expect(readFileSync(join(project.root, deck), 'utf8')).toContain('theme: ../../../node_modules/paneldeck/')
  await paneldeck('export', '--deck', '00-overview')
  expect((await stat(join(project.root, 'out', 'my-panel', 'en', '00-overview.pdf'))).size).toBeGreaterThan(1000)
})
