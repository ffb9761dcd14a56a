import type { Choices } from '../reconcile/merge.ts'
import type { Take } from '../reconcile/sides.ts'
import type { Panel } from '../summary/panel.ts'
import type { Edition } from '../summary/vocabulary.ts'
import type { DeckReport, GenerateOptions } from '../update-decks.ts'
import type { Selection } from './select.ts'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { EXIT, UsageError } from '../faults.ts'
import { applyPlan } from '../store/apply.ts'
import { withLock } from '../store/lock.ts'
import { changesBack } from '../store/previous.ts'
import { decksFolder, generateDecks, generateTexts, planDecks, recorded } from '../update-decks.ts'
import { needsALook, report, whatIsEdited } from './report.ts'
import { editions, expectDeck, readPanels, root, selectPanels, tellFaults } from './select.ts'

interface Options extends Selection {
  json?: true | undefined
  take?: Take | undefined
  restore?: string | undefined
  discardEdits?: true | undefined
  slide?: string | undefined
  yes?: true | undefined
  undo?: true | undefined
}

interface Wanted {
  panel: Panel
  editions: Edition[]
}

/** `paneldeck generate`: decks up to date with the data; what was edited by hand is kept, and what disagrees is named. */
export async function generate(options: Options): Promise<number> {
  if (options.slide !== undefined && !options.take && !options.discardEdits) {
    throw new UsageError(
      `--slide ${options.slide}: says which slide --take or --discard-edits is about; expected one of them, as in --take mine --slide ${options.slide}`,
    )
  }
  if (options.undo)
    return await undo(options)
  const reports = await bringUpToDate(options)
  if (reports && options.json)
    process.stdout.write(`${JSON.stringify(reports, null, 2)}\n`)
  return reports && !reports.some(needsALook) ? EXIT.done : EXIT.faults
}

/** Brings decks up to date and says what became of them. @returns `undefined` if nothing was written, as told */
export async function bringUpToDate(options: Options): Promise<DeckReport[] | undefined> {
  const { panels, faults } = await readPanels(options)
  if (faults.length > 0) {
    tellFaults(faults)
    return undefined
  }
  const wanted = [...Map.groupBy(await editions(panels, options), ({ panel }) => panel)].map(
    ([panel, group]): Wanted => ({ panel, editions: group.map(({ edition }) => edition) }),
  )
  const names = await Promise.all(
    wanted.flatMap(({ panel, editions }) =>
      editions.map(async (edition) => {
        const folder = decksFolder(root, panel, edition)
        return [...generateTexts(folder, panel, edition).keys(), ...(await recorded(folder))]
      }),
    ),
  )
  expectDeck(
    options.deck,
    [...new Set(names.flat())].map(file => file.replace(/\.md$/, '')),
  )

  const choices = choicesOf(options)
  if (choices) {
    const planned = await collect(wanted, planDecks, { deck: options.deck })
    expectSlide(choices, planned)
    if (choices.discard && !(await mayDiscard(planned, options)))
      return undefined
  }
  const reports = await collect(wanted, generateDecks, { deck: options.deck, choices })
  process.stderr.write(report(reports))
  return reports
}

function choicesOf({ take, restore, discardEdits, slide }: Options): Choices | undefined {
  if (restore !== undefined)
    return { restore: true, slide: restore }
  return take || discardEdits ? { take, discard: discardEdits, slide } : undefined
}

async function collect(
  wanted: readonly Wanted[],
  each: typeof generateDecks,
  options: GenerateOptions,
): Promise<DeckReport[]> {
  const reports: DeckReport[] = []
  for (const { panel, editions } of wanted)
    reports.push(...(await each(root, panel, editions, options)))
  return reports
}

/** @throws {UsageError} if no deck has a slide that the choice could be about */
function expectSlide({ slide, take, restore }: Choices, planned: readonly DeckReport[]): void {
  if (slide === undefined)
    return
  const status = take ? 'disagrees' : restore ? 'deleted' : undefined
  const slides = new Set(
    planned
      .flatMap(({ slides }) => slides)
      .filter(slide => (status ? slide.status === status : slide.status !== 'current'))
      .map(({ slide }) => slide),
  )
  if (slides.has(slide))
    return
  const what = take ? 'disagrees' : restore ? 'was deleted by hand' : 'was edited by hand'
  throw new UsageError(
    `${restore ? '--restore' : '--slide'} ${slide}: no such slide ${what}; ${slides.size > 0 ? `expected one of ${[...slides].join(', ')}` : 'there is none'}`,
  )
}

/** Says what would be lost, and asks; where nobody can be asked, `--yes` must have been said. */
async function mayDiscard(
  planned: readonly DeckReport[],
  { slide, yes }: Options,
): Promise<boolean> {
  const edited = whatIsEdited(planned, slide)
  if (edited === '') {
    process.stderr.write('Nothing was edited by hand.\n')
    return true
  }
  process.stderr.write(`Changed by hand, and to be discarded:\n${edited}`)
  if (yes)
    return true
  if (!process.stdin.isTTY) {
    throw new UsageError(
      'Nothing was discarded. Add --yes to discard these edits; `paneldeck generate --undo` would bring them back.',
    )
  }
  const asked = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await asked.question('Discard them? (yes/no) ')
  asked.close()
  if (/^y(es)?$/i.test(answer.trim()))
    return true
  process.stderr.write('Nothing was discarded.\n')
  return false
}

/** Takes the last change of the decks back. What was edited since then stays. */
async function undo(options: Selection): Promise<number> {
  for (const panel of await selectPanels(options)) {
    const folder = join(root, 'slides', panel)
    await withLock(folder, async () => {
      const { edited } = changesBack(folder)
      const [done] = await applyPlan(folder, async () => [changesBack(folder)])
      const decks = done?.changes.filter(({ path }) => !path.includes('.base')) ?? []
      process.stderr.write(
        `${panel}: ${decks.length} deck${decks.length === 1 ? '' : 's'} as before the last change; --undo again takes this back.\n`,
      )
      for (const file of edited)
        process.stderr.write(`  ${file}: edited since then; left as it is\n`)
    })
  }
  return EXIT.done
}
