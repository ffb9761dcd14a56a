import type { CommandContext } from '../command-context.ts'
import type { SlideReport } from '../reconcile/merge.ts'
import type { DeckReport } from '../update-decks.ts'
import type { Paint } from './colours.ts'
import type { Selection } from './select.ts'
import { diffLines } from 'diff'
import { EXIT } from '../faults.ts'
import { planDecks } from '../update-decks.ts'
import { painter } from './colours.ts'
import { editions, readPanels, tellFaults } from './select.ts'

export interface DiffOptions extends Selection {
  json?: true | undefined
}

/** `paneldeck diff`: what `generate` would find, slide by slide; writes nothing. */
export async function diff({ root, env, streams }: CommandContext, options: DiffOptions): Promise<number> {
  const { panels, faults } = await readPanels(root, options)
  if (faults.length > 0) {
    tellFaults(streams.stderr, faults)
    return EXIT.faults
  }
  const reports: DeckReport[] = []
  for (const { panel, edition } of await editions(root, panels, options))
    reports.push(...(await planDecks(root, panel, [edition], { deck: options.deck })))
  if (options.json) {
    streams.stdout.write(`${JSON.stringify(reports, null, 2)}\n`)
    return EXIT.done
  }
  const paint = painter(streams.stdout, env)
  const text = reports.map(report => deckText(report, paint)).join('')
  if (text === '')
    streams.stderr.write('The decks are as they would be generated.\n')
  streams.stdout.write(text)
  return EXIT.done
}

function deckText({ file, outcome, fault, slides }: DeckReport, paint: Paint): string {
  const differing = slides.filter(({ status, moved }) => status !== 'current' || moved)
  const whole = fault
    ? `${fault.message} (line ${fault.line})`
    : WHOLE.get(outcome)
  if (differing.length === 0 && !whole)
    return outcome === 'created' ? `${paint('bold', file)}  the whole deck is new\n` : ''
  const heading = [paint('bold', file), ...(whole ? [paint('red', whole)] : [])].join('  ')
  return `${heading}\n${differing.map(slide => slideText(slide, paint)).join('')}`
}

const WHOLE = new Map<DeckReport['outcome'], string>([
  ['deleted', 'the whole deck was deleted by hand'],
  ['outlived', 'edited by hand, and no longer in the data'],
  ['stuck', 'edits and news cannot be put together safely'],
  ['locked', 'read-only; there is news for it'],
])

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
  moved,
  disputes,
  texts: { base = '', mine = '', fresh = '' },
}: SlideReport, paint: Paint): string {
  const what = [...(moved ? ['moved by hand'] : []), ...(status === 'current' ? [] : [HEADINGS[status]])].join(', ')
  const place = disputes[0] ? `, line ${disputes[0].line}` : ''
  const heading = paint(
    status === 'disagrees' ? 'red' : 'cyan',
    `  ${slide}: ${what}${place}`,
  )
  const sides = [
    ...(mine !== base && ['merged', 'edited', 'added', 'deleted', 'disagrees'].includes(status)
      ? [['by hand', changes(base, mine, paint)]]
      : []),
    ...(fresh !== base && ['updated', 'merged', 'removed', 'disagrees'].includes(status)
      ? [['in the data', changes(status === 'updated' && base === '' ? mine : base, fresh, paint)]]
      : []),
  ]
  const texts = sides.map(([label, lines]) => {
    const dimmed = paint('dim', `${label}:`)
    return `    ${dimmed}\n${lines}`
  })
  return `${heading}\n${texts.join('')}`
}

/** The lines that went and those that came, with nothing around them. */
function changes(from: string, to: string, paint: Paint): string {
  return diffLines(from, to)
    .filter(({ added, removed }) => added || removed)
    .flatMap(({ value, added }) =>
      value
        .replace(/\n$/, '')
        .split('\n')
        .map((line) => {
          const [colour, sign] = added ? ['green', '+'] as const : ['red', '-'] as const
          const painted = paint(colour, `      ${sign} ${line}`)
          return `${painted}\n`
        }),
    )
    .join('')
}
