/** Slides that must not become PDFs in silence: what a reader would see and a machine would pass over. */

import type { Project, Ran } from '../support/project.ts'
import { access, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HOME, makeProject, removeProject } from '../support/project.ts'
import { projectWith, writeDeck } from '../support/slides.ts'

/** Every layout there is: a new one is covered by being there. */
const LAYOUTS = (await readdir(join(HOME, 'layouts')))
  .map(name => name.replace(/\.vue$/, ''))
  .filter(name => name !== 'error')

const LONG = '很长的一句话，说了又说，'.repeat(12)
const NINE_LONG = `- ${LONG}\n`.repeat(9)

const FAULTS = [
  [
    'broken',
    'an image that is not there',
    '![a cat](/gone.png)',
    /the image \/gone\.png is missing; put it there/,
  ],
  [
    'broken',
    'the picture of a style that is not there',
    '<div style="background: url(./gone-too.png); height: 20px"></div>',
    /the image \.\/gone-too\.png is missing; put it there/,
  ],
  [
    'broken',
    'an icon of a collection that is not installed',
    '<span class="i-nowhere-account" />',
    /there is no icon `i-nowhere-account`; .* npm i -D @iconify-json\/nowhere/,
  ],
  [
    'broken',
    'a link to no slide',
    '[over there](/nowhere)',
    /the link “over there” leads to nowhere, but there is no such slide/,
  ],
  [
    'missing-glyph',
    'a character none of our fonts has',
    '字 𪚥 和 ꙮ',
    /cannot draw “𪚥” \(U\+2A6A5\), “ꙮ” \(U\+A66E\); write it in another way/,
  ],
  [
    'missing-glyph',
    'a character no font has at all',
    `nothing ${String.fromCodePoint(0x10F00D)}`,
    /\(U\+10F00D\)/,
  ],
  [
    'missing-glyph',
    'a font that is not ours',
    '<span style="font-family: Papyrus">dust</span>',
    /Papyrus, which is no font of ours, cannot draw “d”/,
  ],
  [
    'small-text',
    'text that is too small',
    '<span style="font-size: 11px">hardly to be read</span>',
    /“hardly to be read” is set in 11 px; make it 16 px at least/,
  ],
  [
    'small-text',
    'text that was made small by scaling',
    '<div style="scale: 0.5; font-size: 20px">half of it</div>',
    /“half of it” is set in 10 px/,
  ],
  [
    'no-alternative',
    'an image without words',
    '![](/dot.png)',
    /the image \/dot\.png has no alternative text; say what it shows/,
  ],
  [
    'no-alternative',
    'a drawing without words',
    '<svg width="40" height="40"><circle r="9" cx="20" cy="20" /></svg>',
    /the drawing svg has no alternative text; give it an aria-label/,
  ],
  [
    'overflow',
    'text cut off by a box',
    '<div class="box" style="height: 30px; overflow: hidden">one<br>two<br>three<br>four</div>',
    /is cut off by \d+ px at the bottom of div\.box/,
  ],
  [
    'overflow',
    'text cut off above',
    '<div class="box" style="height: 90px; overflow: hidden"><p style="margin-top: -80px">above</p></div>',
    /“above” is cut off by \d+ px at the top of div\.box/,
  ],
  [
    'overflow',
    'an image wider than the slide',
    '<img src="/dot.png" alt="a dot" style="width: 1200px; max-width: none; height: 9px">',
    /img is \d+ px over the right edge of the slide/,
  ],
  [
    'overflow',
    'texts over each other',
    '<div style="height: 20px"><p>first of two</p></div><div style="margin-top: -20px"><p>second of two</p></div>',
    /“first of two” and “second of two” lie \d+ px over each other/,
  ],
  [
    'overflow',
    'a formula wider than the slide',
    String.raw`$\frac{${'a_1 + b + '.repeat(30)}c}{2}$`,
    /“\\frac\{a_1 \+ b \+ a_1 …” is \d+ px over the right edge of the slide/,
  ],
  [
    'overflow',
    'a formula cut off by a box',
    '<div class="box" style="width: 90px; overflow: hidden">\n\n$\\frac{a + b + c + d + e + f + g + h}{2}$\n\n</div>',
    /“\\frac\{a \+ b \+ c \+ d …” is cut off by \d+ px at the right edge of div\.box/,
  ],
  [
    'overflow',
    'a box without height',
    '<div class="box" style="height: 0; overflow: hidden">not to be seen</div>',
    /“not to be seen” is cut off by \d+ px at the (top|bottom) of div\.box/,
  ],
  [
    'overflow',
    'text in a drawing, outside of it',
    '<svg role="img" aria-label="words" width="60" height="30"><text x="20" y="20" font-size="20">far out there</text></svg>',
    /“far out there” is cut off by \d+ px at the right edge of svg/,
  ],
] as const

/** What looks like a fault to a machine that measures boxes. */
const SOUND = [
  [
    'a formula',
    String.raw`So $a_1^2 + \frac{x_{i_j}}{2}$, $\sqrt{\frac{a+b}{c}}$ and $\overrightarrow{AB} \xrightarrow{f} \overbrace{x+y}^{n}$:

$\displaystyle \sum_{i=1}^{n} \begin{pmatrix} a & b \\ c & d \end{pmatrix} = \left( \int_0^1 \frac{\partial f}{\partial x} \, dx \right)^2$`,
  ],
  ['a reading above a text', '## 这里<ruby>重<rt>chóng</rt></ruby>新，然后'],
  ['the number of a footnote', 'A sentence[^1].\n\n[^1]: and its note'],
  ['a letter in a box of its own width', '<div class="flex"><div style="font-size: 16px">l</div><div>j1</div></div>'],
  ['Chinese in a formula', String.raw`So $\text{损失}(x) = x^2$ and $概率$`],
  ['letters of other alphabets', 'Tomáš Łukasz Llŷr Şükrü Nguyễn Ḥasan αβγ ἀρχή Їжак Қазақ ₹\n\n`Tomáš λ Їжак`'],
  ['a picture beside the deck, in a style', '<div style="background: url(./beside.png); height: 20px"></div>'],
  [
    'an arrow from one thing to another',
    '<svg width="99" height="99"><defs><marker id="head"><circle r="2" /></marker></defs>'
    + '<line x2="90" y2="90" stroke="black" marker-end="url(#head)" /></svg>',
  ],
  [
    'text for screen readers, clipped to a point',
    'in sight <span style="position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip: rect(0, 0, 0, 0); white-space: nowrap">and out of it, in words that take some room</span>',
  ],
  [
    'text for screen readers, clipped by its path',
    'in sight <span style="position: absolute; clip-path: inset(50%)">and out of it, in words that take some room</span> in sight',
  ],
  [
    'text for screen readers, far out on the left',
    'in sight <span style="position: absolute; left: -9999px">and out of it</span>',
  ],
] as const

/** Small, and nothing wrong with it. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

let project: Project
let checked: Ran
let faults: {
  slide: number
  kind: string
  alias: string
  file: string
  line: number
  message: string
}[]

beforeAll(async () => {
  project = await projectWith([
    {
      layout: 'cover',
      alias: 'good',
      markdown:
        '# Nothing wrong here\n\n![a dot](/dot.png)\n\n<svg aria-hidden="true" width="9" height="9"></svg>\n\n<p class="pd-fine" style="font-size: 12px">a source line</p>',
    },
    ...FAULTS.map(([, , markdown], index) => ({
      alias: `fault-${index}`,
      markdown: `# 标题\n\n${markdown}`,
    })),
    ...SOUND.map(([, markdown], index) => ({
      alias: `sound-${index}`,
      markdown: `# 标题\n\n${markdown}`,
    })),
    {
      alias: 'cut',
      markdown: '# 标题\n\n<div class="box" style="height: 30px; overflow: auto">one<br>two<br>three</div>\n\nbelow it',
    },
    ...LAYOUTS.map(layout => ({
      layout,
      alias: `layout-${layout}`,
      frontmatter: { speaker: '某人', session: '某场' },
      markdown: `# 标题\n\n${NINE_LONG}`,
    })),
  ])
  const folder = join(project.root, 'slides', 'hand', 'zh', 'public')
  await mkdir(folder)
  await writeFile(join(folder, 'dot.png'), DOT)
  await writeFile(join(folder, '..', 'beside.png'), DOT)
  checked = await project.run(['export', '--json'])
  faults = JSON.parse(checked.stdout)[0].problems
})
afterAll(() => removeProject(project))

const of = (alias: string) => faults.filter(fault => fault.alias === alias)

test.each(FAULTS.map((fault, index) => [fault[1], index, ...fault] as const))(
  '%s is found',
  (_, index, kind, __, ___, message) => {
    expect(of(`fault-${index}`)).toContainEqual(
      expect.objectContaining({
        kind,
        slide: index + 2,
        file: 'slides/hand/zh/deck.md',
        message: expect.stringMatching(message),
      }),
    )
  },
)

test.each(FAULTS.map((fault, index) => [fault[1], index, fault[0]] as const))(
  '%s is nothing else',
  (_, index, kind) => {
    expect(of(`fault-${index}`).filter(fault => fault.kind !== kind)).toEqual([])
  },
)

test.each(LAYOUTS)('too much in the layout %s is found, with how far it goes', (layout) => {
  expect(of(`layout-${layout}`)).toContainEqual(
    expect.objectContaining({ kind: 'overflow', message: expect.stringMatching(/\d{2,} px/) }),
  )
})

test.each(SOUND.map(([name], index) => [name, index] as const))(
  '%s is not found fault with',
  (_, index) => {
    expect(of(`sound-${index}`)).toEqual([])
  },
)

test('what a box cuts off does not lie over what stands below it', () => {
  expect(of('cut').map(({ message }) => message)).toEqual([expect.stringMatching(/is cut off by \d+ px at the bottom of div\.box/)])
})

test('what is right is not found fault with', () => {
  expect(of('good')).toEqual([])
})

test('they are found without the long road', () => {
  expect(checked.stderr).not.toContain('the long road')
})

test('a person reads file, line, slide, what, how much and what to do; nothing is written', async () => {
  expect(checked.code).toBe(1)
  expect(checked.stderr).toMatch(
    /slides\/hand\/zh\/deck\.md:\d+: slide \d+ \(layout-digest\): .*\d px .*; shorten it, or divide the slide/,
  )
  // Some of its slides are broken: no flag would help.
  expect(checked.stderr).not.toContain('--allow-')
  await expect(access(join(project.root, 'out', 'hand'))).rejects.toThrow()
})

describe('an hour before the talk', () => {
  const ALLOWED = [
    ['overflow', '--allow-overflow', NINE_LONG],
    ['small-text', '--allow-small-text', '<span style="font-size: 11px">small</span>'],
    ['missing-glyph', '--allow-missing-glyphs', '𪚥'],
    ['no-alternative', '--allow-missing-alt', '<svg width="40" height="40"></svg>'],
  ] as const

  let hasty: Project
  beforeAll(async () => {
    hasty = await makeProject()
    for (const [kind, , markdown] of ALLOWED)
      await writeDeck(hasty, kind, [{ alias: 'hasty', markdown: `# 标题\n\n${markdown}` }])
  })
  afterAll(() => removeProject(hasty))

  // Every deck is kept back three times, as each flag is for one of them.
  test.each(ALLOWED)('%s passes with %s, and only then', async (kind, flag) => {
    const { code, stdout } = await hasty.run(['export', flag, '--force', '--json'])
    expect(code).toBe(1)
    const results: { deck: string, file?: string, problems: unknown[], warnings: unknown[] }[]
      = JSON.parse(stdout)
    expect(results.filter(({ file }) => file !== undefined)).toEqual([
      expect.objectContaining({
        file: `out/hand/zh/${kind}.pdf`,
        problems: [],
        warnings: expect.arrayContaining([expect.objectContaining({ kind })]),
      }),
    ])
    expect(results.filter(({ problems }) => problems.length > 0)).toHaveLength(ALLOWED.length - 1)
  })
})

test('`check --render` tells the same and writes nothing', async () => {
  const panel = await makeProject('small')
  try {
    await panel.run(['generate', '--lang', 'zh'])
    const deck = join(panel.root, 'slides', 'small', 'zh', '01-alpha.md')
    expect((await panel.run(['check', '--render'])).code).toBe(0)
    await writeFile(
      deck,
      (await readFile(deck, 'utf8')).replace(
        '- 写的人和读的人都学到东西',
        '- 很多很多\n'.repeat(14),
      ),
    )
    const { code, stdout, stderr } = await panel.run([
      'check',
      '--render',
      '--lang',
      'zh',
      '--deck',
      '01-alpha',
    ])
    expect(code).toBe(1)
    expect(stdout).toMatch(
      /^slides\/small\/zh\/01-alpha\.md:\d+: slide 3 \(alpha-conversation\): “.*” is \d+ px over the bottom of the slide; shorten it/m,
    )
    expect(stderr).toContain('on 5 slides of 1 decks')
    const both = await panel.run(['check', '--render', '--json'])
    const faults: { slide: number, kind: string }[] = JSON.parse(both.stdout)
    // In the deck of its own and in that of the whole it is the same slide.
    expect(faults.filter(({ kind }) => kind === 'overflow').map(({ slide }) => slide)).toEqual(
      faults.map(() => 3),
    )
    expect(await readdir(panel.root)).not.toContain('out')
    expect((await panel.run(['check', '--deck', '01-alpha'])).code).toBe(2)
  }
  finally {
    await removeProject(panel)
  }
})
