/** What is in our PDFs, read with MuPDF: links, outline, structure, fonts, text, metadata, size, the same bytes. */

import type { Project } from '../support/project.ts'
import { spawnSync } from 'node:child_process'
import { readdir, readFile, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import * as mupdf from 'mupdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser } from '../../scripts/export/browser.ts'
import { HOME, makeProject, removeProject } from '../support/project.ts'
import { projectWith, writeDeck } from '../support/slides.ts'

describe('a deck with links', () => {
  let project: Project
  let pdf: mupdf.PDFDocument

  beforeAll(async () => {
    project = await projectWith(
      [
        {
          layout: 'cover',
          alias: 'start',
          markdown:
            '# 开始\n\n- [by number](/3)\n- <Link to="end">by name, as a component</Link>\n- [by name](/end)\n- [to the other deck](/elsewhere)\n- [outside](https://example.org/a)\n- [a file](./paper.pdf)',
        },
        {
          alias: 'middle',
          markdown:
            '# It’s “quoted”—isn’t it?\n\n人 and ’ and ⼈\n\n**bold** *slanted* `code`\n\nTomáš Łukasz Llŷr αλ Їжак Nguyễn',
        },
        {
          alias: 'end',
          frontmatter: { speaker: '甲', session: '第一场' },
          markdown: '# 结束\n\n[back](/1)',
        },
      ],
      { author: '甲、乙', info: 'What it is about', keywords: ['one', '二'] },
    )
    await writeDeck(project, 'other', [{ alias: 'elsewhere', markdown: '# 别处\n\n人' }])
    const { code, stderr } = await project.run(['export', '--deck', 'deck'])
    expect({ code, faults: stderr.match(/: slide .*/g) }).toEqual({ code: 0, faults: null })
    pdf = await open(join(project.root, 'out', 'hand', 'zh', 'deck.pdf'))
  })
  afterAll(() => removeProject(project))

  test('links lead to slides, to the other deck’s PDF and outside; a file beside the deck is plain text', () => {
    const links = pdf
      .loadPage(0)
      .getLinks()
      .map(link => (link.isExternal() ? link.getURI() : pdf.resolveLink(link)))
    expect(links).toEqual([
      2,
      2,
      2,
      expect.stringMatching(/^file:other\.pdf#.*elsewhere/),
      'https://example.org/a',
    ])
    expect(
      pdf
        .loadPage(2)
        .getLinks()
        .map(link => pdf.resolveLink(link)),
    ).toEqual([0])
  })

  test('the outline is its slides', () => {
    expect(pdf.loadOutline()?.map(({ title, page }) => [title, page])).toEqual([
      ['开始', 0],
      ['It’s “quoted”—isn’t it?', 1],
      ['结束', 2],
    ])
  })

  test('slides have names by which other documents find them', () => {
    expect(['start', 'middle', 'end'].map(name => pdf.resolveLink(`#nameddest=${name}`))).toEqual([
      0,
      1,
      2,
    ])
  })

  test('it says what it is', () => {
    const info = (key: string) => pdf.getMetaData(`info:${key}`)
    expect(['Title', 'Author', 'Subject', 'Keywords', 'Creator'].map(info)).toEqual([
      'A deck',
      '甲、乙',
      'What it is about',
      'one, 二',
      'paneldeck',
    ])
    const root = pdf.getTrailer().get('Root')
    expect(root.get('Lang').asString()).toBe('zh-CN')
    expect(root.get('MarkInfo').get('Marked').asBoolean()).toBe(true)
  })

  test('what is read aloud is an article a slide, with headings and lists, and no level without a meaning', () => {
    const document = pdf.getTrailer().get('Root').get('StructTreeRoot').get('K')
    const articles = kidsOf(document).filter(kid => kid.get('S').toString() === '/Art')
    expect(articles).toHaveLength(3)
    expect(articles.map(article => kidsOf(article).map(kid => kid.get('S').toString())[0])).toEqual(
      ['/H1', '/H1', '/H1'],
    )
    expect(namesOf(document)).not.toContain('/NonStruct')
    expect(namesOf(document)).toEqual(
      expect.arrayContaining(['/L', '/LI', '/Link', '/Strong', '/P']),
    )
  })

  test('every marked piece of a page belongs to an element of the structure', () => {
    const parents = pdf.getTrailer().get('Root').get('StructTreeRoot').get('ParentTree').get('Nums')
    for (let at = 1; at < parents.length; at += 2) {
      const entry = parents.get(at)
      const elements = entry.isArray()
        ? Array.from({ length: entry.length }, (_, index) => entry.get(index))
        : [entry]
      // A number that is not used any more, of what turned out to be decoration, has none.
      const used = elements.filter(element => !element.isNull())
      expect(used.length).toBeGreaterThan(0)
      for (const element of used) expect(element.get('S').isName()).toBe(true)
    }
  })

  test('text copies as it was written', () => {
    const text = pdf.loadPage(1).toStructuredText('').asText()
    expect(text).toContain('It’s “quoted”—isn’t it?')
    expect(text).toContain('人 and ’ and ')
    expect(text).toContain('Tomáš Łukasz Llŷr αλ Їжак Nguyễn')
  })

  test('fonts are TrueType, embedded, and once', () => {
    const fonts = new Map(
      Array.from({ length: pdf.countPages() }, (_, page) =>
        fontsOf(pdf.findPage(page).get('Resources')))
        .flat()
        .map(font => [font.asIndirect(), font]),
    )
    expect(new Set([...fonts.values()].map(font => font.get('Subtype').toString()))).toEqual(
      new Set(['/Type0']),
    )
    const descendants = [...fonts.values()].map(font => font.get('DescendantFonts').get(0))
    expect(new Set(descendants.map(font => font.get('Subtype').toString()))).toEqual(
      new Set(['/CIDFontType2']),
    )
    const programs = descendants.map(font => font.get('FontDescriptor').get('FontFile2'))
    expect(programs.every(program => program.isStream())).toBe(true)
    expect(new Set(programs.map(program => program.asIndirect())).size).toBe(programs.length)
  })
})

test('in English ’ copies as ’, where the font draws ʼ with the same glyph', async () => {
  const project = await projectWith(
    [{ alias: 'one', markdown: '# It’s a headline that isn’t long\n\nNor’s this' }],
    { lang: 'en' },
  )
  try {
    expect((await project.run(['export'])).code).toBe(0)
    const text = (await open(join(project.root, 'out', 'hand', 'zh', 'deck.pdf')))
      .loadPage(0)
      .toStructuredText('')
      .asText()
    expect(text).toContain('It’s a headline that isn’t long')
    expect(text).toContain('Nor’s this')
  }
  finally {
    await removeProject(project)
  }
})

describe('a real panel', () => {
  let project: Project
  const file = (name: string) => join(project.root, 'out', 'small', 'zh', name)

  beforeAll(async () => {
    project = await makeProject('small')
    await project.run(['generate', '--lang', 'zh'])
    expect((await project.run(['export'])).code).toBe(0)
  })
  afterAll(() => removeProject(project))

  test('in the deck of the whole, sessions are the first level of the outline and slides the second', async () => {
    const pdf = await open(file('slides.pdf'))
    const outline = pdf.loadOutline() ?? []
    const decks = await Promise.all(
      ['00-overview', '01-alpha', '02-who-reviews'].map(name => open(file(`${name}.pdf`))),
    )
    // What is looked up follows them.
    const sessions = outline.slice(0, decks.length)
    expect(sessions.map(({ down }) => down?.length)).toEqual(decks.map(deck => deck.countPages()))
    expect(sessions.map(({ title }) => title)).toEqual(
      decks.map(deck => deck.getMetaData('info:Title')),
    )
    expect(outline.slice(decks.length)).toHaveLength(1)
    expect(outline.flatMap(({ down }) => down?.map(({ page }) => page))).toEqual(
      Array.from({ length: pdf.countPages() }, (_, page) => page),
    )
  })

  test('a slide fills its page to the last column and row', async () => {
    const pdf = await open(file('slides.pdf'))
    for (let no = 0; no < pdf.countPages(); no++) {
      const page = pdf.loadPage(no)
      expect(page.getBounds()).toEqual([0, 0, 735, 414])
      // At 200 dpi as in a print shop, in pixels of which the last column is cut.
      const picture = page.toPixmap(
        mupdf.Matrix.scale(200 / 72, 200 / 72),
        mupdf.ColorSpace.DeviceRGB,
        false,
        true,
      )
      const [width, bytes] = [picture.getWidth(), picture.getPixels()]
      const at = (column: number, row: number) => [
        ...bytes.subarray((row * width + column) * 3, (row * width + column) * 3 + 3),
      ]
      const last = Math.floor((735 * 200) / 72) - 1
      expect(at(last, 300)).toEqual(at(last - 3, 300))
      expect(at(700, picture.getHeight() - 1)).toEqual(at(700, picture.getHeight() - 2))
    }
  })

  test('no page is empty', async () => {
    const pdf = await open(file('slides.pdf'))
    for (let page = 0; page < pdf.countPages(); page++)
      expect(pdf.loadPage(page).toStructuredText('').asText().trim()).not.toBe('')
  })

  test('the same slides are the same bytes; a date is that of SOURCE_DATE_EPOCH', async () => {
    // Printed before by a browser that had others to print.
    const first = await readFile(file('02-who-reviews.pdf'))
    await project.run(['export', '--deck', '02-who-reviews', '--force'])
    expect((await readFile(file('02-who-reviews.pdf'))).equals(first)).toBe(true)
    await project.run(['export', '--deck', '01-alpha'], { SOURCE_DATE_EPOCH: '1690156800' })
    expect((await open(file('01-alpha.pdf'))).getMetaData('info:CreationDate')).toBe(
      'D:20230724000000Z',
    )
  })

  test(
    'with tags, outline and links it is no larger than the bare file of slidev export',
    { timeout: 300_000 },
    async () => {
      await project.run(['export', '--deck', 'slides'])
      const slidev = join(
        dirname(createRequire(import.meta.url).resolve('@slidev/cli/package.json')),
        'bin',
        'slidev.mjs',
      )
      const { executablePath, env } = await findBrowser()
      const bare = join(project.root, 'bare.pdf')
      const { status, stderr } = spawnSync(
        process.execPath,
        [
          slidev,
          'export',
          join(project.root, 'slides', 'small', 'zh', 'slides.md'),
          '--output',
          bare,
          '--executable-path',
          executablePath,
          '--timeout',
          '240000',
        ],
        { cwd: HOME, env: { ...process.env, ...env }, encoding: 'utf8' },
      )
      expect({ status, stderr }).toMatchObject({ status: 0 })
      expect((await stat(file('slides.pdf'))).size).toBeLessThanOrEqual((await stat(bare)).size)
    },
  )

  test('--range prints these slides, and links to others are plain text', async () => {
    expect((await project.run(['export', '--deck', '01-alpha', '--range', '2-3,5'])).code).toBe(0)
    const whole = await open(file('slides.pdf'))
    const some = await open(file('01-alpha.pdf'))
    const overview = (await open(file('00-overview.pdf'))).countPages()
    const text = (pdf: mupdf.PDFDocument, page: number) =>
      pdf.loadPage(page).toStructuredText('').asText().replaceAll(/\s|\d/g, '')
    expect([0, 1, 2].map(page => text(some, page))).toEqual(
      [1, 2, 4].map(page => text(whole, overview + page)),
    )
    expect(some.countPages()).toBe(3)
    const wrong = await project.run(['export', '--deck', '01-alpha', '--range', '90'])
    expect(wrong).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--range 90: slides/small/zh/01-alpha.md has slides 1 to 5'),
    })
    expect((await project.run(['export', '--range', 'two'])).code).toBe(2)
  })

  test('--format png is a picture a slide, and none of before', async () => {
    expect((await project.run(['export', '--deck', '01-alpha', '--format', 'png'])).code).toBe(0)
    expect(await readdir(file('01-alpha'))).toEqual(
      Array.from({ length: 5 }, (_, index) => `${index + 1}.png`),
    )
    const header = (await readFile(join(file('01-alpha'), '1.png'))).subarray(16, 24)
    expect([header.readUInt32BE(0), header.readUInt32BE(4)]).toEqual([1960, 1104])
    await project.run(['export', '--deck', '01-alpha', '--format', 'png', '--range', '3'])
    expect(await readdir(file('01-alpha'))).toEqual(['3.png'])
  })
})

describe('a panel’s own links', () => {
  let project: Project
  const linksOn = async (deck: string, ...aliases: string[]) => {
    const pdf = await open(join(project.root, 'out', 'gallery', 'zh', `${deck}.pdf`))
    const page = (name: string) => pdf.resolveLink(`#nameddest=${name}`)
    const links = aliases
      .flatMap(alias => pdf.loadPage(page(alias)).getLinks())
      .map(link => (link.isExternal() ? link.getURI() : pdf.resolveLink(link)))
    return { links: new Set(links), pages: (...names: string[]) => new Set(names.map(page)) }
  }

  beforeAll(async () => {
    project = await makeProject('gallery')
    await project.run(['generate', '--lang', 'zh'])
    for (const deck of ['slides', '00-overview']) {
      expect(await project.run(['export', '--lang', 'zh', '--deck', deck])).toMatchObject({
        code: 0,
      })
    }
  }, 300_000)
  afterAll(() => removeProject(project))

  test('the agenda leads to where each session starts', async () => {
    const { links, pages } = await linksOn('slides', 'overview-agenda', 'overview-agenda-2')
    expect(links).toEqual(pages('least-cover', 'most-cover', 'few-question', 'many-question'))
  })

  test('the portrait of a speaker leads to what they say in each session, and to whom they answer', async () => {
    const { links, pages } = await linksOn('slides', 'many-beta-one')
    expect(links).toEqual(pages('most-cover', 'many-beta-one', 'many-gamma-one', 'many-epsilon-one'))
  })

  test('a work leads to the slides that name it, besides its own address', async () => {
    const { links, pages } = await linksOn('slides', 'overview-works', 'overview-works-2')
    // The sixth position shares the slide of the fifth.
    expect(new Set([...links].filter(link => typeof link === 'number'))).toEqual(
      pages('most-p1', 'most-p2', 'most-p3', 'most-p4', 'most-p5'),
    )
  })

  test('in the overview by itself they lead into the PDFs of the sessions', async () => {
    const { links } = await linksOn('00-overview', 'overview-agenda', 'overview-agenda-2')
    expect([...links]).toEqual(
      ['least-cover', 'most-cover', 'few-question', 'many-question'].map((start, index) =>
        expect.stringMatching(new RegExp(`^file:0${index + 1}-[a-z]+\\.pdf#.*${start}`)),
      ),
    )
  })
})

test.each([
  ['--with-clicks', ['--with-clicks'], {}],
  ['`withClicks` of the deck', [], { export: { withClicks: true, dark: true }, exportFilename: 'mine' }],
])('%s is a page for every click, and one where there are none', async (_, flags, headmatter) => {
  const project = await projectWith([
    { alias: 'one', markdown: '# 一\n\n<v-clicks>\n\n- 甲\n- 乙\n\n</v-clicks>' },
    { alias: 'code', markdown: '# 代码\n\n```js\nconst answer = 42\n```' },
    { alias: 'two', markdown: '# 二\n\n[back](/one)' },
  ], headmatter)
  try {
    const { code, stderr } = await project.run(['export', ...flags])
    expect(code).toBe(0)
    expect(/without effect here: (.*)/.exec(stderr)?.[1]).toBe(
      'export' in headmatter
        ? '`exportFilename` (the PDF is called like the deck), `export.dark` (say --dark)'
        : undefined,
    )
    const pdf = await open(join(project.root, 'out', 'hand', 'zh', 'deck.pdf'))
    expect(pdf.countPages()).toBe(5)
    expect(pdf.loadOutline()?.map(({ title, page }) => [title, page])).toEqual([
      ['一', 0],
      ['代码', 3],
      ['二', 4],
    ])
    expect(
      pdf
        .loadPage(4)
        .getLinks()
        .map(link => pdf.resolveLink(link)),
    ).toEqual([0])
  }
  finally {
    await removeProject(project)
  }
})

async function open(path: string): Promise<mupdf.PDFDocument> {
  return new mupdf.PDFDocument(await readFile(path))
}

/** The fonts of a page and of the drawings on it. */
function fontsOf(resources: mupdf.PDFObject): mupdf.PDFObject[] {
  const fonts: mupdf.PDFObject[] = []
  resources.get('Font').forEach(font => fonts.push(font))
  resources.get('XObject').forEach(drawing => fonts.push(...fontsOf(drawing.get('Resources'))))
  return fonts
}

/** The elements below an element. */
function kidsOf(element: mupdf.PDFObject): mupdf.PDFObject[] {
  const kids = element.get('K')
  const all = kids.isArray()
    ? Array.from({ length: kids.length }, (_, index) => kids.get(index))
    : [kids]
  return all.filter(kid => kid.isDictionary() && !kid.get('S').isNull())
}

function namesOf(element: mupdf.PDFObject): string[] {
  return [element.get('S').toString(), ...kidsOf(element).flatMap(namesOf)]
}
