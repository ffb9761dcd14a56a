/** The real panel through the real pipeline: every deck a PDF with a handout, made in one run. */

import type { PaperPage } from '../support/paper.ts'
import type { PdfFacts } from '../support/pdf.ts'
import type { Project, Ran } from '../support/project.ts'
import { join } from 'node:path'
import { parseSync } from '@slidev/parser'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { composeDecks } from '../../scripts/compose/compose.ts'
import { ownSlides } from '../../scripts/compose/deck.ts'
import { serialiseDeck } from '../../scripts/serialise/serialise.ts'
import { describeWork } from '../../scripts/summary/works-and-terms.ts'
import { accessFaultsBelow } from '../support/accessible.ts'
import { findNotes, wholeNumbers } from '../support/paper-notes.ts'
import { readCode, readPaper } from '../support/paper.ts'
import { dense, pdfFacts } from '../support/pdf.ts'
import { makeProject, removeProject } from '../support/project.ts'
import { racv } from '../support/racv.ts'
import { readAloud } from '../support/read-aloud.ts'
import { textsOf } from '../support/slide-texts.ts'

let project: Project
let ran: Ran
const panel = await racv()
const editions = panel.languages.map(language => ({
  language,
  ...composeDecks(panel, language, '../../../'),
}))

beforeAll(async () => {
  project = await makeProject('racv-2023')
  ran = await project.run(['build'])
}, 900_000)
afterAll(() => removeProject(project))

test('the main job ends well and says where things are', () => {
  expect(ran.stderr).toContain('The PDFs are in out/')
  expect(ran.code).toBe(0)
})

test('every handout is there, and all of it fits', () => {
  expect(ran.stderr.match(/^out\/.*-handout\.pdf /gm)).toHaveLength(
    editions.reduce((sum, { decks, cuts }) => sum + decks.length + cuts.length + 1, 0),
  )
  expect(ran.stderr).not.toContain('larger than the page')
})

test('no slide has a fault: everything fits, can be read, has its glyphs', () => {
  expect(ran.stderr.match(/: slide .*/g)).toBeNull()
})

test('every deck and handout is PDF/UA', async () => {
  const found = await accessFaultsBelow(join(project.root, 'out'))
  expect(Object.keys(found).length).toBeGreaterThan(30)
  expect(Object.entries(found).filter(([, faults]) => faults.length > 0)).toEqual([])
})

describe.each(editions)('$language', ({ language, decks, cuts, whole }) => {
  test('a slide of each kind is heard in the order of speech: who, the headline, what is said, the sources', async () => {
    const heard = new Map<string, string>()
    for (const { name, slides } of decks) {
      const pages = await readAloud(join(project.root, 'out', 'racv-2023', language, `${name}.pdf`))
      for (const [index, { layout, frontmatter: { figure } }] of slides.entries()) {
        const kind = [layout, figure].filter(word => typeof word === 'string').join(' ')
        if (!heard.has(kind))
          heard.set(kind, [`# ${kind}`, ...(pages[index] ?? []), ''].join('\n'))
      }
    }
    const text = [...heard].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, lines]) => lines).join('\n')
    await expect(text).toMatchFileSnapshot(`../fixtures/read-aloud/${language}.md`)
  })

  const facts = (name: string): Promise<PdfFacts> =>
    pdfFacts(join(project.root, 'out', 'racv-2023', language, `${name}.pdf`))

  test.each(decks.map(deck => [deck.name, deck] as const))(
    '%s has a page a slide, with the slide’s text on it',
    async (name, deck) => {
      const { pages } = await facts(name)
      expect(pages).toHaveLength(deck.slides.length)
      deck.slides.forEach((slide, index) => {
        for (const text of textsOf(slide)) expect(dense(pages[index] ?? '')).toContain(dense(text))
      })
    },
  )

  test.each(cuts.map(cut => [cut.deck.name, cut] as const))(
    '%s has a page for each slide it shows, with what that says today',
    async (name, { shown, deck }) => {
      const { pages, title } = await facts(name)
      expect(title).toBe(deck.headmatter.title)
      expect(pages).toHaveLength(shown.length)
      shown.forEach(({ slide }, index) => {
        for (const text of textsOf(slide)) expect(dense(pages[index] ?? '')).toContain(dense(text))
      })
    },
  )

  test('the whole panel has the pages of all decks', async () => {
    const { pages, title } = await facts('slides')
    expect(pages).toHaveLength([...decks.flatMap(({ slides }) => slides), ...ownSlides(whole)].length)
    expect(title).toBe(whole.headmatter.title)
  })

  test.each(decks.map(deck => [deck.name, deck] as const))(
    '%s says what it is: title, author, language, tags, outline',
    async (name, deck) => {
      const { title, author, language: tag, tagged, outline, fontTypes } = await facts(name)
      const [first] = parseSync(serialiseDeck(deck), 'deck.md').slides
      expect({ title, author, tagged }).toEqual({
        title: first?.frontmatter.title,
        author: first?.frontmatter.author,
        tagged: true,
      })
      expect(tag).toBe(language === 'zh' ? 'zh-CN' : 'en')
      expect(outline.length).toBeGreaterThan(0)
      expect(fontTypes).not.toContain('/Type3')
      expect(fontTypes).toContain('/CIDFontType2')
    },
  )
})

/* The handout of the whole deck: every note beside its slide, and numbers that are true. */
describe.each(panel.languages)('%s, the whole panel on paper', (language) => {
  const { decks, whole } = composeDecks(panel, language, '../../../')
  // What is looked up stands in the reference part, and not as slides.
  const spoken = ownSlides(whole).filter(({ layout }) => layout === 'closing')
  const slides = [...decks.flatMap(({ slides }) => slides), ...spoken]
  const file = () => join(project.root, 'out', 'racv-2023', language, 'slides-handout.pdf')
  let pages: PaperPage[]
  let back: PaperPage[]
  /** Numbers of the pages where the notes of each slide begin, which is where the slide is. */
  let pagesOfSlides: number[]
  beforeAll(async () => {
    pages = await readPaper(file())
    pagesOfSlides = findNotes(pages, slides)
    back = pages.slice(pagesOfSlides.at(-1) ?? 0)
  })
  const pageOf = (at: number) => pagesOfSlides[at] ?? 0
  const sessionStarts = decks.reduce((starts, { slides }) =>
    [...starts, (starts.at(-1) ?? 0) + slides.length], [0])

  test('has at most 110 pages, with what is looked up on at most 14; none of them empty', () => {
    expect(pages.length).toBeLessThanOrEqual(110)
    expect(back.length).toBeGreaterThan(0)
    expect(back.length).toBeLessThanOrEqual(14)
    for (const { inked } of pages) expect(inked).toBeGreaterThan(0.01)
  })

  test('pages are filled, but for the last of a session', () => {
    const last = new Set(sessionStarts.map(start => pageOf(start) - 1))
    for (let no = pageOf(0); no < pageOf(slides.length - 1); no++) {
      if (!last.has(no))
        expect(pages[no - 1]?.filled, `page ${no}`).toBeGreaterThan(0.6)
    }
  })

  test('notes are at least 8.5 pt', () => {
    const [longest = ''] = slides.map(({ notes }) => dense(notes)).sort((a, b) => b.length - a.length)
    const notes = longest.slice(0, 15)
    // The same words may stand on the slide beside them, which is smaller.
    const lines = pages.flatMap(({ lines }) => lines).filter(({ text }) => dense(text).startsWith(notes))
    expect(Math.max(...lines.map(({ size }) => size))).toBeGreaterThanOrEqual(8.5)
  })

  test('every word of every note stands there once, in the order of the slides', () => {
    expect(slides.filter((_, at) => pageOf(at) === 0).map(({ notes }) => notes)).toEqual([])
    const text = dense(pages.map(page => page.text).join(''))
    const printed = slides.filter(({ notes }, at) => notes !== slides[at - 1]?.notes).map(({ notes }) => notes)
    const given = dense([...slides.flatMap(textsOf), ...printed].join(''))
    for (const paragraph of printed.flatMap(notes => notes.split('\n\n').map(dense))) {
      if (paragraph.length > 60)
        expect(text.split(paragraph).length, paragraph).toBeLessThanOrEqual(given.split(paragraph).length)
    }
  })

  test('every source stands on the page of its slide', () => {
    slides.forEach(({ frontmatter: { passages } }, at) => {
      const text = dense(pages[pageOf(at) - 1]?.text ?? '')
      for (const passage of Array.isArray(passages) ? passages : []) expect(text).toContain(passage)
    })
  })

  test('the contents have every session with its page, and who speaks in it', () => {
    const first = new Map(decks.map(({ headmatter }, index) =>
      [dense(String(headmatter.title)), pageOf(sessionStarts[index] ?? 0)]))
    const lines = pages[0]?.links.map(({ line, page }) => ({ line: dense(line), page })) ?? []
    for (const [title, page] of first) {
      const [start] = lines.filter(
        ({ line }) => line.startsWith(title.slice(0, 20)) && line.endsWith(String(page)),
      )
      expect(start, title).toEqual({ line: expect.any(String), page })
    }
    for (const { line, page } of lines) expect(line).toContain(String(page))
  })

  test('the index has everybody who speaks, with all pages', () => {
    const index = back.flatMap(({ links }) => links)
    const people = new Map<string, number[]>()
    slides.forEach(({ frontmatter: { speaker } }, at) => {
      if (typeof speaker === 'string')
        people.set(speaker, [...new Set([...(people.get(speaker) ?? []), pageOf(at)])])
    })
    expect(index).toHaveLength(people.size)
    for (const [name, on] of people) {
      const entry = index.find(({ line }) => dense(line).startsWith(dense(name)))
      const numbers = wholeNumbers(back, / ([\d–, ]+)$/.exec(entry?.line ?? '')?.[1] ?? '')
      const listed = numbers.split(',').flatMap((range) => {
        const [from = 0, to = from] = range.split('–').map(Number)
        return Array.from({ length: to - from + 1 }, (_, index) => from + index)
      })
      expect(listed, name).toEqual(on)
      expect(entry?.page).toBe(on[0])
    }
  })

  test('every work and every term is listed, with what it is, where to find it, and the pages that speak of it', () => {
    const text = dense(back.map(page => page.text).join(''))
    for (const work of panel.works) {
      const { name, what } = describeWork(work, language, '')
      for (const said of [name, what]) expect(text).toContain(dense(said))
    }
    for (const { term, explanation } of panel.terms) {
      for (const said of [term, explanation]) expect(text).toContain(dense(said[language] ?? ''))
    }
    expect(back.flatMap(({ addresses }) => addresses)).toEqual(
      expect.arrayContaining(panel.works.flatMap(({ url }) => url ?? [])),
    )
    const [work] = panel.works
    const on = slides.flatMap(({ frontmatter: { passages } }, at) =>
      Array.isArray(passages) && passages.some(id => work?.passages.includes(id)) ? [pageOf(at)] : [],
    )
    const listed = new RegExp(
      `${RegExp.escape(dense(work ? describeWork(work, language, '').name : ''))}.*?(${on[0]}[\\d–,]*)`,
    ).exec(text)?.[1]
    expect(on.length).toBeGreaterThan(0)
    expect(listed).toContain(String(on[0]))
  })

  test('links on the overview’s handout to slides of other decks lead into their PDFs', async () => {
    const overview = join(project.root, 'out', 'racv-2023', language, '00-overview-handout.pdf')
    const addresses = (await readPaper(overview)).flatMap(({ addresses }) => addresses).join('\n')
    expect(addresses).toContain('file:01-chen-xilin.pdf')
    expect(addresses).not.toContain('paneldeck:')
  })

  test('the code of the article leads to it', async () => {
    expect(pages[0]?.addresses).toContain(panel.source?.url)
    expect(await readCode(file(), 1)).toBe(panel.source?.url)
  })
})
