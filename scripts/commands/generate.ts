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

/** How many decks were written, and which were left alone because somebody edited them. */
export function report(written: readonly Written[]): string {
  const count = (outcome: Written['outcome']) => written.filter(deck => deck.outcome === outcome).length
  const parts = ([['created', 'new'], ['updated', 'brought up to date'], ['unchanged', 'up to date already'], ['removed', 'removed']] as const)
    .flatMap(([outcome, words]) => count(outcome) > 0 ? [`${count(outcome)} ${words}`] : [])
  const kept = written.filter(({ outcome }) => outcome === 'kept')
  return [
    ...parts.length > 0 ? [`Decks: ${parts.join(', ')}.`] : [],
    ...kept.length > 0 ? ['Edited by hand, left as they are:', ...kept.map(({ file }) => `  ${file}`)] : [],
    '',
  ].join('\n')
}
