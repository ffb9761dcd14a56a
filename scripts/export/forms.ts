/** What can be made of a deck: a row a format. */

import type { BrowserContextOptions } from 'playwright'
import type { Finisher } from '../pdf/finisher.ts'
import type { Format } from './formats.ts'
import type { Press } from './print-deck.ts'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { findBrowser } from './browser.ts'
import { pdfPress, picturePress } from './print-pages.ts'
import { buildDeck } from './site.ts'
import { slidev } from './slidev-command.ts'
import { withStaging, writeFolder, writeOutput } from './write-output.ts'

/** A deck, ready to be written to a place; the bytes too where it is a file of ours. */
export interface Product {
  write: (path: string) => Promise<void>
  pdf?: Uint8Array
}

/** What Slidev's own command has to know. */
export interface FormOptions {
  dark: boolean
  withClicks: boolean
  range?: string | undefined
}

export interface Form {
  /** Where it goes, from the deck's place in `out/` without an ending. */
  place: (base: string) => string
  /** How the browser shows the page. */
  looks: BrowserContextOptions
  /** What is still to do is done without the page. */
  press: Press<() => Promise<Product>>
}

/** The form of a deck in a format. */
export function formOf(format: Format, options: FormOptions, finisher: Finisher): Form {
  return FORMS[format](options, finisher)
}

const FORMS: Record<Format, (options: FormOptions, finisher: Finisher) => Form> = {
  pdf: (_, finisher) => ({
    place: base => `${base}.pdf`,
    looks: {},
    async press(page, facts, sheets) {
      const raw = await pdfPress(page, facts, sheets)
      return async () => {
        const pdf = await finisher.finishPdf(raw, facts, sheets)
        return { pdf, write: path => writeOutput(path, pdf) }
      }
    },
  }),
  png: () => ({
    place: base => base,
    // Two pixels of a picture for one px of a slide: 1960 wide.
    looks: { deviceScaleFactor: 2 },
    async press(...page) {
      const pictures = await picturePress(...page)
      return async () => ({ write: path => writeFolder(path, pictures) })
    },
  }),
  pptx: options => ({
    place: base => `${base}.pptx`,
    looks: {},
    press:
      async (_, { path }) =>
        async () => ({ write: file => powerPoint(path, file, options) }),
  }),
  // The PDF stands beside the pages, for who would rather have that.
  html: (_, finisher) => ({
    place: base => base.replace(/(^|\/)out\//, '$1out/site/'),
    looks: {},
    async press(page, facts, sheets) {
      const raw = await pdfPress(page, facts, sheets)
      return async () => ({
        async write(folder) {
          await buildDeck(facts.path, folder, join(folder, '..', '..', '..'))
          await writeOutput(`${folder}.pdf`, await finisher.finishPdf(raw, facts, sheets))
        },
      })
    },
  }),
}

/** Slidev's PowerPoint with text that can be edited. */
async function powerPoint(
  deck: string,
  file: string,
  { dark, withClicks, range }: FormOptions,
): Promise<void> {
  const { executablePath, env } = await findBrowser()
  await withStaging(join(tmpdir(), 'paneldeck-pptx-'), async (staging) => {
    const made = join(staging, basename(file))
    await slidev(
      [
        'export',
        deck,
        '--format',
        'pptx-editable',
        '--output',
        made,
        '--executable-path',
        executablePath,
        '--timeout',
        '300000',
        `--with-clicks=${withClicks}`,
        ...(dark ? ['--dark'] : []),
        ...(range === undefined ? [] : ['--range', range]),
      ],
      env,
    )
    await writeOutput(file, await readFile(made))
  })
}
