/** The files of a folder of decks → what is to be written there, deck by deck. Reads, and writes nothing. */

import type { Choices } from './reconcile/merge.ts'
import type { DeckPlan, Folder, Texts } from './reconcile/reconcile-folder.ts'
import type { Unreadable } from './reconcile/unreadable.ts'
import type { FileChange } from './store/replace.ts'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ifMissing } from './disk.ts'
import { conflictMarker } from './reconcile/conflict-markers.ts'
import { formatterDamage, withoutFormatterDamage } from './reconcile/formatter.ts'
import { reconcileFolder } from './reconcile/reconcile-folder.ts'
import { unformed } from './reconcile/reconcile.ts'
import { isText, readIfThere } from './store/read-file.ts'
import { isReadOnly } from './store/replace.ts'

export interface PlannedDeck {
  deck: DeckPlan
  /** The deck, then its record: if a run is cut off in between, the next one sees a new deck and mends the record. */
  changes: FileChange[]
}

export interface FolderOptions {
  /** Only this deck, by its name. */
  deck?: string | undefined
  choices?: Choices | undefined
  /** What to take for the records in the place of what is on the disk. */
  records?: Texts | undefined
  /** Whether decks that a formatter took apart are put together again; otherwise they are left alone. */
  repair?: boolean | undefined
}

/** Where decks of people's own are remembered as they were when they said so. */
const KEPT = join('.base', 'kept')

/** What is no text is nothing we could put together with anything. */
const NO_TEXT: Unreadable = { line: 1, column: 1, message: 'the file is not UTF-8 text' }

/** What is to be written in a folder, and what became of each of its decks and slides. */
export async function planFolder(
  folder: string,
  fresh: Texts,
  { deck, choices = {}, records = new Map(), repair = false }: FolderOptions,
): Promise<PlannedDeck[]> {
  const texts: Folder = { ...await storedTexts(folder), fresh }
  const conflicts = conflictsIn(texts)
  if (conflicts.length > 0)
    return conflicts.map(deck => ({ deck, changes: [] }))
  const isChosen = (...names: readonly (string | undefined)[]) => deck === undefined || names.includes(`${deck}.md`)
  const base = new Map([...texts.base, ...[...records].filter(([name]) => isChosen(name))])
  const mine = new Map([...texts.mine].map(([name, text]) => [name, repair ? repaired(text) : text]))
  const choicesFor = (...names: readonly string[]) => (isChosen(...names) ? { ...choices, mend: repair } : {})
  const plans = reconcileFolder({ ...texts, base, mine }, choicesFor).map((plan) => {
    const fault = unmergeable(folder, plan, mine)
    return fault ? { ...plan, plan: { outcome: 'unreadable' as const, slides: [], fault } } : plan
  })
  const changes = changesOf(folder, texts, plans)
  const together = moving(plans)
  const planned = plans.map((plan, index) => ({ deck: plan, changes: changes[index] ?? [] }))
  return withoutLocked(planned, together)
    .filter(({ deck: { file, record, was }, deck }) =>
      isChosen(file, record, was?.name, was?.file) || together.has(deck))
}

/** Why a deck cannot be put together with anything: it is no text, or a formatter took it apart. */
function unmergeable(folder: string, { was, file }: DeckPlan, mine: Texts): Unreadable | undefined {
  if (!isText(join(folder, was?.file ?? file)))
    return NO_TEXT
  return formatterDamage(unformed(mine.get(was?.file ?? file) ?? '')[0])
}

function repaired(text: string): string {
  const [plain, form] = unformed(text)
  const whole = withoutFormatterDamage(plain)
  return whole === plain ? text : form(whole)
}

/** The names of the decks in a folder, or in a folder of records; empty if the folder is not there. */
export async function deckNamesIn(folder: string): Promise<string[]> {
  const files = await readdir(folder, { withFileTypes: true }).catch(ifMissing([]))
  return files
    .filter(file => file.name.endsWith('.md') && !file.isDirectory())
    .map(({ name }) => name)
    .sort()
}

/** The Markdown files of a folder, by their names; empty if the folder is not there. */
export async function textsIn(folder: string): Promise<Map<string, string>> {
  return new Map(
    (await deckNamesIn(folder)).flatMap((file): [string, string][] => {
      const text = readIfThere(join(folder, file))
      return text === undefined ? [] : [[file, text]]
    }),
  )
}

/** What lies in a folder of decks. */
export async function storedTexts(folder: string): Promise<Omit<Folder, 'fresh'>> {
  return {
    base: await textsIn(join(folder, '.base')),
    mine: await textsIn(folder),
    kept: await textsIn(join(folder, KEPT)),
  }
}

/** Decks and records with the marks of a conflict. */
export function conflictsIn({ base, mine }: Omit<Folder, 'fresh'>): DeckPlan[] {
  const found = (texts: Texts, folder: string) =>
    [...texts].flatMap(([name, text]): DeckPlan[] => {
      const fault = conflictMarker(text)
      const file = `${folder}${name}`
      return fault
        ? [{ file, record: name, sources: [], plan: { outcome: 'unreadable', slides: [], fault } }]
        : []
    })
  return [...found(mine, ''), ...found(base, '.base/')]
}

/** Decks that would change and whose file may not be written stay as they are, and so do those that go with them. */
function withoutLocked(planned: readonly PlannedDeck[], together: ReadonlySet<DeckPlan>): PlannedDeck[] {
  const locked = new Set(
    planned.filter(({ changes }) => changes.some(({ path }) => isReadOnly(path))).map(({ deck }) => deck),
  )
  const all = [...together].some(deck => locked.has(deck)) ? new Set([...locked, ...together]) : locked
  return planned.map(({ deck, changes }) =>
    all.has(deck) ? { deck: { ...deck, plan: { outcome: 'locked', slides: [] } }, changes: [] } : { deck, changes })
}

/** Decks of which one cannot be written without the others: names or slides go from one to another. */
function moving(plans: readonly DeckPlan[]): Set<DeckPlan> {
  const sources = new Set(plans.flatMap(({ sources }) => sources))
  const moved = plans.filter(({ record, was, sources: own }) =>
    own.length > 0 || (was !== undefined && was.name !== record)
    || sources.has(record) || sources.has(`gone ${was?.name ?? ''}`))
  return new Set(moved.length === 0 ? [] : [...moved, ...plans.filter(({ file }) => file === 'slides.md')])
}

/** For each deck what is to be written, each file once; what has a new name is written before the old file goes. */
function changesOf(folder: string, { base, mine, kept }: Folder, plans: readonly DeckPlan[]): FileChange[][] {
  const written = plans.map(({ file, record, was, plan, kept: keptText }) => [
    { path: join(folder, file), before: mine.get(file), after: textAfter(plan.deck, was?.mine) },
    {
      path: join(folder, '.base', record),
      before: base.get(record),
      after: textAfter(plan.base, was?.base),
    },
    ...(keptText === undefined ? [] : [{ path: join(folder, KEPT, file), before: kept?.get(file), after: keptText }]),
  ])
  const targets = new Set(
    written.flat().filter(({ after }) => after !== undefined).map(({ path }) => path),
  )
  return plans.map(({ was }, index) => {
    const own = written[index] ?? []
    const old = was
      ? [
          { path: join(folder, was.file), before: was.mine, after: undefined },
          { path: join(folder, '.base', was.name), before: base.get(was.name), after: undefined },
        ]
      : []
    const paths = new Set(own.map(({ path }) => path))
    return [...own, ...old.filter(({ path }) => !paths.has(path))].filter(
      ({ path, before, after }) =>
        before !== after && (after !== undefined || !targets.has(path)),
    )
  })
}

/** `undefined` in a plan leaves a file as it was, `null` takes it away. */
function textAfter(planned: string | null | undefined, before: string | undefined) {
  return planned === undefined ? before : planned ?? undefined
}
