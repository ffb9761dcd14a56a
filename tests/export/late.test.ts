/** What slides ask for is on their pages, however late it comes and however it was asked for. */

import type { Project } from '../support/project.ts'
import type { TestSlide } from '../support/slides.ts'
import { Buffer } from 'node:buffer'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import * as mupdf from 'mupdf'
import opentype from 'opentype.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shareOf } from '../support/pdf.ts'
import { makeProject, removeProject } from '../support/project.ts'
import { writeDeck } from '../support/slides.ts'

/** How late each answer is, in ms. */
const LATE = 1200

const SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><rect width="300" height="300" fill="#c00"/></svg>'

/** What the server answers, by the end of the address: something red, or what asks for it. */
const ANSWERS: readonly [ending: string, type: string, body: string | Buffer][] = [
  ['.svg', 'image/svg+xml', SQUARE],
  ['.woff', 'font/otf', blockFont()],
  ['.css', 'text/css', '@font-face { font-family: Later; src: url(later.woff) }'],
  ['page.html', 'text/html', '<body style="background: #c00">'],
  ['with-picture.html', 'text/html', '<body style="margin: 0"><img src="in-frame.svg">'],
]

const BOX = 'width: 300px; height: 300px'
const LETTERS = 'aria-hidden="true" style="color: #c00; font: 150px/1'

/** How a slide may ask. @param at the beginning of addresses */
const SLIDES: readonly [name: string, markdown: (at: string) => string][] = [
  ['an image that is loaded when it is near', at => `<img loading="lazy" src="${at}/lazy.svg" alt="red">`],
  ['an image of a set', at => `<img srcset="${at}/set.svg 1x" alt="red">`],
  ['a background', at => `<div style="${BOX}; background: url(${at}/background.svg)"></div>`],
  ['a mask', at => `<div style="${BOX}; background: #c00; mask-image: url(${at}/mask.svg)"></div>`],
  ['the picture of a border', at => `<div style="${BOX}; border: 99px solid; border-image: url(${at}/border.svg) 99"></div>`],
  ['what a style puts before', at => `<div class="before"></div>\n\n<style>\n.before::before { content: url(${at}/content.svg) }\n</style>`],
  ['a picture in a drawing', at => `<svg role="img" aria-label="red" style="${BOX}"><image href="${at}/drawing.svg" width="300" height="300" /></svg>`],
  ['a poster', at => `<video aria-label="red" width="300" height="300" poster="${at}/poster.svg"></video>`],
  ['a font', at => `<p ${LETTERS} Late">AAA</p>\n\n<style>\n@font-face { font-family: Late; src: url(${at}/late.woff) }\n</style>`],
  ['a font of a style that is late as well', at => `<link rel="stylesheet" href="${at}/late.css"><p ${LETTERS} Later">AAA</p>`],
  ['a frame', at => `<iframe title="red" style="${BOX}" src="${at}/page.html"></iframe>`],
  ['a frame with a late picture', at => `<iframe loading="lazy" title="red" style="${BOX}" src="${at}/with-picture.html"></iframe>`],
]

/** Slides of which an answer asks for more: alone in a deck, nothing else that is late makes the page wait. */
const CHAINED = SLIDES.flatMap(([name], index) => / late /.test(`${name} `) ? [index] : [])

const server = createServer(({ url = '' }, response) => {
  const [, type, body] = ANSWERS.find(([ending]) => url.endsWith(ending)) ?? []
  setTimeout(() => {
    response.writeHead(type ? 200 : 404, { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' }).end(body)
  }, LATE)
})

let project: Project
let results: { deck: string, problems: { message: string }[], browserNeeded?: string }[]
beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  const at = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  project = await makeProject()
  const slides: TestSlide[] = SLIDES.map(([, markdown], index) => ({ alias: `s${index}`, markdown: markdown(`${at}/${index}`) }))
  const script = '<script setup>\nimport { onMounted } from "vue"\nonMounted(() => {})\n</script>'
  const first = { alias: 'first', markdown: '# First' }
  await writeDeck(project, 'a-short', [first, ...slides])
  await writeDeck(project, 'b-long', [{ ...first, markdown: script }, ...slides])
  await writeDeck(project, 'c-last', [first, { layout: 'image', frontmatter: { image: `${at}/last.svg` }, markdown: '' }])
  for (const index of CHAINED)
    await writeDeck(project, `d-alone-${index}`, [first, ...slides.slice(index, index + 1)])
  results = JSON.parse((await project.run(['export', '--json'])).stdout)
})
afterAll(async () => {
  await removeProject(project)
  server.closeAllConnections()
  server.close()
})

test('nothing is wrong with them, and one deck takes each road', () => {
  expect(results.map(({ problems, browserNeeded }) => [problems, browserNeeded !== undefined])).toEqual([
    [[], false],
    [[], true],
    [[], false],
    ...CHAINED.map(() => [[], false]),
  ])
})

describe.each(['a-short', 'b-long'])('in the deck %s', (deck) => {
  test.each(SLIDES.map(([name], index) => [name, index] as const))('%s is there', async (_, index) => {
    expect(await redOn(deck, index + 1)).toBeGreaterThan(0.05)
  })
})

test.each(CHAINED.map(index => [SLIDES[index]?.[0], index] as const))('%s is there, alone in a deck', async (_, index) => {
  expect(await redOn(`d-alone-${index}`, 1)).toBeGreaterThan(0.05)
})

test('the picture that fills the last slide of the last deck is there', async () => {
  expect(await redOn('c-last', 1)).toBeGreaterThan(0.9)
})

async function redOn(deck: string, page: number): Promise<number> {
  const pdf = new mupdf.PDFDocument(await readFile(join(project.root, 'out', 'hand', 'zh', `${deck}.pdf`)))
  return shareOf(pdf, page, ([red = 0, green = 0, blue = 0]) => red > 180 && green < 40 && blue < 40)
}

/** A font whose letter A is a block. */
function blockFont(): Buffer {
  const path = new opentype.Path()
  path.moveTo(0, 0)
  path.lineTo(1000, 0)
  path.lineTo(1000, 1000)
  path.lineTo(0, 1000)
  path.close()
  const glyphs = [
    new opentype.Glyph({ name: '.notdef', unicode: 0, advanceWidth: 0, path: new opentype.Path() }),
    new opentype.Glyph({ name: 'A', unicode: 65, advanceWidth: 1000, path }),
  ]
  const names = { familyName: 'Late', styleName: 'Regular', unitsPerEm: 1000, ascender: 1000, descender: 0 }
  return Buffer.from(new opentype.Font({ ...names, glyphs }).toArrayBuffer())
}
