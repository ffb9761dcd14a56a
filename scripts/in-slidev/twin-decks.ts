/**
 * The same talk in other languages, for `present --languages`. Slidev shows one deck. The decks in other languages are
 * imported behind its last slide, each slide with its language as `twinEdition`; `editions.ts` parts them again in the
 * windows.
 */

import type { ResolvedSlidevOptions, SlidevPreparserExtension } from '@slidev/types'
import type { Plugin } from 'vite'
import type { Edition } from '../summary/languages.ts'
import { dirname, relative } from 'node:path'
import { z } from 'zod'

/** The variable of the environment that names the twins. */
export const TWINS = 'PANELDECK_TWINS'

/** A deck with the same slides in another language. */
export interface Twin {
  edition: Edition
  path: string
}

const twinsSchema = z.array(z.object({ edition: z.string(), path: z.string() }))

/** The twins that the environment names. */
export function twinsIn(env: NodeJS.ProcessEnv): Twin[] {
  const named = env[TWINS]
  return named === undefined ? [] : twinsSchema.parse(JSON.parse(named))
}

/** Imports the twins behind the last slide. @param entry the deck that is shown; Slidev reads it before all others */
export function importTwins(entry: string, twins: readonly Twin[]): SlidevPreparserExtension {
  let isEntry = true
  return {
    name: 'paneldeck:import-twins',
    async transformRawLines(lines) {
      if (isEntry)
        lines.push(...twins.flatMap(twin => importOf(entry, twin)))
      isEntry = false
    },
  }
}

function importOf(entry: string, { edition, path }: Twin): string[] {
  const from = relative(dirname(entry), path).replaceAll('\\', '/')
  return ['', '---', `src: ${JSON.stringify(from)}`, `twinEdition: ${edition}`, '---', '']
}

type Data = Pick<ResolvedSlidevOptions['data'], 'entry'>

/** The Vite plugin that keeps these imports out of what Slidev's editors save. */
export function saveWithoutTwins({ data }: { data: Data }, twins: readonly Twin[]): Plugin {
  if (twins.length > 0)
    forgetImports(data)
  return {
    name: 'paneldeck:save-without-twins',
    apply: () => twins.length > 0,
    // After Slidev's own handler, which reads the deck anew.
    handleHotUpdate: { order: 'post', handler: () => forgetImports(data) },
  }
}

function forgetImports({ entry }: Data): void {
  entry.slides = entry.slides.filter(({ frontmatter: { src, twinEdition } }) =>
    src === undefined || twinEdition === undefined)
}
