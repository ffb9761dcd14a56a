/**
 * `npm run bench`: our export beside `slidev export`, and a talk beside one of stock Slidev, on the real panel, in one
 * run on one machine; prints a table. `node bench/presenting.ts` measures the talk alone.
 *
 *   --runs <n>   how often what is short is measured (medians; 3)
 *   --sample     `slidev export` on every fourth deck and one of a whole panel only, and the sum reckoned from these
 */

import type { Command, Measured } from './measure.ts'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { markdownTable } from 'markdown-table'
import { findBrowser } from '../scripts/export/browser.ts'
import { HOME, makeProject, removeProject } from '../tests/support/project.ts'
import { measure, measureMedian, measureMemory, medianOf, STOCK_SLIDEV } from './measure.ts'
import { presentingRows } from './presenting.ts'
import { measureWebsites } from './website.ts'

/** The deck whose length is nearest to that of the field notes' measurements. */
const DECK = '06-what-do-large-models-bring'
const LANGUAGES = ['zh', 'en'] as const
const DECKS = [
  '00-overview',
  '01-chen-xilin',
  '02-shen-chunhua',
  '03-dai-jifeng',
  '04-xie-lingxi',
  '05-what-is-a-large-model',
  DECK,
  '07-what-is-no-longer-worth-doing',
  '08-how-to-do-research-now',
  'slides',
]

const {
  values: { runs, sample },
} = parseArgs({
  options: { runs: { type: 'string', default: '3' }, sample: { type: 'boolean', default: false } },
})
const times = Number(runs)
const browser = await findBrowser()
const project = await makeProject('racv-2023')
const rows: string[][] = [['what', 'paneldeck', 'stock Slidev', 'ratio', 'target']]

/** Our command, as `npx paneldeck` runs it. */
function ours(...args: string[]): Command {
  return {
    args: [join(HOME, 'scripts', 'bin.js'), 'export', ...args],
    env: { PANELDECK_ROOT: project.root },
    cwd: project.root,
  }
}
function theirs(deck: string): Command {
  return {
    args: [
      STOCK_SLIDEV,
      'export',
      deck,
      '--output',
      join(project.root, 'slidev.pdf'),
      '--executable-path',
      browser.executablePath,
      '--timeout',
      '300000',
    ],
    ...(browser.env && { env: browser.env }),
    cwd: dirname(deck),
  }
}
function deckFile(language: string, deck: string) {
  return join(project.root, 'slides', 'racv-2023', language, `${deck}.md`)
}
const say = (text: string) => process.stderr.write(`${text} …\n`)
const seconds = (value: number) => `${value.toFixed(value < 10 ? 2 : 1)} s`
function compare(what: string, our: number, their: number, target: string, show = seconds) {
  return rows.push([what, show(our), show(their), (our / their).toFixed(2), target])
}

try {
  await project.run(['generate'])
  // Both have run once before they are measured: caches of the disk and of Vite are warm.
  say('warming up')
  await measure(ours('--lang', 'zh', '--deck', DECK))
  await measure(theirs(deckFile('zh', DECK)))

  say(`one deck, ${times} times each`)
  const one = await alternate(
    ours('--lang', 'zh', '--deck', DECK, '--force'),
    theirs(deckFile('zh', DECK)),
  )
  compare(
    `one deck, cold (${await slidesOf(deckFile('zh', DECK))} slides)`,
    one.ours.seconds,
    one.theirs.seconds,
    '≤ 0.40',
  )
  compare('its processor time, all processes', one.ours.cpu, one.theirs.cpu, '–')
  const [ourSize, theirSize] = await Promise.all(
    [
      join(project.root, 'out', 'racv-2023', 'zh', `${DECK}.pdf`),
      join(project.root, 'slidev.pdf'),
    ].map(async file => (await stat(file)).size),
  )
  compare(
    'its PDF, ours with tags, outline and links',
    ourSize ?? 0,
    theirSize ?? 0,
    '≤ 1.00',
    size => `${(size / 1024).toFixed(0)} kB`,
  )

  say('all decks in both languages')
  const all = await measureMedian(times, ours('--force'))
  const wanted = LANGUAGES.flatMap(language => DECKS.map(deck => deckFile(language, deck)))
  // The decks of the whole panel are ten times as long as the others: a sample has one of these, too.
  const [whole, single] = [wanted.filter(isWhole), wanted.filter(deck => !isWhole(deck))]
  let [sum, cpuSum] = [0, 0]
  let measured = 0
  for (const decks of [single, whole]) {
    const chosen = decks.filter(
      (_, index) => !sample || index % 4 === 2 || (decks.length < 3 && index === 0),
    )
    let own = 0
    let ownCpu = 0
    for (const deck of chosen) {
      say(`slidev export ${relative(project.root, deck)}`)
      const { seconds, cpu } = await measure(theirs(deck))
      own += seconds
      ownCpu += cpu
    }
    sum += (own * decks.length) / chosen.length
    cpuSum += (ownCpu * decks.length) / chosen.length
    measured += chosen.length
  }
  const sampled = sample ? ` (\`slidev export\`: ${measured} decks measured)` : ''
  compare(
    `all ${wanted.length} decks, both languages${sampled}`,
    all.seconds,
    sum,
    '≤ 0.10',
  )

  compare('their processor time', all.cpu, cpuSum, '–')

  say('unchanged')
  await measure(ours())
  const unchanged = await measureMedian(times, ours())
  rows.push([
    `all ${wanted.length} decks, nothing changed`,
    seconds(unchanged.seconds),
    '–',
    '–',
    '< 1 s',
  ])

  say('the website, with nothing in out/')
  const { ours: our, theirs: their } = await measureWebsites(project, [single, whole], sample)
  compare(`website of all decks, stock without PDFs${sample ? ' (2 decks measured)' : ''}`, our, their, '–')

  const small = await long(250)
  const large = await long(1000)
  const perSlide = ({ seconds }: Measured, slides: number) => (seconds * 1000) / slides
  rows.push([
    '1,000 slides, against 250: time a slide',
    `${perSlide(large, 1000).toFixed(1)} ms`,
    '–',
    `${(perSlide(large, 1000) / perSlide(small, 250)).toFixed(2)} of 250’s`,
    '≤ 1.00',
  ])
  rows.push([
    '1,000 slides: most memory, all processes',
    `${large.peak.toFixed(0)} MB`,
    '–',
    '–',
    '< 1500 MB',
  ])
  say('a talk')
  rows.push(...await presentingRows(project))
  process.stdout.write(`${markdownTable(rows)}\n`)
}
finally {
  await removeProject(project)
}

function isWhole(deck: string): boolean {
  return basename(deck) === 'slides.md'
}

/** Both commands in turn, so that what else the machine does hits both. */
async function alternate(
  our: Command,
  their: Command,
): Promise<{ ours: Measured, theirs: Measured }> {
  const pairs: { ours: Measured, theirs: Measured }[] = []
  for (let i = 0; i < times; i++)
    pairs.push({ ours: await measure(our), theirs: await measure(their) })
  return {
    ours: medianOf(pairs.map(({ ours }) => ours)),
    theirs: medianOf(pairs.map(({ theirs }) => theirs)),
  }
}

/** A deck of this many slides: those of one deck over and over, each with its number in the headline. */
async function long(count: number): Promise<Measured & { peak: number }> {
  say(`${count} slides`)
  const [head = '', ...slides] = (await readFile(deckFile('zh', DECK), 'utf8')).split(
    /^---\n(?=layout: )/m,
  )
  const many = Array.from({ length: count }, (_, index) =>
    (slides[index % slides.length] ?? '')
      .replace(/^(routeAlias: .*)$/m, `$1-${index}`)
      .replace(/^# (.*)$/m, `# ${index} $1`))
  const folder = join(project.root, 'slides', 'long', 'zh')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'long.md'), [head, ...many].join('---\n'))
  return measureMemory(ours('--panel', 'long', '--force'))
}

async function slidesOf(file: string): Promise<number> {
  return (await readFile(file, 'utf8')).match(/^routeAlias: /gm)?.length ?? 0
}
