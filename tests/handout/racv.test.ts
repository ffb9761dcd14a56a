/** The handout of the real panel's whole deck: every note on the page of its slide, and numbers that are true. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { composeDecks } from '../../scripts/deck/compose.ts'
import { readCode, readPaper, type PaperPage } from '../support/paper.ts'
import { dense } from '../support/pdf.ts'
import { makeProject, removeProject, type Project, type Ran } from '../support/project.ts'
import { racv } from '../support/racv.ts'

const panel = await racv()
let project: Project
let ran: Ran

beforeAll(async () => {
  project = await makeProject('racv-2023')
  await project.run(['generate'])
  ran = await project.run(['export', '--deck', 'slides', '--handout'])
}, 900_000)
afterAll(() => removeProject(project))

test('is printed, and everything fits', () => {
  expect(ran.code).toBe(0)
  expect(ran.stderr).not.toContain('does not fit')
})

describe.each(panel.languages)('%s', language => {
  const { decks } = composeDecks(panel, language, '../../../')
  const slides = decks.flatMap(({ slides }) => slides)
  const file = () => join(project.root, 'out', 'racv-2023', language, 'slides-handout.pdf')
  let pages: PaperPage[]
  let back: PaperPage[]
  beforeAll(async () => {
    pages = await readPaper(file())
    back = pages.slice(slides.length + 1)
  })

  test('has a cover, a page a slide, and what is looked up; none of them empty', () => {
    expect(back.length).toBeGreaterThan(0)
    expect(back.length).toBeLessThan(12)
    for (const { inked } of pages) expect(inked).toBeGreaterThan(0.01)
  })

  test('every word of every note, and every source, stands on the page of its slide', () => {
    slides.forEach(({ notes, frontmatter: { passages } }, index) => {
      const text = dense(pages[index + 1]?.text ?? '')
      for (const paragraph of notes.split('\n\n')) expect(text).toContain(dense(paragraph))
      for (const passage of Array.isArray(passages) ? passages : []) expect(text).toContain(passage)
    })
  })

  test('the contents have every session with its page, and who speaks in it', () => {
    const first = new Map<string, number>()
    decks.reduce((page, { headmatter, slides }) => {
      first.set(dense(String(headmatter.title)), page)
      return page + slides.length
    }, 2)
    const lines = pages[0]?.links.map(({ line, page }) => ({ line: dense(line), page })) ?? []
    for (const [title, page] of first) {
      const [start] = lines.filter(({ line }) => line.startsWith(title.slice(0, 20)) && line.endsWith(String(page)))
      expect(start, title).toEqual({ line: expect.any(String), page })
    }
    for (const { line, page } of lines) expect(line).toContain(String(page))
  })

  test('the index has everybody who speaks, with all pages', () => {
    const index = back.flatMap(({ links }) => links)
    const people = new Map<string, number[]>()
    slides.forEach(({ frontmatter: { speaker } }, at) => {
      if (typeof speaker === 'string') people.set(speaker, [...people.get(speaker) ?? [], at + 2])
    })
    expect(index).toHaveLength(people.size)
    for (const [name, on] of people) {
      const entry = index.find(({ line }) => dense(line).startsWith(dense(name)))
      const numbers = / ([\d–, ]+)$/.exec(entry?.line ?? '')?.[1] ?? ''
      const listed = numbers.split(',').flatMap(range => {
        const [from = 0, to = from] = range.split('–').map(Number)
        return Array.from({ length: to - from + 1 }, (_, index) => from + index)
      })
      expect(listed, name).toEqual(on)
      expect(entry?.page).toBe(on[0])
    }
  })

  test('every work and every term is listed, with what it is, where to find it, and the pages that speak of it', () => {
    const text = dense(back.map(page => page.text).join(''))
    for (const { name, what } of panel.works) for (const said of [name, what[language] ?? '']) expect(text).toContain(dense(said))
    for (const { term, explanation } of panel.terms) for (const said of [term, explanation]) expect(text).toContain(dense(said[language] ?? ''))
    expect(back.flatMap(({ addresses }) => addresses)).toEqual(expect.arrayContaining(panel.works.flatMap(({ url }) => url ?? [])))
    const [work] = panel.works
    const on = slides.flatMap(({ frontmatter: { passages } }, at) => Array.isArray(passages) && passages.some(id => work?.passages.includes(id)) ? [at + 2] : [])
    const listed = new RegExp(`${RegExp.escape(dense(work?.name ?? ''))}.*?(${on[0]}[\\d–,]*)`).exec(text)?.[1]
    expect(on.length).toBeGreaterThan(0)
    expect(listed).toContain(String(on[0]))
  })

  test('the code of the article leads to it', async () => {
    expect(pages[0]?.addresses).toContain(panel.source.url)
    expect(await readCode(file(), 1)).toBe(panel.source.url)
  })
})
