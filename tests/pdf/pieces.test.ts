/** A deck that was printed in pieces has the pages, links, structure and table headings of one printed at once. */

import type { DeckFacts } from '../../scripts/render/rendered-deck.ts'
import * as mupdf from 'mupdf'
import { beforeAll, describe, expect, test } from 'vitest'
import { withBrowser } from '../../scripts/export/browser.ts'
import { inPieces } from '../../scripts/export/print-pages.ts'
import { arrangeSlidePages } from '../../scripts/export/slide-pages.ts'
import { finishPdf } from '../../scripts/pdf/finish.ts'
import { printPage } from '../../scripts/render/print-page.ts'

const [width, height] = [400, 300]
const facts: DeckFacts = {
  path: 'deck.md',
  title: 'Pieces',
  author: 'A',
  language: 'en',
  width,
  height,
  withClicks: false,
  withoutEffect: [],
  slides: ['one', 'two', 'three', 'four', 'five'].map((alias, index) => ({
    no: index + 1,
    anchor: alias,
    alias,
    title: alias,
    level: 1,
    frontmatter: {},
    file: 'deck.md',
    line: 1,
  })),
}
const style = `height: ${height}px; overflow: hidden; break-after: page`
const table = [
  '<table><thead><tr><th>Who</th><th>What</th></tr></thead>',
  '<tbody><tr><th>She</th><td>Speaks</td></tr></tbody></table>',
].join('')
const html = facts.slides.map(({ no, anchor }) => {
  const links = `<p>To <a href="/${(no % 5) + 1}">the next</a> and <a href="#one">the first</a></p>`
  const content = `<h1>Slide ${anchor}</h1>${links}${no % 2 ? table : ''}`
  const slide = `<div data-slidev-no="${no}">${content}</div>`
  return `<div class="print-slide-container" id="${anchor}" style="${style}">${slide}</div>`
})

let [whole, joined]: (mupdf.PDFDocument | undefined)[] = []
let hrefs: [before: string[], after: string[]] = [[], []]

beforeAll(async () => {
  await withBrowser(async (start) => {
    const page = await (await start()).newPage()
    await page.setContent(
      printPage({
        facts,
        html,
        css: 'body { margin: 0 }',
        faces: '',
        htmlAttributes: {},
        variables: {},
        origin: '',
        dark: false,
        inputs: [],
      }),
    )
    const slidePages = await arrangeSlidePages(page, facts, Promise.resolve(new Map()))
    const print = () =>
      page.pdf({ width, height, printBackground: true, preferCSSPageSize: true, tagged: true })
    const addresses = () =>
      page.locator('a').evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''))
    const finish = async (most: number) =>
      new mupdf.PDFDocument(
        (await finishPdf(await inPieces(page, facts.slides.length, most, print), facts, slidePages)).pdf,
      )
    whole = await finish(5)
    const before = await addresses()
    joined = await finish(2)
    hrefs = [before, await addresses()]
  })
}, 60_000)

/** What a reader can know of a document. */
function described(document: mupdf.PDFDocument | undefined): {
  pages: string[]
  links: number[][]
  outline: string[]
  elements: string[]
  headings: number
} {
  if (!document)
    throw new Error('nothing was printed')
  const pages = Array.from({ length: document.countPages() }, (_, page) => document.loadPage(page))
  const root = document.getTrailer().get('Root').get('StructTreeRoot')
  const elements: string[] = []
  const visit = (element: mupdf.PDFObject): void => {
    const kids = element.get('K')
    if (element.get('S').isName())
      elements.push(element.get('S').asName())
    if (kids.isArray()) {
      kids.forEach((kid) => {
        if (kid.isDictionary())
          visit(kid)
      })
    }
    else if (kids.isDictionary()) {
      visit(kids)
    }
  }
  visit(root)
  const headings = root.get('IDTree').get('Names').length / 2
  return {
    pages: pages.map(page => page.toStructuredText('').asText()),
    links: pages.map(page => page.getLinks().map(link => document.resolveLink(link.getURI()))),
    outline: document.loadOutline()?.map(({ title = '', page }) => `${title} ${page}`) ?? [],
    elements,
    headings,
  }
}

describe('a deck printed in three pieces', () => {
  test('has the pages, links, outline and structure of the deck printed at once', () => {
    const [expected, actual] = [described(whole), described(joined)]
    expect(actual).toEqual(expected)
    expect(expected.pages).toHaveLength(5)
    expect(expected.links).toEqual([
      [1, 0],
      [2, 0],
      [3, 0],
      [4, 0],
      [0, 0],
    ])
    expect(expected.elements.filter(kind => kind === 'Table')).toHaveLength(3)
    expect(expected.headings).toBe(6)
  })

  test('has marked content that leads to its elements: each page by a key of its own', () => {
    const keys = Array.from({ length: 5 }, (_, page) =>
      joined?.findPage(page).get('StructParents').asNumber())
    expect(new Set(keys).size).toBe(5)
    const parents = joined
      ?.getTrailer()
      .get('Root')
      .get('StructTreeRoot')
      .get('ParentTree')
      .get('Nums')
    const numbers = Array.from(
      { length: (parents?.length ?? 0) / 2 },
      (_, index) => parents?.get(2 * index).asNumber() ?? 0,
    )
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
    expect(new Set(numbers).size).toBe(numbers.length)
    for (const key of keys) expect(numbers).toContain(key)
  })

  test('leaves the page as it was: a handout is made of it next', () => {
    expect(hrefs[1]).toEqual(hrefs[0])
  })
})
