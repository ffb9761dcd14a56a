/** The real panel through the real pipeline: every deck a PDF, and what a reader needs of it. */
import { join } from 'node:path'
import { parseSync } from '@slidev/parser'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { composeDecks } from '../../scripts/deck/compose.ts'
import type { Slide } from '../../scripts/deck/deck.ts'
import { serialiseDeck } from '../../scripts/markdown/serialise.ts'
import { dense, pdfFacts, type PdfFacts } from '../support/pdf.ts'
import { makeProject, removeProject, type Project, type Ran } from '../support/project.ts'
import { racv } from '../support/racv.ts'

let project: Project
let ran: Ran
const panel = await racv()
const editions = panel.languages.map(language => ({ language, ...composeDecks(panel, language, '../../../') }))

beforeAll(async () => {
  project = await makeProject('racv-2023')
  ran = await project.run(['build'])
}, 900_000)
afterAll(() => removeProject(project))

test('the main job ends well and says where things are', () => {
  expect(ran.stderr).toContain('The PDFs are in out/')
  expect(ran.code).toBe(0)
})

test('no slide has a fault: everything fits, can be read, has its glyphs', () => {
  expect(ran.stderr.match(/: slide .*/g)).toBeNull()
})

describe.each(editions)('$language', ({ language, decks, whole }) => {
  const facts = (name: string): Promise<PdfFacts> => pdfFacts(join(project.root, 'out', 'racv-2023', language, `${name}.pdf`))

  test.each(decks.map(deck => [deck.name, deck] as const))('%s has a page a slide, with the slide’s text on it', async (name, deck) => {
    const { pages } = await facts(name)
    expect(pages).toHaveLength(deck.slides.length)
    deck.slides.forEach((slide, index) => {
      for (const text of textsOf(slide)) expect(dense(pages[index] ?? '')).toContain(dense(text))
    })
  })

  test('the whole panel has the pages of all decks', async () => {
    const { pages, title } = await facts('slides')
    expect(pages).toHaveLength(decks.reduce((sum, { slides }) => sum + slides.length, 0))
    expect(title).toBe(whole.headmatter.title)
  })

  test.each(decks.map(deck => [deck.name, deck] as const))('%s says what it is: title, author, language, tags, outline', async (name, deck) => {
    const { title, author, language: tag, tagged, outline, fontTypes } = await facts(name)
    const [first] = parseSync(serialiseDeck(deck), 'deck.md').slides
    expect({ title, author, tagged }).toEqual({ title: first?.frontmatter.title, author: first?.frontmatter.author, tagged: true })
    expect(tag).toBe(language === 'zh' ? 'zh-CN' : 'en')
    expect(outline.length).toBeGreaterThan(0)
    expect(fontTypes).not.toContain('/Type3')
    expect(fontTypes).toContain('/CIDFontType2')
  })
})

/** The headline of a slide and what stands below it, as plain texts. */
function textsOf({ body }: Slide): string[] {
  const texts: string[] = []
  const visit = (node: object): void => {
    if ('value' in node && 'type' in node && node.type === 'text') texts.push(String(node.value))
    if ('children' in node && Array.isArray(node.children)) node.children.forEach(visit)
  }
  body.forEach(visit)
  return texts
}
