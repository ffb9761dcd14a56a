/**
 * Decks written by hand at random from all that a structure for screen readers can go wrong with. Each keeps to PDF/UA,
 * or the export says why not, and on which slide. `RUNS=20` tries a hundred decks.
 *
 * PANELDECK_HOSTILE_SEED=2 tries others.
 */

import type { Project } from '../support/project.ts'
import type { TestSlide } from '../support/slides.ts'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessFaultsOf } from '../support/accessible.ts'
import { makeProject, removeProject } from '../support/project.ts'
import { runs } from '../support/runs.ts'
import { writeDeck } from '../support/slides.ts'

const SEED = Number(process.env.PANELDECK_HOSTILE_SEED ?? 1)
const DECKS = runs(5)
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw=='
const DRAWING = '<path d="M0 0h9v9z" />'

/** Ordinary pieces, and those that ask for an element in the wrong place, an unknown one, or one without a text. */
const BLOCKS = [
  '# 标题 Headline',
  '## Below *the* `headline`',
  '##### Far below',
  '<h1>Once more</h1>',
  'A line with a [link](https://example.org/), one to [another slide](/1) and [one](mailto:a@b.org).',
  '- a\n  - b\n    1. c\n\n       d\n- e',
  '3. three\n4. four',
  '- [ ] a task\n- [x] one that is done',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '<table><tr><td>1</td><td rowspan="2">2</td></tr><tr><td>3</td></tr></table>',
  '<table><caption>Sums</caption><tr><th scope="row">a</th><td>1</td><td></td></tr><tr><th>b</th></tr></table>',
  '<table><tr><th colspan="3">wide</th></tr><tr><td>x</td></tr></table>',
  `![a bird](${PIXEL})`,
  `![](${PIXEL})`,
  `<img src="${PIXEL}">`,
  `<figure><img src="${PIXEL}" alt="a bird"><figcaption>A bird</figcaption></figure>`,
  `<figure><figcaption>Nothing</figcaption></figure>`,
  `<svg viewBox="0 0 9 9" width="90">${DRAWING}</svg>`,
  `<svg viewBox="0 0 9 9" width="90" role="img" aria-label="a corner">${DRAWING}</svg>`,
  `<svg viewBox="0 0 9 9" width="90"><text y="9">x</text></svg>`,
  '$a^2+b^2=c^2$ in a line, and\n\n$$\\int_0^1 x\\,dx$$',
  '> quoted\n>\n> - in a list',
  '<ruby>霖<rt>lín</rt></ruby>, H<sub>2</sub>O, <mark>marked</mark>, <em lang="de">Weltgeist</em>, <abbr title="as">AS</abbr>',
  '<article>one<article>two<aside>three</aside></article></article>',
  '<dl><dt>term</dt><dd>what it means</dd></dl>',
  '<ul><p>no item</p></ul>',
  '<ol><ol><li>deep</li></ol></ol>',
  '<a href="https://example.org/"><h2>A headline in a link</h2></a>',
  `<a href="https://example.org/"><img src="${PIXEL}" alt=""></a>`,
  '<h2><a href="/1">A link in a headline</a></h2>',
  '<div role="heading" aria-level="4">Called a headline</div>',
  '<div role="list"><div role="listitem">called an item</div></div>',
  '<div role="table"><div role="row"><div role="cell">called a cell</div></div></div>',
  '<p aria-hidden="true">Not to be read</p>',
  '<div style="background:#fdd;border:2px solid;padding:8px">boxed</div>',
  '<details open><summary>More</summary>of it</details>',
  '<button>press</button> <input value="typed"> <select><option>chosen</option></select>',
  'A note[^1].\n\n[^1]: Below.',
  'עברית and العربية and ไทย',
  '---x---',
]
const LAYOUTS = ['default', 'center', 'two-cols', 'section', 'quote', 'none', 'full', 'position', 'end', 'statement']

const slide: fc.Arbitrary<TestSlide> = fc.record({
  layout: fc.constantFrom(...LAYOUTS),
  markdown: fc.array(fc.constantFrom(...BLOCKS), { minLength: 1, maxLength: 5 }).map(blocks => blocks.join('\n\n')),
})

/** The deck of a fault that keeps it from being PDF/UA, which names line and slide. */
const WHY = /(deck-\d+)\.md:\d+: slide \d.*(?:not PDF\/UA: |has no alternative text|cannot draw)/g
const NOT_DECLARED = 'it does not say that it is PDF/UA'

let project: Project
beforeAll(async () => {
  project = await makeProject()
  const decks = fc.sample(fc.array(slide, { minLength: 3, maxLength: 4 }), { seed: SEED, numRuns: DECKS })
  for (const [index, slides] of decks.entries())
    await writeDeck(project, `deck-${index}`, slides)
})
afterAll(() => removeProject(project))

test('each keeps to PDF/UA, or the export says why not, and where', { timeout: 3_600_000 }, async () => {
  const allow = ['overflow', 'small-text', 'missing-glyphs', 'missing-alt'].map(flag => `--allow-${flag}`)
  const { stderr } = await project.run(['export', ...allow])
  const folder = join(project.root, 'out', 'hand', 'zh')
  const written = (await readdir(folder)).sort()
  expect(written).toHaveLength(DECKS)
  const told = new Set(Array.from(stderr.matchAll(WHY), ([, deck]) => `${deck}.pdf`))
  const silent: Record<string, string[]> = {}
  for (const file of written) {
    const faults = await accessFaultsOf(join(folder, file))
    const isHonest = faults.length === 0 || (told.has(file) && faults.includes(NOT_DECLARED))
    if (!isHonest)
      silent[file] = faults
  }
  expect(silent).toEqual({})
  expect(told.size).toBeLessThan(DECKS)
})
