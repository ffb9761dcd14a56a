/**
 * A page of slides → a PowerPoint file with text that can be edited. Slidev reads the page and writes the file; what it
 * leaves out we add while it does: the language, titles, links to slides, whole runs, lines that stay as they are.
 */

import type { Page } from 'playwright'
import type { DeckFacts } from '../render/rendered-deck.ts'
import type { SlidePages } from './slide-pages.ts'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pLimit from 'p-limit'
import { pageModule } from '../in-page/page-module.ts'
import { SLIDE_CLASSES } from '../slidev-internals.ts'
import { loadPowerPointExport, loadZip } from '../slidev-powerpoint.ts'
import { nameCommonFonts } from './powerpoint-fonts.ts'
import { improveSlide, TITLE_MASTER } from './powerpoint-slide.ts'
import { withStaging } from './write-output.ts'

const inPage = pageModule<typeof import('../in-page/powerpoint.ts')>(
  new URL('../in-page/powerpoint.ts', import.meta.url),
)

/** Slidev's classes are changed while a file is written: one at a time. */
const oneAtATime = pLimit(1)

/**
 * The file's bytes.
 *
 * @param page ready and sound; it is changed
 * @throws if the file has not as many slides as the page
 */
export async function writePowerPoint(page: Page, facts: DeckFacts, { pages }: SlidePages): Promise<Uint8Array> {
  const anchors = await inPage.call(page, 'prepareForPowerPoint')
  const slideOf = new Map(anchors.map((anchor, index) => [anchor, index + 1]))
  const slides = facts.slides.map(({ title = '', note = '', frontmatter }) => ({ title, note, frontmatter }))
  const { exportSlides, Presentation } = await loadPowerPointExport()
  return oneAtATime(() => withStaging(join(tmpdir(), 'paneldeck-pptx-'), async (staging) => {
    const { addSlide } = Presentation.prototype
    let added = 0
    Presentation.prototype.addSlide = function () {
      if (added === 0)
        this.defineSlideMaster(TITLE_MASTER)
      const slide = addSlide.call(this, { masterName: TITLE_MASTER.title })
      improveSlide(slide, { headline: pages[added]?.title ?? '', language: facts.language, slideOf })
      added++
      return slide
    }
    const output = join(staging, 'deck.pptx')
    try {
      await exportSlides({
        page: drawingLittle(page),
        go: async () => {},
        pages: pages.map(({ no }) => no),
        slides,
        width: facts.width,
        height: facts.height,
      }, output)
    }
    finally {
      Presentation.prototype.addSlide = addSlide
    }
    const file = await readFile(output)
    await expectSlides(file, pages.length)
    return nameCommonFonts(file)
  }))
}

/** @throws if a PowerPoint file has not as many slides as its deck, or none */
export async function expectSlides(file: Uint8Array, count: number): Promise<void> {
  const { files } = await loadZip(file)
  const found = Object.keys(files).filter(path => /^ppt\/slides\/[^/]+\.xml$/.test(path)).length
  if (found !== count || count === 0)
    throw new Error(`the PowerPoint file would have ${found} of ${count} slides; export it again`)
}

/**
 * The page, which draws only slides near the window once Slidev has read it: Slidev takes a picture of each thing that
 * PowerPoint cannot draw, and all slides would be drawn anew for each.
 */
function drawingLittle(page: Page): Page {
  let isRead = false
  return new Proxy(page, {
    get(_, name) {
      const value: unknown = Reflect.get(page, name, page)
      if (typeof value !== 'function')
        return value
      if (name !== 'evaluate')
        return value.bind(page)
      return async (...args: unknown[]) => {
        const result: unknown = await Reflect.apply(value, page, args)
        if (!isRead) {
          isRead = true
          await page.addStyleTag({ content: `.${SLIDE_CLASSES.printed} { content-visibility: auto }` })
        }
        return result
      }
    },
  })
}
