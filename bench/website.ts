/**
 * The website of all decks beside `slidev build` of the same decks one after the other: a row for the table of
 * `npm run bench`. Ours prints and checks them, too; stock Slidev makes pages alone.
 */

import type { Project } from '../tests/support/project.ts'
import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { HOME } from '../tests/support/project.ts'
import { measure, STOCK_SLIDEV } from './measure.ts'

/** Seconds of both. */
export interface Websites {
  ours: number
  theirs: number
}

/** @param groups of decks alike; of each, the first stands for all if only a sample is asked for */
export async function measureWebsites(
  project: Project,
  groups: readonly (readonly string[])[],
  sample: boolean,
): Promise<Websites> {
  await rm(join(project.root, 'out'), { recursive: true, force: true })
  const { seconds: ours } = await measure({
    args: [join(HOME, 'scripts', 'bin.js'), 'export', '--format', 'html'],
    env: { PANELDECK_ROOT: project.root },
    cwd: project.root,
  })
  let theirs = 0
  for (const decks of groups) {
    const chosen = sample ? decks.slice(0, 1) : decks
    let own = 0
    for (const deck of chosen)
      own += (await measure(build(deck, join(project.root, 'stock-site')))).seconds
    theirs += (own * decks.length) / Math.max(1, chosen.length)
  }
  return { ours, theirs }
}

function build(deck: string, out: string) {
  return { args: [STOCK_SLIDEV, 'build', deck, '--out', out, '--base', './'], cwd: dirname(deck) }
}
