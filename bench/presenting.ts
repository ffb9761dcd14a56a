/**
 * A talk of the whole panel beside stock Slidev with as many plain slides: rows for the table of `npm run bench`.
 * `node bench/presenting.ts` prints them alone.
 */

import type { Project } from '../tests/support/project.ts'
import type { BenchedTalk, Headline, Talk } from './talk.ts'
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { markdownTable } from 'markdown-table'
import { chromium } from 'playwright'
import { findBrowser } from '../scripts/export/browser.ts'
import { HOME, makeProject, removeProject } from '../tests/support/project.ts'
import { STOCK_SLIDEV } from './measure.ts'
import { changeHeadline, openOverview, openTalk, show, step, switchLanguage } from './talk.ts'

/** The session whose slides are edited, in the middle of the panel. */
const SESSION = { deck: '03-dai-jifeng', data: 'keynotes/dai-jifeng.yaml' }
const LANGUAGE = 'zh'
const PORTS = { ours: 4101, stock: 4102 }
/** Steps and edits that are measured: medians. */
const TIMES = 7

interface Times {
  firstSlide: number
  edit: number
  requests: number
  data?: number
  step: number
  overview: number
  memory: number
}

/** Rows: what, ours, that of stock Slidev, their ratio, the target. @param project with all decks of the real panel */
export async function presentingRows(project: Project): Promise<string[][]> {
  const folder = join(project.root, 'slides', 'racv-2023', LANGUAGE)
  const slides = await slidesIn(folder)
  const headline = await editedSlide(project, folder)
  const stock = await stockDeck(project, slides)
  const browser = await chromium.launch(await findBrowser())
  const ours: BenchedTalk = {
    args: [join(HOME, 'scripts', 'bin.js'), 'present', '--lang', LANGUAGE, '--no-open'],
    env: { PANELDECK_ROOT: project.root },
    cwd: project.root,
    port: PORTS.ours,
  }
  const theirs: BenchedTalk = { args: [STOCK_SLIDEV, stock.file], cwd: project.root, port: PORTS.stock }
  try {
    // Both have run once before they are measured: caches of the disk and of Vite are warm.
    for (const talk of [ours, theirs])
      await (await openTalk(browser, talk)).end()
    const our = await measured(await openTalk(browser, ours), headline.deck, headline.data)
    const their = await measured(await openTalk(browser, theirs), stock)
    const both = await openTalk(browser, { ...ours, args: [...ours.args, '--languages'] })
    const language = await languageSwitch(both, headline.deck.address)
    return [
      ...rowsOf(our, their, slides),
      row('another language, in both windows', language, undefined, ' ms', '< 200 ms'),
    ]
  }
  finally {
    await browser.close()
  }
}

async function measured(talk: Talk, slide: Headline, data?: Headline): Promise<Times> {
  try {
    await show(talk, slide.address)
    const edit = await changeHeadline(talk, slide, TIMES)
    const changed = data && await changeHeadline(talk, data, TIMES)
    const steps = await step(talk, TIMES)
    const no = Number(await talk.page.locator('[data-slidev-no]:visible').first().getAttribute('data-slidev-no'))
    // The first time it makes what is on the slides.
    await openOverview(talk, no)
    const overview = await openOverview(talk, no)
    return {
      firstSlide: talk.firstSlide,
      edit: edit.milliseconds,
      requests: edit.requests,
      ...(changed && { data: changed.milliseconds }),
      step: steps,
      overview,
      memory: await talk.memory(),
    }
  }
  finally {
    await talk.end()
  }
}

async function languageSwitch(talk: Talk, address: string): Promise<number> {
  try {
    await show(talk, address)
    return await switchLanguage(talk, address, TIMES)
  }
  finally {
    await talk.end()
  }
}

/** @param stock nothing where stock Slidev cannot do it */
function row(what: string, ours: number, stock: number | undefined, unit: string, target: string): string[] {
  const [theirs, ratio] = stock === undefined ? ['–', '–'] : [`${stock.toFixed(0)}${unit}`, (ours / stock).toFixed(2)]
  return [what, `${ours.toFixed(0)}${unit}`, theirs, ratio, target]
}

function rowsOf(our: Times, their: Times, slides: number): string[][] {
  return [
    row(`talk of ${slides} slides, warm: its first slide`, our.firstSlide, their.firstSlide, ' ms', '≤ 1.00'),
    row('an edit of a slide is shown', our.edit, their.edit, ' ms', '< 300 ms'),
    row('requests for it', our.requests, their.requests, '', '≤ 12'),
    row('a changed sentence in data/ is shown', our.data ?? 0, undefined, ' ms', '< 1000 ms'),
    row('a step: main thread', our.step, their.step, ' ms', '≤ 50 ms'),
    row('overview', our.overview, their.overview, ' ms', '< 1000 ms'),
    row('memory of the server', our.memory, their.memory, ' MB', '≤ 1.50'),
  ]
}

/** How many slides the deck of the whole panel has. */
async function slidesIn(folder: string): Promise<number> {
  let count = 0
  for await (const file of glob(['[0-9]*.md', 'slides.md'], { cwd: folder }))
    count += (await readFile(join(folder, file), 'utf8')).match(/^routeAlias: /gm)?.length ?? 0
  return count
}

/** A slide of the session whose headline stands word for word in the data. */
async function editedSlide({ root }: Project, folder: string): Promise<{ deck: Headline, data: Headline }> {
  const [deck, data] = [join(folder, `${SESSION.deck}.md`), join(root, 'data', 'racv-2023', SESSION.data)]
  const [text, yaml] = await Promise.all([deck, data].map(file => readFile(file, 'utf8')))
  for (const [, address, headline] of text?.matchAll(/^routeAlias: (.*)\n(?:.+\n)*---\n\n# (.*)$/gm) ?? []) {
    if (address && headline && yaml?.split(headline).length === 2) {
      return {
        deck: { address, file: deck, words: `# ${headline}` },
        data: { address, file: data, words: headline },
      }
    }
  }
  throw new Error(`no headline of ${data} is in ${deck}`)
}

/** A deck of so many plain slides, in a folder of its own; the slide in its middle. */
async function stockDeck({ root }: Project, slides: number): Promise<Headline> {
  const folder = join(root, 'stock')
  await mkdir(folder)
  // Its own folder for what Vite makes of packages.
  await writeFile(join(folder, 'package.json'), '{}\n')
  const file = join(folder, 'slides.md')
  const texts = Array.from({ length: slides }, (_, index) => [
    `# Plain slide ${index + 1}`,
    '- A first point, with some words to read\n- A second one\n- A third one\n- A fourth one',
    `<!--\nWhat is said about slide ${index + 1}, in a sentence or two. It is short.\n-->`,
  ].join('\n\n'))
  await writeFile(file, `---\ntheme: none\nfonts:\n  provider: none\n---\n\n${texts.join('\n\n---\n\n')}\n`)
  const middle = Math.floor(slides / 2)
  return { address: String(middle), file, words: `# Plain slide ${middle}` }
}

if (import.meta.main) {
  const project = await makeProject('racv-2023')
  try {
    await project.run(['generate'])
    const rows = await presentingRows(project)
    process.stdout.write(`${markdownTable([['what', 'paneldeck', 'stock Slidev', 'ratio', 'target'], ...rows])}\n`)
  }
  finally {
    await removeProject(project)
  }
}
