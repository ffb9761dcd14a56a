/**
 * Run as Slidev's process is, with `lend-packages.ts` before it: compiles the components of Slidev's client, and a code
 * block without and one with `twoslash`. Tells as JSON after which of them TypeScript was there.
 */

import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { codeToHtml } from 'shiki'
import { compileScript, parse } from 'vue/compiler-sfc'
import { withoutImportedTypes } from '../../../scripts/in-slidev/prop-types.ts'
import { HOME } from '../project.ts'

const CODE = 'const answer = 42'

const { transformerTwoslash } = await import('@shikijs/vitepress-twoslash')
const transformers = [transformerTwoslash({ explicitTrigger: true })]
const highlighted = (meta: string) => codeToHtml(CODE, { lang: 'ts', theme: 'nord', meta: { __raw: meta }, transformers })
const { cache } = createRequire(import.meta.url)
const isLoaded = () => Object.keys(cache).some(path => /typescript[\\/]lib[\\/]typescript\.js$/.test(path))

const client = join(HOME, 'node_modules', '@slidev', 'client')
const compiled = globSync('**/*.vue', { cwd: client }).filter((name) => {
  const filename = join(client, name)
  const { descriptor } = parse(withoutImportedTypes(readFileSync(filename, 'utf8')), { filename })
  // Types of Monaco's whole module stay as they are: a deck that shows it needs TypeScript anyway.
  return descriptor.scriptSetup && !/Monaco\.vue$/.test(name) && compileScript(descriptor, { id: name })
})
const afterComponents = isLoaded()
const plain = await highlighted('')
const afterPlain = isLoaded()
const told = await highlighted('twoslash')
const answer = { compiled: compiled.length, afterComponents, plain, afterPlain, told, afterTwoslash: isLoaded() }
process.stdout.write(JSON.stringify(answer))
