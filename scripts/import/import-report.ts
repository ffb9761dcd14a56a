/** What an import says to a person: who and what was found, what became of every line, what is in doubt. Pure. */

import type { IdentifiedPanel } from './identify.ts'
import type { SourceLine, SourceText } from './read/source-line.ts'
import type { Fate, RecognisedSources } from './recognise/transcript.ts'
import { countWords } from './recognise/joined.ts'
import { LEADS_OVER } from './sessions.ts'

/** What became of the words of the sources. */
export interface Account {
  lines: number
  words: number
  inPassages: number
  /** Headings, and names before what is said. */
  inHeadings: number
  leftOut: number
}

/** How many lines and words there are, and what became of them. */
export function accountOf(fates: Iterable<Fate>): Account {
  const account: Account = { lines: 0, words: 0, inPassages: 0, inHeadings: 0, leftOut: 0 }
  for (const { line, as, label = '' } of fates) {
    const words = countWords(line.text)
    const inLabel = as === 'left-out' ? 0 : Math.min(words, countWords(label))
    account.lines++
    account.words += words
    if (as === 'left-out')
      account.leftOut += words
    else if (as === 'heading')
      account.inHeadings += words
    else account.inPassages += words - inLabel
    if (as === 'passage')
      account.inHeadings += inLabel
  }
  return account
}

/** What was found, left out, and is in doubt, in lines for a person. */
export function reportOf(
  sources: readonly SourceText[],
  recognised: RecognisedSources,
  panel: IdentifiedPanel,
): string {
  const { fates, doubts } = recognised
  const { lines, words, inPassages, inHeadings, leftOut } = accountOf(fates.values())
  const contributions = panel.sessions.flatMap(session => session.contributions)
  const speakers = new Set(contributions.map(({ speaker }) => speaker))
  return [
    ...sources.flatMap(({ file, warnings }) => warnings.map(warning => `${file} ${warning}.`)),
    [
      count(panel.sessions.filter(({ kind }) => kind === 'keynote').length, 'keynote'),
      count(panel.sessions.filter(({ kind }) => kind === 'round').length, 'round'),
      `${count(contributions.length, 'contribution')} of ${count(speakers.size, 'person', 'people')}`,
      `${count(panel.passages.length, 'passage')}.`,
    ].join(', '),
    `All ${lines} lines are accounted for: of ${words} words, ${inPassages} are in passages, `
    + `${inHeadings} in headings and names, ${leftOut} were left out.`,
    ...leftOutLines(sources, fates),
    ...silent(
      recognised,
      contributions.map(({ person }) => person.name),
    ),
    ...(panel.gone.length > 0 ? [`Not in the sources any more, and kept: ${panel.gone.join(', ')}`] : []),
    ...(doubts.length > 0
      ? [
          'In doubt:',
          ...doubts.map(({ file, line, what, settledBy }) => `  ${file}:${line}: ${what} (${settledBy})`),
        ]
      : []),
    '',
  ].join('\n')
}

function silent({ listed }: RecognisedSources, speaking: readonly string[]): string[] {
  const names = [...new Set(listed.filter(({ role }) => role === 'speaker').map(({ name }) => name))]
  const missing = names.filter(name => !speaking.includes(name))
  return missing.length > 0 ? [`Listed as speaking, but nothing here is said by: ${missing.join(', ')}`] : []
}

/** Lines that were left out, a row for each reason, with their numbers. */
function leftOutLines(sources: readonly SourceText[], fates: ReadonlyMap<SourceLine, Fate>): string[] {
  return sources.flatMap(({ file, lines }) => {
    const left = lines.flatMap(line =>
      fates.get(line)?.as === 'left-out' ? [{ number: line.number, reason: fates.get(line)?.reason ?? '' }] : [],
    )
    const rows = [...Map.groupBy(left, ({ reason }) => reason)]
    return rows.map(([reason, all]) => {
      const [{ number: first } = { number: 1 }] = all
      const line = all.length > 1 ? 'lines' : 'line'
      const asks = `one that asks a new question begins a session: --line ${first}=heading`
      const hint = reason === LEADS_OVER ? ` (${asks})` : ''
      return `  ${file}: left out, ${reason}: ${line} ${ranges(all.map(({ number }) => number))}${hint}`
    })
  })
}

/** `1–4, 7`. */
function ranges(numbers: readonly number[]): string {
  const MOST = 12
  const found: [number, number][] = []
  for (const number of numbers) {
    const last = found.at(-1)
    if (last && number <= last[1] + 1)
      last[1] = number
    else found.push([number, number])
  }
  const shown = found.slice(0, MOST).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`))
  return shown.join(', ') + (found.length > MOST ? ` and ${found.length - MOST} more` : '')
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}
