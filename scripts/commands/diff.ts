import type { SlideReport } from '../reconcile/merge.ts'
import type { DeckReport } from '../update-decks.ts'
import type { Selection } from './select.ts'
import { styleText } from 'node:util'
import { diffLines } from 'diff'
import { EXIT } from '../faults.ts'
import { planDecks } from '../update-decks.ts'
import { editions, readPanels, root, tellFaults } from './select.ts'

/** `paneldeck diff`: what `generate` would find, slide by slide; writes nothing. */
export async function diff(options: Selection & { json?: true | undefined }): Promise<number> {
  const { panels, faults } = await readPanels(options)
  if (faults.length > 0) {
    tellFaults(faults)
    return EXIT.faults
  }
  const reports: DeckReport[] = []
  for (const { panel, edition } of await editions(panels, options))
    reports.push(...(await planDecks(root, panel, [edition], { deck: options.deck })))
  if (options.json) {
    process.stdout.write(`${JSON.stringify(reports, null, 2)}\n`)
    return EXIT.done
  }
  const text = reports.map(deckText).join('')
  if (text === '')
    process.stderr.write('The decks are as they would be generated.\n')
  process.stdout.write(text)
  return EXIT.done
}

function deckText({ file, outcome, fault, slides }: DeckReport): string {
  const differing = slides.filter(({ status }) => status !== 'current')
  const whole = fault
    ? `${fault.message} (line ${fault.line})`
    : outcome === 'deleted'
      ? 'the whole deck was deleted by hand'
      : undefined
  if (differing.length === 0 && !whole)
    return outcome === 'created' ? `${styleText('bold', file)}  the whole deck is new\n` : ''
  return `${styleText('bold', file)}${whole ? `  ${styleText('red', whole)}` : ''}\n${differing.map(slideText).join('')}`
}

const HEADINGS = {
  current: 'up to date',
  updated: 'new in the data',
  removed: 'gone from the data',
  merged: 'edited by hand, and new in the data',
  edited: 'edited by hand',
  added: 'added by hand',
  deleted: 'deleted by hand',
  disagrees: 'edited by hand and changed in the data: a disagreement',
} as const

function slideText({
  slide,
  status,
  disputes,
  texts: { base = '', mine = '', fresh = '' },
}: SlideReport): string {
  const place = disputes[0] ? `, line ${disputes[0].line}` : ''
  const heading = styleText(
    status === 'disagrees' ? 'red' : 'cyan',
    `  ${slide}: ${HEADINGS[status]}${place}`,
  )
  const sides = [
    ...(mine !== base && ['merged', 'edited', 'added', 'deleted', 'disagrees'].includes(status)
      ? [['by hand', changes(base, mine)]]
      : []),
    ...(fresh !== base && ['updated', 'merged', 'removed', 'disagrees'].includes(status)
      ? [['in the data', changes(status === 'updated' && base === '' ? mine : base, fresh)]]
      : []),
  ]
  return `${heading}\n${sides.map(([label, lines]) => `    ${styleText('dim', `${label}:`)}\n${lines}`).join('')}`
}

/** The lines that went and those that came, with nothing around them. */
function changes(from: string, to: string): string {
  return diffLines(from, to)
    .filter(({ added, removed }) => added || removed)
    .flatMap(({ value, added }) =>
      value
        .replace(/\n$/, '')
        .split('\n')
        .map(
          line => `${styleText(added ? 'green' : 'red', `      ${added ? '+' : '-'} ${line}`)}\n`,
        ),
    )
    .join('')
}
