/** What became of decks and slides, in words. */

import type { Status } from '../reconcile/decide.ts'
import type { DeckReport } from '../update-decks.ts'
import type { DisputeStyle } from './dispute-report.ts'
import { inertLine } from '../terminal-text.ts'
import { deckReportLines } from './deck-report.ts'
import { disputeLines, groupedDisputes } from './dispute-report.ts'
import { inertReport } from './inert-report.ts'
import { shellCommand } from './shell-words.ts'

export interface ReportStyle extends DisputeStyle {
  /** Flags that narrow a command down to what this one was about. */
  flags: readonly string[]
  /** The project's folder, if the command names it. */
  root?: string | undefined
}

const PLAIN: ReportStyle = { paint: (_, text) => inertLine(text), verbose: false, flags: [] }

/** How many decks were written, what disagrees, then what became of the decks that somebody edited. */
export function reportOfRun(reports: readonly DeckReport[], style = PLAIN): string {
  const decks = reports.map(inertReport)
  return [
    countLine(decks),
    disputeSection(decks, style),
    decks
      .filter(({ outcome, was }) => was !== undefined || (outcome !== 'created' && outcome !== 'unchanged'))
      .flatMap(deck => deckReportLines(deck, style)),
    deletionHint(decks, style),
  ]
    .filter(lines => lines.length > 0)
    .map(lines => `${lines.join('\n')}\n`)
    .join('')
}

/** Whether somebody has to settle or mend something. */
export function needsALook({ outcome, slides }: DeckReport): boolean {
  return (
    outcome === 'unreadable'
    || outcome === 'stuck'
    || outcome === 'locked'
    || outcome === 'outlived'
    || slides.some(({ disputes }) => disputes.length > 0)
  )
}

/** What was changed by hand, a line a slide; empty if nothing was. */
export function whatIsEdited(reports: readonly DeckReport[], only: string | undefined): string {
  return reports
    .flatMap(({ file, outcome, slides }) => {
      if (only === undefined && BY_HAND_WHOLLY.has(outcome))
        return [`  ${file}: ${BY_HAND_WHOLLY.get(outcome)}\n`]
      return slides
        .filter(
          ({ slide, status, moved }) =>
            (BY_HAND.has(status) || moved) && (only === undefined || slide === only),
        )
        .map(({ slide, status, moved }) => {
          const what = [BY_HAND.get(status), moved && 'moved'].filter(Boolean).join(', ')
          return `  ${file}: ${slide} (${what})\n`
        })
    })
    .join('')
}

const OUTCOMES = [
  ['created', 'new'],
  ['updated', 'brought up to date'],
  ['merged', 'edited by hand'],
  ['unchanged', 'up to date already'],
  ['deleted', 'deleted by hand'],
  ['removed', 'removed'],
  ['outlived', 'no longer in the data'],
  ['kept', 'yours from now on'],
  ['unreadable', 'not readable'],
  ['stuck', 'left as they are'],
  ['locked', 'read-only'],
] as const

const BY_HAND = new Map<Status, string>([
  ['merged', 'edited'],
  ['edited', 'edited'],
  ['added', 'added'],
  ['deleted', 'deleted'],
  ['disagrees', 'edited'],
])

const BY_HAND_WHOLLY = new Map<DeckReport['outcome'], string>([
  ['deleted', 'the whole deck was deleted'],
  ['outlived', 'the deck was edited, and the data no longer has it'],
  ['unreadable', 'the whole deck'],
  ['stuck', 'the whole deck'],
])

function countLine(decks: readonly DeckReport[]): string[] {
  const parts = OUTCOMES.flatMap(([outcome, words]) => {
    const count = decks.filter(deck => deck.outcome === outcome).length
    return count > 0 ? [`${count} ${words}`] : []
  })
  return parts.length > 0 ? [`Decks: ${parts.join(', ')}.`] : []
}

/** Disputes come first; those of a slide, in all languages, with the command that settles them. */
function disputeSection(decks: readonly DeckReport[], style: ReportStyle): string[] {
  const groups = groupedDisputes(decks)
  const count = groups.flat().length
  if (count === 0)
    return []
  const command = (...words: string[]) => shellCommand('generate', ...words, ...style.flags)
  // The same name may stand for slides of several panels.
  const panels = new Set(decks.map(({ file }) => panelOf(file)))
  const ofPanel = (file: string) => (panels.size > 1 ? ['--panel', panelOf(file)] : [])
  return [
    '',
    style.paint('red', `${count} disagreement${count === 1 ? '' : 's'}: your text stands until you decide.`),
    ...groups.flatMap(disputes => [
      ...disputes.flatMap(dispute => disputeLines(dispute, style)),
      ...disputes.slice(0, 1).map(({ file, slide }) => {
        const take = command('--take', 'fresh', '--slide', slide, ...ofPanel(file))
        return style.paint('dim', `    to take the text of the data: ${take}`)
      }),
    ]),
    `To decide one by one:          ${command('--resolve')}`,
    `To keep your text everywhere:  ${command('--take', 'mine')}`,
    `To take the data everywhere:   ${command('--take', 'fresh')}`,
    '',
  ]
}

/** The panel whose deck this is: `slides/<panel>/<language>/<deck>.md`. */
function panelOf(file: string): string {
  return file.split('/').at(-3) ?? ''
}

function deletionHint(decks: readonly DeckReport[], { flags, verbose }: ReportStyle): string[] {
  const deleted = decks.flatMap(({ slides }) => slides.filter(({ status }) => status === 'deleted'))
  const [first] = deleted
  if (!first)
    return []
  return [
    verbose
      ? `To bring back a slide that was deleted: ${shellCommand('generate', '--restore', first.slide, ...flags)}`
      : `To list what was deleted by hand: ${shellCommand('generate', '--verbose', ...flags)}`,
  ]
}
