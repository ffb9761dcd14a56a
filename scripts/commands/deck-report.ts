/** What became of one deck, in words. */

import type { Status } from '../reconcile/decide.ts'
import type { SlideReport } from '../reconcile/slide-reports.ts'
import type { DeckReport } from '../update-decks.ts'
import type { ReportStyle } from './report.ts'
import { pathAt, rootFlags, shellCommand, shellWords } from './shell-words.ts'

/** What a deck looks like that can be read. */
const EXPECTED = 'expected frontmatter such as “layout: position” between the lines “---”'

const COUNTED_STATUSES: readonly (readonly [Status, string])[] = [
  ['current', 'up to date'],
  ['updated', 'brought up to date'],
  ['removed', 'removed'],
  ['merged', 'edited and brought up to date'],
  ['edited', 'kept as edited'],
  ['added', 'added by hand'],
  ['deleted', 'deleted by hand'],
  ['disagrees', 'in disagreement'],
]

/** What is named, not only counted. */
const NAMED: readonly (readonly [string, (slide: SlideReport) => boolean])[] = [
  ['edited and brought up to date', ({ status }) => status === 'merged'],
  ['kept as edited', ({ status }) => status === 'edited'],
  ['added by hand', ({ status }) => status === 'added'],
  ['moved by hand, and left there', ({ moved }) => moved ?? false],
]

/** The report of a deck, line by line; commands in it are about this deck alone. */
export function deckReportLines(deck: DeckReport, style: ReportStyle): string[] {
  const { file, was, slides, withoutBase, stale } = deck
  const mend = shellCommand('generate', '--mend', ...deckFlags(file, style))
  const whole = wholeDeckLines(deck, style)
  if (whole)
    return whole
  const counts = COUNTED_STATUSES.flatMap(([status, words]) => {
    const n = slides.filter(slide => slide.status === status).length
    return n > 0 ? [`${n} ${words}`] : []
  })
  const summary = counts.length > 0 ? `slides ${counts.join(', ')}` : 'generated anew'
  const named = [...NAMED, ...(style.verbose ? [DELETED] : [])].flatMap(([words, isMeant]) => {
    const names = slides.filter(isMeant).map(({ slide }) => slide)
    return names.length > 0 ? [`    ${words}: ${names.join(', ')}`] : []
  })
  return [
    `  ${style.paint('bold', file)}: ${summary}`,
    ...(was === undefined ? [] : [`    was ${was}; what was edited there is here now`]),
    ...(withoutBase
      ? [
          '    There is no usable record of what was last generated (.base/): whatever differs counts as edited.',
          `    To mend that: ${mend}`,
        ]
      : []),
    ...(stale
      ? [
          `    Say what was generated earlier, word for word: ${stale.join(', ')}.`
          + ' The record (.base/) seems to be that of another branch.',
          `    To bring them up to date: ${mend}`,
        ]
      : []),
    ...named,
  ]
}

const DELETED: (typeof NAMED)[number] = ['deleted by hand', ({ status }) => status === 'deleted']

/** What is said of a deck that is dealt with as a whole; `undefined` if it is told slide by slide. */
function wholeDeckLines(
  deck: DeckReport,
  style: ReportStyle,
): string[] | undefined {
  const { file, outcome, fault } = deck
  if (fault)
    return faultLines(file, fault, style)
  switch (outcome) {
    case 'deleted':
      return [
        `  ${file}: deleted by hand, and not made again`,
        `    To make it again: ${shellCommand('generate', '--discard-edits', ...deckFlags(file, style))}`,
      ]
    case 'outlived':
      return outlivedLines(deck, style)
    case 'kept':
      return [
        `  ${file}: yours from now on; nothing changes it any more.`
        + ` To show it in the whole panel, give slides.md a slide with \`src: ./${file.split('/').at(-1)}\`.`,
      ]
    case 'stuck':
      return [
        `  ${file}: edits and news cannot be put together safely; left as it is.`
        + ` Compare it with its copy in .base/, or see \`${shellCommand('diff', ...deckFlags(file, style))}\`.`,
      ]
    case 'locked':
      return [
        `  ${file}: read-only, and left as it is; there is news for it`,
        `    To let it follow: ${makeWritable(pathAt(file, style.root))}`,
      ]
    case 'removed':
      return [`  ${file}: removed, the data no longer has it`]
    default:
      return undefined
  }
}

/** What is said of a deck that cannot be read, and how to mend it. */
function faultLines(file: string, fault: NonNullable<DeckReport['fault']>, style: ReportStyle): string[] {
  const place = `${file}:${fault.line}:${fault.column}`
  if (fault.conflict) {
    return [
      `  ${place}: ${fault.message}. Nothing was written in this language.`,
      `    To put the decks of both branches together: ${shellCommand('generate', '--mend', ...rootFlags(style.root))}`,
      '    Marks that are left then are about lines that both changed: decide which stand, and delete the marks.',
    ]
  }
  if (fault.formatter === 'wrapped') {
    return [
      `  ${place}: ${fault.message}. The deck was left alone.`,
      `    To have it as it was last committed, without what was edited since:`
      + ` ${shellWords('git', 'checkout', '--', pathAt(file, style.root))}`,
    ]
  }
  if (fault.formatter) {
    return [
      `  ${place}: ${fault.message}. The deck was left alone.`,
      `    To put it together again: ${shellCommand('generate', '--mend', ...deckFlags(file, style))}`,
    ]
  }
  return [`  ${place}: ${fault.message}. The deck was left alone; ${EXPECTED}.`]
}

/** What is said of a deck with edits whose session is gone, and what can be done with it. */
function outlivedLines({ file, edits, slideCount }: DeckReport, style: ReportStyle): string[] {
  const generate = (...flags: string[]) => shellCommand('generate', ...flags, ...deckFlags(file, style))
  return [
    `  ${file}: ${whatIsLeft(edits, slideCount)} in this deck, which is no longer shown:`
    + ` the data no longer has its session. It stays.`,
    ...(slideCount === undefined
      ? []
      : [
          '    There is no record of what was generated (.base/), so nobody knows which were edited.',
          `    To take the record from the history of Git: ${generate('--mend')}`,
        ]),
    `    To remove it: ${generate('--discard-edits')}`,
    `    If it is the deck of another session now: ${generate()} --into DECK`,
    `    To keep it as a deck of your own: ${generate('--keep-deck')}`,
  ]
}

/** How much somebody may have typed: edits, and slides without a record, of which nobody knows which were edited. */
export function whatIsLeft(edits: number | undefined, slides: number | undefined): string {
  const counts = [[edits, 'edit'], [slides, 'slide']] as const
  const parts = counts.flatMap(([count, word]) => (count ? [`${count} ${word}${count === 1 ? '' : 's'}`] : []))
  if (parts.length === 0)
    return 'edits are'
  return `${parts.join(' and ')} ${(edits ?? 0) + (slides ?? 0) === 1 ? 'is' : 'are'}`
}

/** Flags that are about this deck alone: `slides/<panel>/<language>/<deck>.md`. */
function deckFlags(file: string, { root }: ReportStyle): string[] {
  const [name = '', lang, panel] = file.replace(/\.md$/, '').split('/').toReversed()
  return [
    ...(panel === undefined || lang === undefined ? [] : ['--panel', panel, '--lang', lang]),
    ...['--deck', name],
    ...rootFlags(root),
  ]
}

function makeWritable(file: string): string {
  const record = file.replace(/[^/]+$/, '.base/$&')
  return shellWords('chmod', 'u+w', file, record)
}
