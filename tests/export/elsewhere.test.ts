/** Projects outside our own folder, in folders of any name, with decks as people leave them. */

import type { Project, Ran } from '../support/project.ts'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as mupdf from 'mupdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shareOf } from '../support/pdf.ts'
import { copyPanel, projectAt } from '../support/project.ts'
import { writeDeck } from '../support/slides.ts'

let project: Project
let ran: Ran
const slides = () => join(project.root, 'slides', 'small', 'zh')
const out = (...names: string[]) => join(project.root, 'out', ...names)

/** What people put beside a deck, with packages that Slidev's guide names. */
const SET_UP = {
  'setup/main.ts': `import { defineAppSetup } from '@slidev/types'
import { h } from 'vue'
export default defineAppSetup(({ app }) => { app.component('Lent', () => h('p', 'from the set-up')) })
`,
  'setup/shiki.ts': `import { defineShikiSetup } from '@slidev/types'
export default defineShikiSetup(() => ({ themes: { light: 'min-light', dark: 'min-dark' } }))
`,
  'uno.config.ts': `import { defineConfig } from 'unocss'
export default defineConfig({ shortcuts: { lent: 'text-[rgb(0,0,255)]' } })
`,
}

beforeAll(async () => {
  project = projectAt(join(await mkdtemp(join(tmpdir(), 'paneldeck-')), '我的 panel (1) 100% o\'clock'))
  await copyPanel('small', project.root)
  await project.run(['generate', '--lang', 'zh'])
  // The cover is gone, and with it the settings of the deck.
  const deck = join(slides(), '01-alpha.md')
  await writeFile(deck, (await readFile(deck, 'utf8')).replace(/^---\ntheme:[\s\S]+?(?=^---\nrouteAlias)/m, ''))
  await writeFile(join(slides(), 'a#b.md'), '# A name that is no address\n')
  await mkdir(join(slides(), 'pictures'))
  await writeFile(
    join(slides(), 'pictures', '图 1.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><rect width="90" height="90"/></svg>',
  )
  await writeDeck(project, 'own', [
    { markdown: '# Styled\n\n<p class="mine">red</p>\n\n<style>\n.mine { color: rgb(255 0 0) }\n</style>' },
    { layout: 'none', markdown: '# Without a layout' },
    { layout: 'none', markdown: '' },
    { markdown: '# 图\n\n![a black square](<./pictures/图 1.svg>)' },
    { markdown: '# Set up\n\n<Lent />\n\n<p class="lent">blue</p>' },
    { layout: 'none', markdown: '# In the browser\n\n<script setup>\nimport { onMounted } from "vue"\nonMounted(() => {})\n</script>' },
  ], {}, 'small')
  await writeDeck(project, 'lost', [{ markdown: '# Without its theme' }], { theme: './nowhere' }, 'small')
  // Nothing but paneldeck is there.
  await mkdir(join(slides(), 'setup'))
  for (const [name, text] of Object.entries(SET_UP))
    await writeFile(join(slides(), name), text)
  ran = await project.run(['export', '--handout', '--allow-small-text'])
})
afterAll(() => rm(join(project.root, '..'), { recursive: true, force: true }))

test('every deck is made, but for those without a theme or with a name no address can have: these are told', async () => {
  expect(ran.stderr.match(/: slide .*/g)).toBeNull()
  expect(ran.stderr).toMatch(/^ +slides\/small\/zh\/a#b\.md:1: .*Slidev loads nothing from a path with “#” in it/m)
  expect(ran.stderr).toMatch(/^ +slides\/small\/zh\/lost\.md:2: .*there is no theme “\.\/nowhere”: put it into .*, or mend `theme:`/m)
  expect(ran.code).toBe(1)
  expect((await readdir(out('small', 'zh'))).sort()).toEqual(
    ['00-overview', '01-alpha', '02-who-reviews', 'own', 'slides'].flatMap(name => [`${name}-handout.pdf`, `${name}.pdf`]).sort(),
  )
})

test('only what needs a browser takes one', () => {
  expect(ran.stderr.match(/took the long road.*/g)).toEqual([
    expect.stringMatching(/onMounted$/),
  ])
})

test('a deck without its cover has the look of the others', async () => {
  const [alone, whole] = await Promise.all(['01-alpha', 'slides'].map(open))
  expect(alone?.countPages()).toBe(4)
  expect(fontsOn(alone, 0)).toEqual(fontsOn(whole, 7))
})

test('a style, a slide without a layout, an empty one and a picture are printed', async () => {
  const pdf = await open('own')
  expect(pdf.countPages()).toBe(6)
  const texts = [1, 2, 5].map(page => pdf.loadPage(page).toStructuredText('').asText().trim())
  expect(texts).toEqual(['Without a layout', '', 'In the browser'])
  expect(shareOf(pdf, 0, ([red = 0, green = 0, blue = 0]) => red > 200 && green < 60 && blue < 60)).toBeGreaterThan(0)
  expect(shareOf(pdf, 3, colour => Math.max(...colour) < 20)).toBeGreaterThan(0.01)
})

test('set-up code has our packages where there are no others', async () => {
  const pdf = await open('own')
  expect(pdf.loadPage(4).toStructuredText('').asText()).toContain('from the set-up')
  expect(shareOf(pdf, 4, ([red = 0, green = 0, blue = 0]) => red < 60 && green < 60 && blue > 200)).toBeGreaterThan(0)
})

async function open(name: string): Promise<mupdf.PDFDocument> {
  return new mupdf.PDFDocument(await readFile(out('small', 'zh', `${name}.pdf`)))
}

/** Names of the fonts of a page. */
function fontsOn(pdf: mupdf.PDFDocument | undefined, page: number): Set<string> {
  const fonts = new Set<string>()
  pdf?.findPage(page).get('Resources').get('Font').forEach((font) => {
    fonts.add(font.get('BaseFont').asName().replace(/^\w+\+/, ''))
  })
  return fonts
}
