/** What people put above and below all slides, or each: it is seen, knows its slide, and needs no browser. */

import type { Project, Ran } from '../support/project.ts'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as mupdf from 'mupdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shareOf } from '../support/pdf.ts'
import { removeProject } from '../support/project.ts'
import { projectWith } from '../support/slides.ts'

const LAYERS = [
  ['global-top', [204, 0, 0]],
  ['global-bottom', [0, 153, 0]],
  ['slide-top', [0, 0, 204]],
  ['slide-bottom', [204, 153, 0]],
] as const

let project: Project
let ran: Ran
let pdf: mupdf.PDFDocument
beforeAll(async () => {
  project = await projectWith([
    { markdown: '# One' },
    { layout: 'position', markdown: '# Two\n\n- a point' },
    { layout: 'center', markdown: '# Three' },
  ])
  for (const [index, [name, colour]] of LAYERS.entries()) {
    await writeFile(
      join(project.root, 'slides', 'hand', 'zh', `${name}.vue`),
      `<template><div class="absolute bottom-20 w-40 h-20" style="left: ${200 * index + 60}px; background: rgb(${colour})">`
      + `${name} {{ $nav.currentPage }} <SlideCurrentNo /></div></template>\n`,
    )
  }
  ran = await project.run(['export'])
  pdf = new mupdf.PDFDocument(await readFile(join(project.root, 'out', 'hand', 'zh', 'deck.pdf')))
})
afterAll(() => removeProject(project))

test('they take the short road', () => {
  expect(ran).toMatchObject({ code: 0, stderr: expect.not.stringContaining('the long road') })
})

test.each(LAYERS)('%s is seen on every slide, with its number', (name, colour) => {
  for (const page of [0, 1, 2]) {
    const near = (found: number[]) => colour.every((part, index) => Math.abs(part - (found[index] ?? 0)) < 20)
    expect(shareOf(pdf, page, near)).toBeGreaterThan(0.01)
    expect(pdf.loadPage(page).toStructuredText('').asText()).toContain(`${name} ${page + 1} ${page + 1}`)
  }
})
