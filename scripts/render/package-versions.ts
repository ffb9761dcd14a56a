/** Which packages are installed: what Slidev, Vite, a theme or a font makes of a deck changes with their versions. */

import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'

const dependencies = z.record(z.string(), z.unknown()).optional()
const manifestSchema = z.object({
  name: z.string().optional(),
  version: z.string().optional(),
  dependencies,
  optionalDependencies: dependencies,
  peerDependencies: dependencies,
})

/**
 * Every installed package that the packages around these folders depend on, as sorted lines `name@version`. It reads
 * the package.json of each, so it does not matter which package manager installed them, and no lockfile is needed. A
 * package that was changed by hand under the same version is not noticed.
 *
 * @param folders each belongs to the package whose package.json is nearest above it; without one it counts for nothing
 */
export function packageVersions(folders: readonly string[]): string[] {
  const versions = new Set<string>()
  const seen = new Set<string>()
  const located = new Map<string, string | undefined>()
  const waiting = folders.flatMap(folder => packageAround(folder) ?? [])
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    if (seen.has(folder))
      continue
    seen.add(folder)
    const { name, version, ...manifest } = readManifest(folder)
    versions.add(`${name}@${version}`)
    const needed = { ...manifest.dependencies, ...manifest.optionalDependencies, ...manifest.peerDependencies }
    for (const needs of Object.keys(needed)) {
      const found = locate(folder, needs, located)
      if (found !== undefined)
        waiting.push(found)
    }
  }
  return [...versions].sort()
}

/** The nearest folder with a package.json, from this one upwards. */
function packageAround(folder: string): string | undefined {
  if (existsSync(join(folder, 'package.json')))
    return realpathSync(folder)
  return dirname(folder) === folder ? undefined : packageAround(dirname(folder))
}

/** The folder of a package as Node finds it from another one: in the nearest `node_modules` upwards that has it. */
function locate(from: string, name: string, located: Map<string, string | undefined>): string | undefined {
  const key = `${from}\0${name}`
  if (!located.has(key)) {
    const here = join(from, 'node_modules', name)
    const above = (): string | undefined => (dirname(from) === from ? undefined : locate(dirname(from), name, located))
    located.set(key, existsSync(join(here, 'package.json')) ? realpathSync(here) : above())
  }
  return located.get(key)
}

/** A package.json that is no JSON counts as one without a version: whoever needs the package says what is wrong. */
function readManifest(folder: string): z.infer<typeof manifestSchema> {
  const text = readFileSync(join(folder, 'package.json'), 'utf8')
  try {
    return manifestSchema.parse(JSON.parse(text))
  }
  catch {
    return { version: text }
  }
}
