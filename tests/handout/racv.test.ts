/** The handout of the real panel's whole deck: every note on the page of its slide, and numbers that are true. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { composeDecks } from '../../scripts/deck/compose.ts'
import { readPaper, type PaperPage } from '../support/paper.ts'
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
  let pages: PaperPage[]
  beforeAll(async () => { pages = await readPaper(join(project.root, 'out', 'racv-2023', language, 'slides-handout.pdf')) })

  test('has a cover, a page a slide and an index, none of them empty', () => {
    expect(pages).toHaveLength(slides.length + 2)
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
    const index = pages.at(-1)
    const people = new Map<string, number[]>()
    slides.forEach(({ frontmatter: { speaker } }, at) => {
      if (typeof speaker === 'string') people.set(speaker, [...people.get(speaker) ?? [], at + 2])
    })
    expect(index?.links).toHaveLength(people.size)
    for (const [name, on] of people) {
      const entry = index?.links.find(({ line }) => dense(line).startsWith(dense(name)))
      const numbers = / ([\d–, ]+)$/.exec(entry?.line ?? '')?.[1] ?? ''
      const listed = numbers.split(',').flatMap(range => {
        const [from = 0, to = from] = range.split('–').map(Number)
        return Array.from({ length: to - from + 1 }, (_, index) => from + index)
      })
      expect(listed, name).toEqual(on)
      expect(entry?.page).toBe(on[0])
    }
  })

  test('the code of the article leads to it', () => {
    expect(pages[0]?.addresses).toContain(panel.source.url)
  })
})
