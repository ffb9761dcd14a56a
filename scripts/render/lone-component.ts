/** Components that stand beside the slides and are found as Slidev finds its `slide-bottom.vue`. */

import type { ComponentFault } from './rendered-deck.ts'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'vue/compiler-sfc'
import { HOME } from '../home.ts'

/** Styles that are loaded with whichever component is found. */
export const COMPONENT_STYLES = join(HOME, 'styles', 'handout.ts')

/**
 * The file of a component: `handout-cover.vue`, or as Slidev has it with `.ts`, `.js` or as `HandoutCover`.
 * As with layouts, the one beside the deck comes before those of its addons and theme, and these before ours.
 *
 * @param name in lower case with hyphens
 * @param roots the folders Slidev looks in, the deck's own last
 */
export function findComponent(name: string, roots: readonly string[]): string {
  const pascal = name.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
  const files = [HOME, ...roots]
    .toReversed()
    .flatMap(root =>
      [name, pascal].flatMap(stem =>
        ['ts', 'js', 'vue'].map(extension => join(root, `${stem}.${extension}`)),
      ),
    )
  const file = files.find(file => existsSync(file))
  if (file === undefined)
    throw new Error(`there is no ${name}.vue in ${HOME}`)
  return file
}

/**
 * What keeps a component from being rendered, with its place: what does not compile has one, what fails while it
 * runs does not.
 */
export async function componentFault(file: string, error: unknown): Promise<ComponentFault> {
  const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n', 1)
  return {
    file,
    line: file.endsWith('.vue') ? lineOfFault(await readFile(file, 'utf8')) : 1,
    message,
  }
}

/**
 * Slidev puts lines of its own above a component before it compiles it: the compiler's line numbers are not those of
 * the file.
 */
function lineOfFault(component: string): number {
  const [fault] = parse(component).errors
  return fault && 'loc' in fault ? (fault.loc?.start.line ?? 1) : 1
}
