import type { CommandContext } from '../command-context.ts'
import type { Choices } from '../reconcile/merge.ts'
import type { Take } from '../reconcile/sides.ts'
import type { DeckReport } from '../update-decks.ts'
import type { Selection } from './select.ts'
import { EXIT, UsageError } from '../faults.ts'
import { inert } from '../terminal-text.ts'
import { ask } from './ask.ts'
import { followRenames, languagesLeft, tellLeft } from './follow-renames.ts'
import { expectDeckOfGone, expectGone, expectUnedited } from './gone-decks.ts'
import { needsALook, whatIsEdited } from './report.ts'
import { resolve } from './resolve.ts'
import { rememberUnchanged, stateOfDecks, unchangedDecks } from './unchanged.ts'
import { undo } from './undo.ts'
import { planWanted, tellReports, wantedDecks, writeWanted } from './wanted-decks.ts'

export interface GenerateOptions extends Selection {
  /** The project's folder, if the command names it. */
  root?: string | undefined
  json?: true | undefined
  take?: Take | undefined
  restore?: string | undefined
  discardEdits?: true | undefined
  keepDeck?: true | undefined
  slide?: string | undefined
  yes?: true | undefined
  undo?: true | undefined
  /** Lists what is otherwise only counted, and shows long texts whole. */
  verbose?: true | undefined
  resolve?: true | undefined
  mend?: true | undefined
  /** The deck that one the data no longer has is today. */
  into?: string | undefined
  /** A folder of `slides/`, and the panel it belongs to: `old=new`. */
  rename?: string | undefined
  /** A merge tool, or `true` for the one that is set up. */
  tool?: string | true | undefined
}

/** `paneldeck generate`: brings decks up to date with the data, keeps hand edits, and names what disagrees. */
export async function generate(context: CommandContext, options: GenerateOptions): Promise<number> {
  if (options.slide !== undefined && !options.take && !options.discardEdits && !options.resolve) {
    throw new UsageError(
      `--slide ${options.slide}: says which slide --take, --resolve or --discard-edits is about; `
      + `expected one of them, as in --take mine --slide ${options.slide}`,
    )
  }
  if (options.tool !== undefined && !options.resolve)
    throw new UsageError('--tool: says which program --resolve opens; expected --resolve --tool')
  if (options.undo)
    return await undo(context, options)
  expectDeckOfGone(options)
  const reports = options.resolve ? await resolve(context, options) : await bringUpToDate(context, options)
  if (reports && options.json)
    context.streams.stdout.write(`${JSON.stringify(reports, null, 2)}\n`)
  return reports && !reports.some(needsALook) ? EXIT.done : EXIT.faults
}

/** Brings decks up to date and says what became of them. @returns `undefined` if nothing was written, as told */
export async function bringUpToDate(
  context: CommandContext,
  options: GenerateOptions,
): Promise<DeckReport[] | undefined> {
  const before = isPlain(options) ? await stateOfDecks(context.root) : undefined
  const unchanged = before && await unchangedDecks(context.root, options, before)
  if (unchanged) {
    tellReports(context, options, unchanged)
    return unchanged
  }
  const left = await followRenames(context, options.rename)
  const wanted = await wantedDecks(context, options)
  if (!wanted)
    return undefined
  const choices = choicesOf(options)
  if (choices) {
    const planned = await planWanted(context, wanted, options)
    expectSlide(choices, planned)
    expectGone(options, planned)
    if (choices.into !== undefined)
      expectUnedited(choices.into, wanted, await planWanted(context, wanted, { ...options, deck: choices.into }))
    if (choices.discard && !(await mayDiscard(planned, options, context)))
      return undefined
  }
  const reports = await writeWanted(context, wanted, options, { choices, mend: options.mend })
  const all = [...left, ...await languagesLeft(context, wanted.map(({ panel }) => panel))]
  tellLeft(context, all, options.root)
  if (before && all.length === 0) {
    // Where nothing can be remembered (a full disk, a folder of somebody else), the next run only takes longer.
    await rememberUnchanged(context.root, options, before, reports).catch(() => {})
  }
  return [...reports, ...all.flatMap(({ reports }) => reports)]
}

/**
 * The same after a change in the data, for who waits to see it: nothing is looked up or remembered that would spare the
 * next run work.
 */
export async function followChange(context: CommandContext, selection: Selection): Promise<void> {
  await followRenames(context, undefined)
  const wanted = await wantedDecks(context, selection)
  if (wanted)
    await writeWanted(context, wanted, selection, {})
}

/** Whether nothing is asked for but decks that are up to date, told in a line. */
function isPlain({ deck, minutes, mend, rename, json, keepDeck, into, ...others }: GenerateOptions): boolean {
  return choicesOf(others) === undefined
    && [deck, minutes, mend, rename, json, keepDeck, into].every(option => option === undefined)
}

function choicesOf({ take, restore, discardEdits, keepDeck, into, slide }: GenerateOptions): Choices | undefined {
  if (restore !== undefined)
    return { restore: true, slide: restore }
  if (keepDeck)
    return { keepDeck }
  if (into !== undefined)
    return { into }
  return take || discardEdits ? { take, discard: discardEdits, slide } : undefined
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
  context: CommandContext,
): Promise<boolean> {
  const { streams: { stdin, stderr } } = context
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
  const answer = await ask('Discard them? (yes/no) ', context)
  if (/^y(?:es)?$/i.test(answer?.trim() ?? ''))
    return true
  stderr.write('Nothing was discarded.\n')
  return false
}
