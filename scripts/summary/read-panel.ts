/** The disk end of the first stage: the files of `data/<panel>/` → a panel, or every fault they have. */

import type { Panel } from './panel.ts'
import type { AuthoredPassages } from './schema.ts'
import type { Fault } from './source.ts'
import type { Sources } from './sources.ts'
import { join } from 'node:path'
import { withKnownIds } from './known-ids.ts'
import { readUtf8 } from './open-file.ts'
import { readSources } from './read-sources.ts'
import { resolvePanel } from './resolve.ts'
import { checkRules } from './rules.ts'
import { uncitedPassages } from './rules/passages.ts'
import { peopleInTwoCamps } from './rules/tensions.ts'
import { textFaults } from './texts.ts'

/** A panel, or the faults that keep it from being read. */
export type ReadPanel
  = { warnings: Fault[] } & (
    | { panel: Panel, sources: Sources, listed: readonly AuthoredPassages[number][], faults: [] }
    | { panel?: never, sources?: never, listed?: never, faults: Fault[] }
  )

/** How much of a panel is read. */
export interface ReadOptions {
  /** Whether what is cited need not be in passages.json, as when that is about to be made anew. */
  withoutPassages?: boolean
  /** Whether contributions may have neither thesis nor position yet. */
  isUnfinished?: boolean
}

/**
 * Reads and checks one panel.
 *
 * @param root the project's folder; faults name files relative to it
 * @param id the panel's folder in `data/`
 */
export async function readPanel(
  root: string,
  id: string,
  options: ReadOptions = {},
): Promise<ReadPanel> {
  const folder = join(root, 'data', id)
  const { sources: written, mended, faults, warnings } = await readSources(root, folder, readUtf8, options)
  if (!written) {
    const others = mended ? checkRules(withKnownIds(mended)) : []
    return { faults: [...faults, ...others].sort(byPlace), warnings }
  }
  const { passages, ...others } = withKnownIds(written)
  const sources = passages && !options.withoutPassages ? { ...others, passages } : others
  const broken = [...faults, ...checkRules(sources), ...(options.isUnfinished ? [] : textFaults(sources))]
  if (broken.length > 0)
    return { faults: broken.sort(byPlace), warnings }
  return {
    panel: resolvePanel(id, sources),
    sources,
    listed: passages?.value ?? [],
    faults: [],
    warnings: [...warnings, ...uncitedPassages(sources), ...peopleInTwoCamps(sources)],
  }
}

function byPlace(a: Fault, b: Fault): number {
  return a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column
}
