import { decksFolder, generateDecks, generateTexts, type Written } from '../generate.ts'
import { EXIT } from '../faults.ts'
import { editions, expectDeck, readPanels, root, tellFaults, type Selection } from './select.ts'

/** `paneldeck generate`: decks up to date with the data; what was edited by hand is kept and named. */
export async function generate(options: Selection & { json?: true | undefined }): Promise<number> {
  const { panels, faults } = await readPanels(options)
  if (faults.length > 0) {
    tellFaults(faults)
    return EXIT.faults
  }
  const wanted = await editions(panels, options)
  const files = wanted.flatMap(({ panel, edition }) => [...generateTexts(decksFolder(root, panel, edition), panel, edition).keys()])
  expectDeck(options.deck, files.map(file => file.replace(/\.md$/, '')))
  const written: Written[] = []
  for (const { panel, edition } of wanted) written.push(...await generateDecks(root, panel, edition, options.deck))
  if (options.json) process.stdout.write(`${JSON.stringify(written, null, 2)}\n`)
  process.stderr.write(report(written))
  return EXIT.done
}

/** How many decks were written, and what became of those that somebody edited. */
export function report(written: readonly Written[]): string {
  const count = (outcome: Written['outcome']) => written.filter(deck => deck.outcome === outcome).length
  const parts = OUTCOMES.flatMap(([outcome, words]) => count(outcome) > 0 ? [`${count(outcome)} ${words}`] : [])
  return [
    ...parts.length > 0 ? [`Decks: ${parts.join(', ')}.`] : [],
    ...written.filter(({ outcome }) => outcome === 'merged' || outcome === 'kept').flatMap(editsOf),
    '',
  ].join('\n')
}

const OUTCOMES = [
  ['created', 'new'], ['updated', 'brought up to date'], ['merged', 'edited by hand'], ['unchanged', 'up to date already'],
  ['kept', 'left as they are'], ['removed', 'removed'],
] as const

function editsOf({ file, slides }: Written): string[] {
  if (!slides) return [`  ${file}: edited or deleted as a whole; left as it is`]
  const { updated, kept, differing, deleted, added } = slides
  const counts = [
    [updated.length, 'brought up to date'], [kept.length, 'kept as edited'], [added, 'added by hand'], [deleted.length, 'deleted by hand'],
  ] as const
  return [
    `  ${file}: slides ${counts.flatMap(([n, words]) => n > 0 ? [`${n} ${words}`] : []).join(', ') || 'as they were'}`,
    ...differing.map(alias => `    ${alias}: kept as edited, though the data has changed; compare with .base/`),
  ]
}
