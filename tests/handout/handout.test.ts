/** Handouts as PDFs, by the real command: what is on which page, where links lead, and what has a part in it. */

import type { PaperPage } from '../support/paper.ts'
import type { Project, Ran } from '../support/project.ts'
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessFaultsBelow } from '../support/accessible.ts'
import { expectListed, readCode, readPaper } from '../support/paper.ts'
import { dense, pdfFacts } from '../support/pdf.ts'
import { HOME, makeProject, removeProject } from '../support/project.ts'
import { writeWorksAndTerms } from '../support/works-and-terms.ts'

/** A note of several pages, every word of it another. */
const WORDS = Array.from({ length: 1200 }, (_, index) => `wort${index + 1}wort`)
const LONG = [
  WORDS.slice(0, 700).join(' '),
  ...WORDS.slice(700, 760).map((word, index) => `${index + 1}. ${word}`),
  '',
  WORDS.slice(760).join(' '),
].join('\n')

let project: Project
let ran: Ran
const slides = (name: string, panel = 'small') => join(project.root, 'slides', panel, 'zh', name)
const out = (name: string, panel = 'small') => join(project.root, 'out', panel, 'zh', `${name}.pdf`)
const handout = (name: string, panel?: string) => readPaper(out(`${name}-handout`, panel))
const exported = (...args: string[]) => project.run(['export', ...args])
const OWN = ['slides', 'own', 'en']

/** One run for all that is sound, of several panels. */
beforeAll(async () => {
  project = await makeProject('small', 'hostile')
  await project.run(['generate', '--lang', 'zh'])
  await writeWorksAndTerms(join(project.root, 'data', 'small'))
  const text = await readFile(slides('01-alpha.md'), 'utf8')
  await writeFile(
    slides('01-alpha.md'),
    text
      .replace('甲一认为，评审的价值在于对话。', `[click] **先说：**甲一认为\n\n[click:2] ${LONG}`)
      .replace(
        '- 写的人',
        '- 见<Link to="alpha-machines">那一问</Link>和[网站](https://example.org/outside)：写的人',
      ),
  )
  for (const deck of ['00-overview.md', '02-nasty-round.md', 'slides.md'])
    await rm(slides(deck, 'hostile'))
  const own = join(project.root, ...OWN)
  await mkdir(own, { recursive: true })
  await writeFile(
    join(own, 'talk.md'),
    [
      '---',
      `theme: ${relative(own, HOME)}`,
      'title: My talk',
      'lang: en',
      'event: Own event',
      'date: 2025-01-02',
      'source: https://example.org/mine',
      '---',
      '',
      '# First',
      '',
      '- <span v-mark.underline>on it</span>',
      '',
      '<!-- said *first* -->',
      '',
      '---',
      'routeAlias: second',
      '---',
      '',
      '# Second',
      '',
      '[back](1)',
      '',
      '<!-- said second -->',
      '',
      '---',
      'notes: presenter',
      '---',
      '',
      '# Third',
      '',
      '<!-- kept private -->',
      '',
    ].join('\n'),
  )
  ran = await exported('--handout')
})
afterAll(() => removeProject(project))

test('each deck has one, beside its slides', async () => {
  expect(ran.code).toBe(0)
  expect(ran.stderr).not.toMatch(/let pass:|larger than the page/)
  for (const name of ['00-overview', '01-alpha', '02-who-reviews', 'slides']) {
    expect(ran.stderr).toContain(join('out', 'small', 'zh', `${name}-handout.pdf`))
    expect((await stat(out(name))).size).toBeGreaterThan(0)
  }
})

describe('a handout with notes', () => {
  let pages: PaperPage[]
  beforeAll(async () => {
    pages = await handout('01-alpha')
  })

  test('says what it is: title, language, tags, outline, fonts that can be searched', async () => {
    const { title, language, tagged, outline, fontTypes } = await pdfFacts(out('01-alpha-handout'))
    expect({ title, language, tagged }).toEqual({
      title: '评审是一种对话 · 讲义',
      language: 'zh-CN',
      tagged: true,
    })
    expect(outline).toContain('评审的价值在于对话')
    expect(fontTypes).not.toContain('/Type3')
    expect(fontTypes).toContain('/CIDFontType2')
  })

  test('is A4, with something on every page, and its number', () => {
    pages.forEach(({ size, inked, text }, index) => {
      expect(size).toEqual([210, 297])
      expect(inked).toBeGreaterThan(0.01)
      expect(text).toContain(`${index + 1} / ${pages.length}`)
    })
  })

  test('has title, event, date and the address of the article in front', () => {
    const [cover] = pages
    for (const said of [
      '评审是一种对话',
      '样例研讨',
      '2024年5月6日',
      '样例实录',
      'https://example.org/sample',
      '目录',
    ])
      expect(cover?.text).toContain(said)
    expect(cover?.addresses).toContain('https://example.org/sample')
  })

  test('the code in front is read as the address of the article', async () => {
    expect(await readCode(out('01-alpha-handout'), 1)).toBe('https://example.org/sample')
  })

  test('at the end are the works and terms of this session, and who speaks, even if it is one', () => {
    const back = pages.at(-1)
    expect(back?.text).toMatch(
      /谈到的模型、论文与数据[\s\S]*LintBot Two[\s\S]*A\. Maker，2021[\s\S]*看代码的机器[\s\S]*术语（[\s\S]*评审 review[\s\S]*发言者索引/,
    )
    expect(back?.text).not.toContain('Elsewhere')
    expect(back?.addresses).toContain('https://example.org/lintbot')
    const sheet
      = pages.findIndex(({ text }) => text.includes('LintBot这样的机器') && !text.includes('目录'))
        + 1
    expect(dense(back?.text ?? '')).toContain(
      dense(`LintBot Two A. Maker，2021 ${sheet} 看代码的机器`),
    )
    expect(back?.links.map(({ page }) => page)).toHaveLength(1)
  })

  test('its contents tell on which page each slide is, and lead there', () => {
    const headlines = [
      '评审首先是人与人的对话',
      '评审的价值在于对话',
      'LintBot这样的机器能不能参加？',
      '留给我们讨论',
    ]
    for (const headline of headlines) expectListed(pages, headline, headline)
  })

  test('a long note runs on, line by line, and no word is lost or said twice', () => {
    const first = pages.findIndex(({ text }) => new RegExp(`\\b${WORDS[3]}\\b`).test(text))
    const last = pages.findIndex(({ text }) => text.includes(WORDS.at(-1) ?? ''))
    expect(last - first).toBeGreaterThanOrEqual(2)
    const text = pages.map(page => page.text).join('\n')
    for (const word of WORDS) expect(text.split(new RegExp(`\\b${word}\\b`))).toHaveLength(2)
    expect(pages[first]?.text).toContain('评审的价值在于对话')
    for (const page of pages.slice(first + 1, last + 1))
      expect(page.text).toContain('评审的价值在于对话（续）')
    // Numbers of a list go on overleaf.
    expect(text).toMatch(/60\.\s*wort760wort/)
  })

  test('its notes are set large enough to be read at length', () => {
    const between = pages.slice(1, -1).flatMap(({ lines }) => lines)
    for (const said of [WORDS[0], WORDS.at(-1), '先说：'])
      expect(between.find(({ text }) => text.includes(said ?? ''))?.size).toBeGreaterThanOrEqual(8.5)
  })

  test('marks of clicks are gone, emphasis beside full-width marks is emphasis', () => {
    const text = pages.map(page => page.text).join('\n')
    expect(text).toContain('先说：甲一认为')
    expect(text).not.toMatch(/\[click|\*\*/)
  })

  test('the sources stand on the page of their slide', () => {
    const page = pages.find(
      ({ text }) => text.includes('LintBot这样的机器') && !text.includes('目录'),
    )
    expect(page?.text).toContain('出处：k1.2')
  })

  test('links on slides live: inside to the page where the slide is, outside to their address', () => {
    const page = pages.find(({ addresses }) => addresses.includes('https://example.org/outside'))
    const [link] = page?.links ?? []
    expect(pages[(link?.page ?? 0) - 1]?.text).toContain('LintBot这样的机器能不能参加？')
  })
})

test('headlines and claims on slides are as large beside their notes as they are on the slides', async () => {
  const onSlides = (await readPaper(out('slides'))).flatMap(({ lines }) => lines)
  const onPaper = (await handout('slides')).slice(1, -1).flatMap(({ lines }) => lines)
  const scale = 98 / (980 / 96 * 25.4)
  const found = onSlides.filter(({ size }) => size > 14).flatMap(({ text, size }) => {
    const same = onPaper.filter(line => line.text === text).map(line => line.size / size)
    return same.length > 0 ? [{ text, same }] : []
  })
  expect(found.length).toBeGreaterThan(10)
  expect(found.filter(({ same }) => !same.some(ratio => Math.abs(ratio - scale) < 0.005))).toEqual([])
})

test('the pages of a session are filled, but for its last', async () => {
  const between = (await handout('01-alpha')).slice(1, -1)
  expect(between.length).toBeGreaterThan(2)
  for (const { filled } of between.slice(0, -1)) expect(filled).toBeGreaterThan(0.5)
})

test('the whole panel is listed by session, its speakers with their pages', async () => {
  const pages = await handout('slides')
  expectListed(pages, '评审是一种对话', '评审是一种对话')
  expectListed(pages, '谁来评审？', '谁来评审？')
  const index = pages.at(-1)
  expect(index?.text).toContain('发言者索引')
  for (const { line, page } of index?.links ?? []) {
    const [name = ''] = line.split(/\s/, 1)
    const [listed = ''] = /[–, \d]+$/.exec(line) ?? []
    const [first] = /\d+/.exec(listed) ?? []
    expect(first).toBe(String(page))
    expect(dense(pages[page - 1]?.text ?? '')).toContain(dense(name))
  }
  expect(index?.links.length).toBeGreaterThan(1)
})

test('what has not changed is not printed again; what the cover says has a part in it', async () => {
  const upToDate = (stderr: string) =>
    stderr.split('\n').filter(line => line.endsWith('up to date')).length
  expect(upToDate((await exported('--panel', 'small', '--handout')).stderr)).toBe(8)
  expect(upToDate((await exported('--panel', 'small')).stderr)).toBe(4)
  const panel = join(project.root, 'data', 'small', 'panel.yaml')
  const before = await readFile(panel, 'utf8')
  await writeFile(panel, before.replace('2024-05-06', '2024-05-07'))
  expect(upToDate((await exported('--handout', '--deck', '02-who-reviews')).stderr)).toBe(0)
  expect((await handout('02-who-reviews'))[0]?.text).toContain('2024年5月7日')
  await writeFile(panel, before)
  await exported('--handout', '--deck', '02-who-reviews')
})

test('a deck made by hand, which takes a browser to draw and belongs to no panel', async () => {
  expect(ran.stderr).toContain('the long road')
  const pages = await readPaper(join(project.root, 'out', 'own', 'en', 'talk-handout.pdf'))
  expect(pages).toHaveLength(2)
  for (const said of ['My talk', 'Own event', 'January 2, 2025', 'https://example.org/mine'])
    expect(pages[0]?.text).toContain(said)
  expect(pages[1]?.text).toMatch(/First[\s\S]*on it[\s\S]*said first[\s\S]*Second[\s\S]*said second/)
  expect(pages[1]?.links.map(({ page }) => page)).toEqual([2])
  expectListed(pages, 'Second', 'Second')
  expect(pages[1]?.text).toContain('Third')
  expect(pages.map(({ text }) => text).join()).not.toContain('kept private')
})

test('every deck and handout is PDF/UA, whatever its text', async () => {
  const found = await accessFaultsBelow(join(project.root, 'out'))
  expect(Object.keys(found).length).toBeGreaterThan(5)
  expect(Object.entries(found).filter(([, faults]) => faults.length > 0)).toEqual([])
})

test('hostile text is printed as it is written, in notes, contents and index too', async () => {
  const text = dense((await handout('01-nasty', 'hostile')).map(page => page.text).join(''))
  for (const written of [
    '<script>alert(1)</script>',
    '第一段 --> 不结束 <!-- 也不开始 {{ 讲稿 }} $a$ $b$',
    '--- 第二段以横线开头',
    '[click] 不是标记 * 不是列表',
    '{{ 1 }}',
    '来源 [x](y)',
    '{{ constructor.constructor("return process")() }} {{{三层}}} {单层}',
    '--- layout: cover --- $$e=mc^2$$ <<< @/x.ts',
  ])
    expect(text).toContain(dense(written))
})
