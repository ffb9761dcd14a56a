/** Finds the user's own code among the modules that were loaded to render slides, and judges it. */

import type { EvaluatedModuleNode, EvaluatedModules } from 'vite/module-runner'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join, sep } from 'node:path'
import { HOME } from '../home.ts'
import { GENERATED_MODULE, PROVEN_PACKAGE } from '../slidev-internals.ts'
import { isStyle } from './plugin.ts'
import { unprovenTemplate } from './unproven-template.ts'

/** Our theme, which the tests compare with Slidev's own page. What else lies in our folder may be anybody's deck. */
const OURS = 'components layouts setup styles scripts handout-cover.vue handout-bottom.vue slide-top.vue'
  .split(' ')
  .map(name => join(HOME, name))

/** Endings of the code that Slidev finds by its name. */
const ENDINGS = ['ts', 'js', 'mts', 'mjs']

/** Files that Slidev puts on its page and we do not. */
const ONLY_IN_BROWSER = [
  'index.html',
  ...ENDINGS.flatMap(ending => ['root', 'routes'].map(name => join('setup', `${name}.${ending}`))),
]

/** Files that may put scripts on slides which are not in their Markdown. */
const REWRITE_SLIDES = [
  ...ENDINGS.flatMap(ending => ['transformers', 'vite-plugins'].map(name => join('setup', `${name}.${ending}`))),
  ...ENDINGS.map(ending => `vite.config.${ending}`),
]

/** Whether a file in these folders, ours aside, may rewrite slides before they are compiled. */
export function mayRewriteSlides(roots: readonly string[]): boolean {
  return roots
    .filter(root => join(root, sep) !== HOME)
    .some(root => REWRITE_SLIDES.some(name => existsSync(join(root, name))))
}

/** The first file of these folders that only Slidev's own page takes in, if there is any. */
export function browserOnlyFile(roots: readonly string[]): string | undefined {
  return roots
    .flatMap(root => ONLY_IN_BROWSER.map(name => join(root, name)))
    .find(file => !isTrusted(file) && existsSync(file))
}

/** Judges the code that slides use. */
export interface OwnCode {
  /**
   * Looks through these modules and all they import.
   *
   * @param scripts ids of the slides that have a script; the templates of all slides are looked at elsewhere
   */
  judge: (entries: readonly string[], scripts?: ReadonlySet<string>) => Promise<{
    /** There is code that is neither ours nor Slidev's. */
    hasOwnCode: boolean
    /** Why it cannot be proven that it draws the same without a browser: “Chart.vue uses setTimeout”. */
    unproven?: string
  }>
}

/** @param modules that were loaded, with the code they were made of */
export function lookThrough(modules: EvaluatedModules): OwnCode {
  const known = new Map<string, Promise<string | undefined>>()

  function reachable(entries: readonly string[]): EvaluatedModuleNode[] {
    const seen = new Set<string>(entries)
    // The loop also visits what is added to the set while it runs.
    for (const id of seen) {
      for (const imported of modules.getModuleById(id)?.imports ?? []) seen.add(imported)
    }
    return [...seen].flatMap(id => modules.getModuleById(id) ?? [])
  }

  return {
    async judge(entries, scripts = new Set()) {
      const own = reachable(entries).filter(node => isOwn(node, scripts))
      for (const node of own) {
        const why = known.get(node.id) ?? whyUnproven(node)
        known.set(node.id, why)
        const unproven = await why
        if (unproven !== undefined)
          return { hasOwnCode: true, unproven }
      }
      return { hasOwnCode: own.length > 0 }
    },
  }
}

/** Whether a module is code that we do not know. */
function isOwn({ id, file, meta }: EvaluatedModuleNode, scripts: ReadonlySet<string>): boolean {
  if (!meta || !('code' in meta) || isTrusted(file) || GENERATED_MODULE.test(id) || isStyle(id))
    return false
  return !isSlide(id) || scripts.has(id)
}

async function whyUnproven({ id, file, meta }: EvaluatedModuleNode): Promise<string | undefined> {
  if (!meta || !('code' in meta))
    return undefined
  // Few decks have code of their own, so the parser is loaded only when there is some.
  const { unprovenCode } = await import('./unproven-code.ts')
  const why
    = unprovenCode(meta.code)
      ?? (!isSlide(id) && /\.(?:vue|md)$/.test(file) ? unprovenTemplate(await readFile(file, 'utf8')) : undefined)
  return why && `${isSlide(id) ? 'a script on a slide' : basename(file)} ${why}`
}

function isSlide(id: string): boolean {
  return /__slidev_\d+\.md$/.test(id)
}

function isTrusted(file: string): boolean {
  return PROVEN_PACKAGE.test(file) || OURS.some(ours => file === ours || file.startsWith(ours + sep))
}
