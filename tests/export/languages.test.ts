/**
 * Languages that run from the right, those whose fonts are not installed (Hebrew's are here, Korean's are not), and one
 * with a table of words of its own.
 */

import type { Project, Ran } from '../support/project.ts'
import { existsSync } from 'node:fs'
import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as mupdf from 'mupdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withBrowser } from '../../scripts/export/browser.ts'
import { shareOf } from '../support/pdf.ts'
import { FIXTURES, makeProject, removeProject } from '../support/project.ts'
import { withStage } from '../support/stage.ts'

let project: Project
let exported: Ran
const path = (...names: string[]) => join(project.root, ...names)

beforeAll(async () => {
  project = await makeProject()
  for (const language of ['he', 'ko']) {
    await project.run(['new', `in-${language}`, '--language', language])
    expect(await project.run(['generate', '--panel', `in-${language}`])).toMatchObject({ code: 0 })
  }
  await cp(join(FIXTURES, 'panels', 'polish'), path('data', 'polish'), { recursive: true })
  expect(await project.run(['generate', '--panel', 'polish'])).toMatchObject({ code: 0 })
  exported = await project.run(['export', '--handout'])
}, 240_000)
afterAll(() => removeProject(project))

test('a deck without the fonts of its language is refused with what to type, and the others are made', () => {
  expect(exported.code).toBe(1)
  const told = exported.stdout + exported.stderr
  expect(told).toContain('slides/in-ko/ko/00-overview.md:1:')
  expect(told).toContain('npm i @fontsource/noto-sans-kr @fontsource/noto-serif-kr')
  expect(existsSync(path('out', 'in-ko', 'ko', '00-overview.pdf'))).toBe(false)
  expect(existsSync(path('out', 'in-he', 'he', '00-overview.pdf'))).toBe(true)
})

test('handouts in Hebrew show their slides', async () => {
  const handout = await readFile(path('out', 'in-he', 'he', '00-overview-handout.pdf'))
  const pdf = mupdf.PDFDocument.openDocument(handout, 'application/pdf').asPDF()
  const isPaper = ([red = 0, green = 0, blue = 0]: number[]) => red > 248 && green > 246 && blue > 238 && blue < 248
  expect(pdf && shareOf(pdf, 1, isPaper)).toBeGreaterThan(0.1)
})

test('a panel with words of its own has them on slides, in figures for screen readers and in its handout', async () => {
  const textOf = async (name: string) => {
    const pdf = mupdf.PDFDocument.openDocument(await readFile(path('out', 'polish', 'pl', name)), 'application/pdf')
    return Array.from({ length: pdf.countPages() }, (_, page) =>
      pdf.loadPage(page).toStructuredText('').asText()).join('\n')
  }
  expect(await textOf('slides.pdf')).toContain('Przebieg i czas')
  expect(await textOf('01-kto-sprawdza.pdf')).toContain('3 odpowiedzi, każda z własnym akcentem')
  expect(await textOf('00-overview-handout.pdf')).toContain('Spis treści')
  expect(await readFile(path('slides', 'polish', 'pl', '00-overview.md'), 'utf8')).toContain('lang: pl')
})

test('slides in Hebrew begin at the right, and the few seals of their cover stand together there', async () => {
  const deck = path('slides', 'in-he', 'he', '00-overview.md')
  const edges = await withBrowser(async start => withStage(await start(), deck, 1, page =>
    page.evaluate(() => ['.slidev-layout h1', '.pd-cover .pd-seals > *'].map(what =>
      Array.from(document.querySelectorAll(what), (element) => {
        const content = document.createRange()
        content.selectNodeContents(element)
        const slide = element.closest('.slidev-layout')?.getBoundingClientRect()
        return slide ? Math.round(slide.right - content.getBoundingClientRect().right) : -1
      })))))
  const [headlines = [], seals = []] = edges
  expect(headlines.length).toBeGreaterThan(2)
  expect(headlines.filter(edge => edge > 64)).toEqual([])
  expect(seals.length).toBe(2)
  expect(seals.filter(edge => edge > 200)).toEqual([])
}, 240_000)
