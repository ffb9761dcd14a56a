/** Slides that must not become PDFs in silence: what a reader would see and a machine would pass over. */

import type { Project, Ran } from '../support/project.ts'
import { access, copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NOT_TOLD, TOLD } from '../support/check-lists.ts'
import { HOME, makeProject, removeProject } from '../support/project.ts'
import { projectWith, writeDeck } from '../support/slides.ts'

/** Every layout there is: a new one is covered by being there. */
const LAYOUTS = (await readdir(join(HOME, 'layouts')))
  .map(name => name.replace(/\.vue$/, ''))
  .filter(name => name !== 'error')

const LONG = '很长的一句话，说了又说，'.repeat(12)
const NINE_LONG = `- ${LONG}\n`.repeat(9)

/** Small, and nothing wrong with it. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const RARE_FONT = `@font-face {
  font-family: 'Paneldeck Symbols';
  font-weight: 1 1000;
  src: url('./rare.woff2');
  unicode-range: U+0590-05FF;
}
`

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
    ...TOLD.map(([, , markdown], index) => ({
      alias: `fault-${index}`,
      markdown: `# 标题\n\n${markdown}`,
    })),
    ...NOT_TOLD.map(([, , markdown], index) => ({
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
  for (const name of ['dot.png', 'photo.jpg'])
    await writeFile(join(folder, name), DOT)
  await writeFile(join(folder, '..', 'beside.png'), DOT)
  // As docs/exporting.md has it.
  const hebrew = join(HOME, 'node_modules', '@fontsource', 'open-sans', 'files', 'open-sans-hebrew-400-normal.woff2')
  await copyFile(hebrew, join(folder, '..', 'rare.woff2'))
  await writeFile(join(folder, '..', 'style.css'), RARE_FONT)
  checked = await project.run(['export', '--json'])
  faults = JSON.parse(checked.stdout)[0].problems
})
afterAll(() => removeProject(project))

const of = (alias: string) => faults.filter(fault => fault.alias === alias)

test.each(TOLD.map(([kind, name, , message], index) => [kind, name, index, message] as const))(
  '%s: %s is found',
  (kind, _, index, message) => {
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

test.each(TOLD.map(([kind, name], index) => [kind, name, index] as const))(
  '%s: %s is nothing else',
  (kind, _, index) => {
    expect(of(`fault-${index}`).filter(fault => fault.kind !== kind)).toEqual([])
  },
)

test.each([...new Set([...TOLD, ...NOT_TOLD].map(([kind]) => kind))])('%s has both lists', (kind) => {
  for (const list of [TOLD, NOT_TOLD])
    expect(list.filter(([of]) => of === kind).length).toBeGreaterThan(2)
})

test.each(LAYOUTS)('too much in the layout %s is found, with how far it goes', (layout) => {
  expect(of(`layout-${layout}`)).toContainEqual(
    expect.objectContaining({ kind: 'overflow', message: expect.stringMatching(/\d{2,} px/) }),
  )
})

test.each(NOT_TOLD.map(([kind, name], index) => [kind, name, index] as const))(
  '%s: %s is not found fault with',
  (_, __, index) => {
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
