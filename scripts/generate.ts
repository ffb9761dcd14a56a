/** Panel → the files of `slides/<panel>/<language>/`. Everything is planned before anything is written. */
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import writeFileAtomic from 'write-file-atomic'
import { composeDecks } from './deck/compose.ts'
import { reconcile, type Outcome, type Plan } from './edits/reconcile.ts'
import { serialiseDeck, serialisePanelDeck } from './markdown/serialise.ts'
import type { Panel } from './summary/panel.ts'
import type { Edition } from './summary/vocabulary.ts'

export interface Written {
  /** Path of the deck, relative to the project. */
  file: string
  outcome: Outcome | 'removed'
  /** Slide by slide, of a deck that was edited by hand. */
  slides?: NonNullable<Plan['slides']>
}

/** The project's folder, which is the decks' theme. */
const THEME = fileURLToPath(new URL('..', import.meta.url))

/**
 * The decks of a panel in one language as they would be generated today: file name → text.
 *
 * @param folder where the decks are to lie; they say where their theme is from there
 */
export function generateTexts(folder: string, panel: Panel, edition: Edition): Map<string, string> {
  const { decks, whole } = composeDecks(panel, edition, `${relative(folder, THEME).replaceAll('\\', '/')}/`)
  return new Map([
    ...decks.map(deck => [`${deck.name}.md`, serialiseDeck(deck)] as const),
    [`${whole.name}.md`, serialisePanelDeck(whole)],
  ])
}

/** Where the decks of a panel in one language lie. */
export function decksFolder(root: string, panel: Panel, edition: Edition): string {
  return join(root, 'slides', panel.id, edition)
}

/**
 * Brings the decks of one panel and language up to date with its data.
 *
 * @param root the project's folder
 * @param only the deck to write, by its name; all when left out
 */
export async function generateDecks(root: string, panel: Panel, edition: Edition, only?: string): Promise<Written[]> {
  const folder = decksFolder(root, panel, edition)
  const texts = generateTexts(folder, panel, edition)
  const wanted = [...texts].filter(([file]) => only === undefined || file === `${only}.md`)
  const plans = await Promise.all(wanted.map(async ([file, fresh]) => {
    const paths = { deck: join(folder, file), base: join(folder, '.base', file) }
    return { paths, plan: reconcile(await readIfThere(paths.base), await readIfThere(paths.deck), fresh) }
  }))
  for (const { paths, plan } of plans) await apply(paths, plan)
  const removed = only === undefined ? await removeStale(folder, texts) : []
  return [
    ...plans.map(({ paths, plan }) => ({ file: relative(root, paths.deck), outcome: plan.outcome, ...plan.slides && { slides: plan.slides } })),
    ...removed.map(file => ({ file: relative(root, file), outcome: 'removed' as const })),
  ]
}

/** The deck goes first: if the run is cut off in between, the next one sees a fresh deck and mends the base. */
async function apply(paths: { deck: string, base: string }, { deck, base }: Plan): Promise<void> {
  if (deck !== undefined) await write(paths.deck, deck)
  if (base !== undefined) await write(paths.base, base)
}

/** Decks the data no longer has go, if nobody touched them. */
async function removeStale(folder: string, texts: ReadonlyMap<string, string>): Promise<string[]> {
  const stale = (await readdir(join(folder, '.base')).catch(() => [])).filter(file => file.endsWith('.md') && !texts.has(file))
  const removed: string[] = []
  for (const file of stale) {
    const paths = { deck: join(folder, file), base: join(folder, '.base', file) }
    if (await readIfThere(paths.deck) !== await readIfThere(paths.base)) continue
    await rm(paths.deck)
    await rm(paths.base)
    removed.push(paths.deck)
  }
  return removed
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFileAtomic(path, text)
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
