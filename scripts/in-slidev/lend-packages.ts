/**
 * Loaded before Slidev in its processes: code beside a deck that Node runs (`setup/shiki.ts`, `uno.config.ts`, …) gets
 * our packages, too, where it has none of its own. Twoslash is loaded when a code block names it, and decks are read
 * and saved by a parser that knows what it read, and writes over nothing.
 */

import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { FILE_PARSER, PARSER_CORE, TWOSLASH } from '../slidev-internals.ts'
import { ownPackage } from './own-packages.ts'

/** It looks for our packages, and is not helped. */
const OURS = new URL('own-packages.ts', import.meta.url).href

const LATE_TWOSLASH = new URL('late-twoslash.ts', import.meta.url)
const DECK_PARSER = new URL('deck-parser.ts', import.meta.url).href
const KNOWN_FRONTMATTER = new URL('known-frontmatter.ts', import.meta.url).href

/** The package by which Slidev's parser reads settings. */
const YAML = 'yaml'

registerHooks({
  resolve(specifier, context, next) {
    try {
      const found = next(specifier, context)
      const url = specifier === TWOSLASH ? lateTwoslash(found.url) : ourParser(specifier, context.parentURL)
      return url === undefined ? found : { url, shortCircuit: true }
    }
    catch (error) {
      const isTheirs = context.parentURL !== undefined && !context.parentURL.includes('/node_modules/')
      const url = isTheirs && context.parentURL !== OURS ? ownPackage(specifier) : undefined
      if (url === undefined)
        throw error
      return { url, shortCircuit: true }
    }
  },
})

/** @param url of the package */
function lateTwoslash(url: string): string {
  const late = new URL(LATE_TWOSLASH)
  late.searchParams.set('path', fileURLToPath(url))
  return late.href
}

/** @param importer which module asks */
function ourParser(specifier: string, importer: string | undefined): string | undefined {
  if (specifier === YAML && importer?.endsWith(PARSER_CORE))
    return KNOWN_FRONTMATTER
  return specifier === FILE_PARSER && importer !== DECK_PARSER ? DECK_PARSER : undefined
}
