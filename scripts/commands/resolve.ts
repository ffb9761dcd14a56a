/**
 * `paneldeck generate --resolve`: goes through disagreements one by one. Nothing is written before the last answer, so
 * that a run that is interrupted leaves everything as it was; what was answered until “quit” counts.
 */

import type { CommandContext } from '../command-context.ts'
import type { Settlement } from '../reconcile/sides.ts'
import type { DeckReport, DeckSettlement } from '../update-decks.ts'
import type { PlacedDispute } from './dispute-report.ts'
import type { ReportedSelection } from './wanted-decks.ts'
import { UsageError } from '../faults.ts'
import { inertLine } from '../terminal-text.ts'
import { groupedDisputes } from './dispute-report.ts'
import { mergeToolNamed, mergeWithTool } from './merge-tool.ts'
import { askAbout, KEYS_OF_DISPUTES } from './resolve-question.ts'
import { selectionFlags, shellCommand } from './shell-words.ts'
import { planWanted, wantedDecks, writeWanted } from './wanted-decks.ts'

export interface ResolveOptions extends ReportedSelection {
  slide?: string | undefined
  /** A merge tool, or `true` for the one that is set up. */
  tool?: string | true | undefined
}

/** What somebody says about a dispute: what stands there, and for which others that goes, too. */
export interface DisputeAnswer {
  stands: Settlement['stands'] | 'skip' | 'quit'
  for: 'place' | 'part' | 'slide'
}

type Decide = (dispute: PlacedDispute, place: string) => Promise<DisputeAnswer>

/**
 * @returns what became of the decks; `undefined` if nothing was written, as told
 * @throws {UsageError} if nobody can be asked
 */
export async function resolve(context: CommandContext, options: ResolveOptions): Promise<DeckReport[] | undefined> {
  const { streams: { stdin, stderr } } = context
  const decide = options.tool === undefined
    ? (dispute: PlacedDispute, place: string) => askAbout(dispute, place, context)
    : await withTool(context, options.tool)
  if (options.tool === undefined && !stdin.isTTY) {
    const take = shellCommand('generate', '--take', 'mine', ...selectionFlags(options))
    throw new UsageError(
      '--resolve asks in a terminal, and there is none here. '
      + `Use ${take}, or a merge tool as in --resolve --tool code.`,
    )
  }
  const wanted = await wantedDecks(context, options)
  if (!wanted)
    return undefined
  const planned = await planWanted(context, wanted, options)
  const disputes = groupedDisputes(planned).flat()
    .filter(({ slide }) => options.slide === undefined || slide === options.slide)
  if (disputes.length === 0)
    stderr.write('Nothing disagrees.\n')
  else if (options.tool === undefined)
    stderr.write(KEYS_OF_DISPUTES)
  const settlements = await decideAll(disputes, decide)
  const reports = await writeWanted(context, wanted, options, { settlements })
  for (const dispute of stillOpen(reports, settlements))
    stderr.write(`${placeOf(dispute)}: your answer could not be taken: ${EXPECTED}.\n`)
  return reports
}

const EXPECTED = 'a setting has to be YAML with the same key, and a slide has to stay one slide'

/** Disputes that were answered and are there nevertheless. */
function stillOpen(reports: readonly DeckReport[], settlements: readonly DeckSettlement[]): PlacedDispute[] {
  return groupedDisputes(reports).flat().filter(dispute =>
    settlements.some(({ file, slide, base, mine, fresh }) =>
      file === dispute.file && slide === dispute.slide
      && base === dispute.base && mine === dispute.mine && fresh === dispute.fresh))
}

async function decideAll(disputes: readonly PlacedDispute[], decide: Decide): Promise<DeckSettlement[]> {
  const answers = new Map<PlacedDispute, DisputeAnswer['stands']>()
  for (const [index, dispute] of disputes.entries()) {
    if (answers.has(dispute))
      continue
    const answer = await decide(dispute, `${index + 1} of ${disputes.length}`)
    if (answer.stands === 'quit')
      break
    for (const other of [dispute, ...disputes.slice(index + 1).filter(other => isMeant(other, dispute, answer))])
      answers.set(other, answer.stands)
  }
  return [...answers].flatMap(([dispute, stands]) =>
    stands === 'skip' || stands === 'quit' ? [] : [{ ...dispute, stands }])
}

/** Whether an answer about one dispute goes for another one, too. */
function isMeant(other: PlacedDispute, dispute: PlacedDispute, answer: DisputeAnswer): boolean {
  const sameSlide = other.file === dispute.file && other.slide === dispute.slide
  return sameSlide && (answer.for === 'slide' || (answer.for === 'part' && other.part === dispute.part))
}

async function withTool(context: CommandContext, tool: string | true): Promise<Decide> {
  const { streams: { stderr } } = context
  const command = await mergeToolNamed(tool, context.env)
  return async (dispute, place) => {
    stderr.write(`${place}: ${placeOf(dispute)}\n`)
    const text = await mergeWithTool(command, dispute, context)
    if (text === undefined)
      stderr.write('  left open\n')
    return { stands: text === undefined ? 'skip' : { text }, for: 'place' }
  }
}

function placeOf({ file, line, slide }: PlacedDispute): string {
  return inertLine(`${file}:${line}: ${slide}`)
}
