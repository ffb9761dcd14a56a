/** What is in our PDFs, read with MuPDF: links, outline, structure, fonts, text, metadata. */

import type * as mupdf from 'mupdf'
import type { Project } from '../support/project.ts'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPdf } from '../support/pdf.ts'
import { removeProject } from '../support/project.ts'
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
    pdf = await openPdf(join(project.root, 'out', 'hand', 'zh', 'deck.pdf'))
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
    const text = (await openPdf(join(project.root, 'out', 'hand', 'zh', 'deck.pdf')))
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
