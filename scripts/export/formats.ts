/** How a deck becomes a file or a folder: a row a format. */

import type { BrowserContextOptions } from 'playwright'
import type { FinishedPdf } from '../pdf/finish.ts'
import type { Finisher } from '../pdf/finisher.ts'
import type { Format } from './options.ts'
import type { PagePrinter } from './print-deck.ts'
import type { SlidePages } from './slide-pages.ts'
import { writePowerPoint } from './powerpoint.ts'
import { printPdf, takePictures } from './print-pages.ts'
import { writeFolder, writeOutput } from './write-output.ts'

/** A deck in its format, ready to be written to a path; the bytes too where it is a PDF. */
export interface Product {
  write: (path: string) => Promise<void>
  pdf?: Uint8Array
  /** Why a PDF is not accessible to everybody; the slide where it is known. */
  faults?: { no?: number, message: string }[]
}

export interface FormatSteps {
  /** Where the deck goes, from its place in `out/` without an ending. */
  placeOf: (stem: string) => string
  /** How the browser opens pages for it. */
  contextOptions: BrowserContextOptions
  /** Takes what it needs from the page; what it returns does the rest without the page. */
  print: PagePrinter<() => Promise<Product>>
}

interface Needs {
  finisher: Finisher
}

/** The steps that make a deck of this format. */
export function stepsOf(format: Format, needs: Needs): FormatSteps {
  return STEPS[format](needs)
}

const STEPS: Record<Format, (needs: Needs) => FormatSteps> = {
  pdf: ({ finisher }) => ({
    placeOf: stem => `${stem}.pdf`,
    contextOptions: {},
    async print(page, facts, slidePages) {
      const raw = await printPdf(page, facts, slidePages)
      return async () => {
        const { pdf, faults } = await finisher.finishPdf(raw, facts, slidePages)
        return { pdf, faults: onSlides(faults, slidePages), write: path => writeOutput(path, pdf) }
      }
    },
  }),
  png: () => ({
    placeOf: stem => stem,
    // Two pixels of a picture for one px of a slide: 1960 wide.
    contextOptions: { deviceScaleFactor: 2 },
    async print(...page) {
      const pictures = await takePictures(...page)
      return async () => ({ write: path => writeFolder(path, pictures) })
    },
  }),
  pptx: () => ({
    placeOf: stem => `${stem}.pptx`,
    // What PowerPoint cannot draw becomes a picture, of two pixels for one px.
    contextOptions: { deviceScaleFactor: 2 },
    async print(...page) {
      const file = await writePowerPoint(...page)
      return async () => ({ write: path => writeOutput(path, file) })
    },
  }),
  // The PDF beside the pages, for those who would rather have that; `site.ts` makes the pages when all are there.
  html: (needs) => {
    const { print, ...steps } = STEPS.pdf(needs)
    return {
      ...steps,
      placeOf: stem => stem.replace(/(^|\/)out\//, '$1out/site/'),
      async print(...page) {
        const makePdf = await print(...page)
        return async () => {
          const product = await makePdf()
          return { ...product, write: folder => product.write(`${folder}.pdf`) }
        }
      },
    }
  },
}

function onSlides(faults: FinishedPdf['faults'], { pages }: SlidePages): NonNullable<Product['faults']> {
  return faults.map(({ page, message }) => {
    const no = page === undefined ? undefined : pages[page]?.no
    return { message, ...(no !== undefined && { no }) }
  })
}
