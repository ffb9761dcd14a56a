/** What became of decks and slides, in words. */

import type { Status } from '../reconcile/decide.ts'
import type { Dispute } from '../reconcile/slide.ts'
import type { DeckReport } from '../update-decks.ts'

/** What a deck looks like that can be read. */
const EXPECTED = 'expected frontmatter such as “layout: position” between the lines “---”'

/** So many lines of each version are shown; `paneldeck diff` shows them all. */
const LINES = 8

/** How many decks were written, what became of those that somebody edited, and what needs a look. */
export function report(reports: readonly DeckReport[]): string {
  const count = (outcome: DeckReport['outcome']) =>
    reports.filter(deck => deck.outcome === outcome).length
  const parts = OUTCOMES.flatMap(([outcome, words]) =>
    count(outcome) > 0 ? [`${count(outcome)} ${words}`] : [],
  )
  const disputes = reports.reduce(
    (sum, deck) => sum + deck.slides.reduce((sum, slide) => sum + slide.disputes.length, 0),
    0,
  )
  return [
    ...(parts.length > 0 ? [`Decks: ${parts.join(', ')}.`] : []),
    ...reports
      .filter(({ outcome, was }) => was !== undefined || (outcome !== 'created' && outcome !== 'unchanged'))
      .flatMap(deckLines),
    ...(disputes > 0
      ? [
          `${disputes} disagreement${disputes === 1 ? '' : 's'}: your text stands.`
          + ' Settle with `npx paneldeck generate --take mine` or `--take fresh` (one slide: --deck … --slide …).',
        ]
      : []),
    '',
  ].join('\n')
}

/** Whether somebody has to settle or mend something. */
export function needsALook({ outcome, slides }: DeckReport): boolean {
  return (
    outcome === 'unreadable'
    || outcome === 'stuck'
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
  ['unreadable', 'not readable'],
  ['stuck', 'left as they are'],
] as const

const STATUSES: readonly (readonly [Status, string])[] = [
  ['current', 'up to date'],
  ['updated', 'brought up to date'],
  ['removed', 'removed'],
  ['merged', 'edited and brought up to date'],
  ['edited', 'kept as edited'],
  ['added', 'added by hand'],
  ['deleted', 'deleted by hand'],
  ['disagrees', 'in disagreement'],
]

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

function deckLines({ file, was, edits, outcome, slides, fault, withoutBase }: DeckReport): string[] {
  if (fault) {
    return [
      `  ${file}:${fault.line}:${fault.column}: ${fault.message}. The deck was left alone; ${EXPECTED}.`,
    ]
  }
  if (outcome === 'deleted') {
    return [
      `  ${file}: deleted by hand, and not made again (--discard-edits --deck ${nameOf(file)} would)`,
    ]
  }
  if (outcome === 'outlived') {
    const many = `${edits} ${edits === 1 ? 'edit is' : 'edits are'}`
    return [
      `  ${file}: ${edits === undefined ? 'edits are' : many} in this deck, which is no longer shown:`
      + ` the data no longer has its session. It stays.`,
      `    To remove it: npx paneldeck generate --discard-edits --deck ${nameOf(file)}`,
    ]
  }
  if (outcome === 'stuck') {
    return [
      `  ${file}: edits and news cannot be put together safely; left as it is.`
      + ' Compare it with its copy in .base/, or see `npx paneldeck diff`.',
    ]
  }
  if (outcome === 'removed')
    return [`  ${file}: removed, the data no longer has it`]
  const counts = STATUSES.flatMap(([status, words]) => {
    const n = slides.filter(slide => slide.status === status).length
    return n > 0 ? [`${n} ${words}`] : []
  })
  const summary = counts.length > 0 ? `slides ${counts.join(', ')}` : 'generated anew'
  return [
    `  ${file}: ${summary}`,
    ...(was === undefined ? [] : [`    was ${was}; what was edited there is here now`]),
    ...(withoutBase
      ? [
          '    There was no usable record of what was last generated: whatever differs counts as edited.',
        ]
      : []),
    ...slides
      .filter(({ moved }) => moved)
      .map(({ slide }) => `    ${slide}: moved by hand, and left where it was put`),
    ...slides
      .filter(({ status }) => status === 'deleted')
      .map(({ slide }) => `    ${slide}: deleted by hand (--restore ${quoted(slide)} brings it back)`),
    ...slides.flatMap(({ slide, disputes }) =>
      disputes.flatMap(dispute => disputeLines(file, slide, dispute)),
    ),
  ]
}

function disputeLines(file: string, slide: string, { part, line, mine, fresh }: Dispute): string[] {
  const about = { setting: 'a setting', text: 'the text', notes: 'the notes', slide: 'the slide' }[
    part
  ]
  return [
    `    ${file}:${line}: ${slide}: ${about} was changed by hand and in the data`,
    ...version('mine', mine, 'deleted'),
    ...version('fresh', fresh, 'no longer there'),
  ]
}

function version(label: string, text: string, none: string): string[] {
  if (text.trim() === '')
    return [`      ${label.padEnd(5)} | (${none})`]
  const lines = text.trimEnd().split('\n')
  return [
    ...lines
      .slice(0, LINES)
      .map((line, index) => `      ${index === 0 ? label.padEnd(5) : '     '} | ${line}`),
    ...(lines.length > LINES
      ? [`            | … ${lines.length - LINES} more (see \`npx paneldeck diff\`)`]
      : []),
  ]
}

function nameOf(file: string): string {
  return /([^/]+)\.md$/.exec(file)?.[1] ?? file
}

/** A word as a shell takes it. */
function quoted(word: string): string {
  return /^[\w./:@-]+$/.test(word) ? word : `'${word.replaceAll('\'', '\'\\\'\'')}'`
}
