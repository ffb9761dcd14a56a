import type { Context } from '../context.ts'
import type { Choices } from '../reconcile/merge.ts'
import type { Take } from '../reconcile/sides.ts'
import type { Panel } from '../summary/panel.ts'
import type { Edition } from '../summary/vocabulary.ts'
import type { DeckReport, UpdateOptions } from '../update-decks.ts'
import type { Selection } from './select.ts'
import { createInterface } from 'node:readline/promises'
import { deckNames } from '../compose/compose.ts'
import { EXIT, UsageError } from '../faults.ts'
import { newRun } from '../store/previous.ts'
import { inert } from '../terminal-text.ts'
import { decksFolder, generateDecks, planDecks, recorded } from '../update-decks.ts'
import { painter } from './colours.ts'
import { needsALook, report, whatIsEdited } from './report.ts'
import { editions, readPanels, tellFaults } from './select.ts'
import { selectionFlags } from './shell-words.ts'
import { undo } from './undo.ts'

export interface GenerateOptions extends Selection {
  json?: true | undefined
  take?: Take | undefined
  restore?: string | undefined
  discardEdits?: true | undefined
  slide?: string | undefined
  yes?: true | undefined
  undo?: true | undefined
  /** Lists what is otherwise only counted, and shows long texts whole. */
  verbose?: true | undefined
}

interface Wanted {
  panel: Panel
  editions: Edition[]
}

/** `paneldeck generate`: brings decks up to date with the data, keeps hand edits, and names what disagrees. */
export async function generate(context: Context, options: GenerateOptions): Promise<number> {
  if (options.slide !== undefined && !options.take && !options.discardEdits) {
    throw new UsageError(
      `--slide ${options.slide}: says which slide --take or --discard-edits is about; `
      + `expected one of them, as in --take mine --slide ${options.slide}`,
    )
  }
  if (options.undo)
    return await undo(context, options)
  const reports = await bringUpToDate(context, options)
  if (reports && options.json)
    context.streams.stdout.write(`${JSON.stringify(reports, null, 2)}\n`)
  return reports && !reports.some(needsALook) ? EXIT.done : EXIT.faults
}

/** Brings decks up to date and says what became of them. @returns `undefined` if nothing was written, as told */
export async function bringUpToDate(
  context: Context,
  options: GenerateOptions,
): Promise<DeckReport[] | undefined> {
  const { root, env, streams: { stderr } } = context
  const { panels, faults } = await readPanels(root, options)
  if (faults.length > 0) {
    tellFaults(stderr, faults)
    return undefined
  }
  const wanted = [...Map.groupBy(await editions(root, panels, options), ({ panel }) => panel)].map(
    ([panel, group]): Wanted => ({ panel, editions: group.map(({ edition }) => edition) }),
  )
  if (options.deck !== undefined)
    await expectDeck(root, wanted, options.deck)

  const choices = choicesOf(options)
  if (choices) {
    const planned = await collect(root, wanted, planDecks, { deck: options.deck })
    expectSlide(choices, planned)
    if (choices.discard && !(await mayDiscard(planned, options, context)))
      return undefined
  }
  const reports = await collect(root, wanted, generateDecks, { deck: options.deck, choices, run: newRun() })
  const style = { paint: painter(stderr, env), verbose: options.verbose ?? false, flags: selectionFlags(options) }
  stderr.write(report(reports, style))
  return reports
}

/** @throws {UsageError} if neither the data nor what was generated earlier has this deck */
async function expectDeck(root: string, wanted: readonly Wanted[], deck: string): Promise<void> {
  const found = await Promise.all(
    wanted.flatMap(({ panel, editions }) =>
      editions.map(async (edition) => {
        const files = await recorded(decksFolder(root, panel, edition))
        return [...deckNames(panel), ...files.map(file => file.replace(/\.md$/, ''))]
      }),
    ),
  )
  const names = new Set(found.flat())
  if (!names.has(deck))
    throw new UsageError(`--deck ${deck}: there is no such deck; expected one of ${[...names].join(', ')}`)
}

function choicesOf({ take, restore, discardEdits, slide }: GenerateOptions): Choices | undefined {
  if (restore !== undefined)
    return { restore: true, slide: restore }
  return take || discardEdits ? { take, discard: discardEdits, slide } : undefined
}

async function collect(
  root: string,
  wanted: readonly Wanted[],
  each: typeof generateDecks,
  options: UpdateOptions,
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
  const status = wantedStatus({ take, restore })
  const slides = new Set(
    planned
      .flatMap(({ slides }) => slides)
      .filter(slide => (status ? slide.status === status : slide.status !== 'current' || slide.moved))
      .map(({ slide }) => slide),
  )
  if (slides.has(slide))
    return
  const what = { disagrees: 'disagrees', deleted: 'was deleted by hand', any: 'was edited by hand' }
  const names = [...slides].join(', ')
  const expected = slides.size > 0 ? `expected one of ${names}` : 'there is none'
  throw new UsageError(
    `${restore ? '--restore' : '--slide'} ${slide}: no such slide ${what[status ?? 'any']}; ${expected}`,
  )
}

/** What a slide must be for a choice to be about it; any that is not up to date if it says nothing. */
function wantedStatus({ take, restore }: Choices): 'disagrees' | 'deleted' | undefined {
  if (take)
    return 'disagrees'
  return restore ? 'deleted' : undefined
}

/** Says what would be lost, and asks; where nobody can be asked, `--yes` must have been said. */
async function mayDiscard(
  planned: readonly DeckReport[],
  { slide, yes }: GenerateOptions,
  { signal, streams: { stdin, stderr } }: Context,
): Promise<boolean> {
  const edited = whatIsEdited(planned, slide)
  if (edited === '') {
    stderr.write('Nothing was edited by hand.\n')
    return true
  }
  stderr.write(`Changed by hand, and to be discarded:\n${inert(edited)}`)
  if (yes)
    return true
  if (!stdin.isTTY) {
    throw new UsageError(
      'Nothing was discarded. Add --yes to discard these edits; `paneldeck generate --undo` would bring them back.',
    )
  }
  const asked = createInterface({ input: stdin, output: stderr })
  const answer = await asked.question('Discard them? (yes/no) ', { signal })
  asked.close()
  if (/^y(?:es)?$/i.test(answer.trim()))
    return true
  stderr.write('Nothing was discarded.\n')
  return false
}
