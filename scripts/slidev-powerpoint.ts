/** What Slidev makes PowerPoint files with; it has no public name for it. */

import type JSZip from 'jszip'
import type { Page } from 'playwright'
import type { PowerPointSlide } from './export/powerpoint-slide.ts'
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What Slidev's command makes PowerPoint files with; the name of the file ends with a hash. */
export const POWERPOINT_FILE = /^pptx-[\w-]+\.mjs$/

/** What the export of a page to PowerPoint wants to know. */
export interface PowerPointContext {
  page: Page
  /** Goes to the print page. */
  go: () => Promise<void>
  /** Numbers of the slides. */
  pages: readonly number[]
  slides: readonly { title: string, note: string, frontmatter: Record<string, unknown> }[]
  width: number
  height: number
}

/** A file that is being written, as far as we change how it is. */
interface Presentation {
  defineSlideMaster: (master: object) => void
  addSlide: (options?: { masterName: string }) => PowerPointSlide
}

interface PowerPointExport {
  exportSlides: (context: PowerPointContext, output: string) => Promise<unknown>
  /** The class of `pptxgenjs` that it uses. */
  Presentation: { prototype: Presentation }
}

/** Loads what Slidev's command writes PowerPoint files with. @throws if it is not where it was */
export async function loadPowerPointExport(): Promise<PowerPointExport> {
  const command = createRequire(import.meta.url).resolve('@slidev/cli/package.json')
  const folder = join(dirname(command), 'dist')
  const file = readdirSync(folder).find(name => POWERPOINT_FILE.test(name))
  if (file === undefined)
    throw new Error(`Slidev has no PowerPoint export in ${folder}`)
  const { exportPptxEditable: exportSlides } = await import(pathToFileURL(join(folder, file)).href)
  // The same copy that Slidev imports; the package has another one for `require`. Tools that run the tests would make a
  // copy of their own for `import()`.
  const require = createRequire(command)
  const { default: Presentation } = require(require.resolve('pptxgenjs').replace(/cjs\.js$/, 'es.js'))
  return { exportSlides, Presentation }
}

/** Opens a file that `pptxgenjs` wrote, with what it packs its files with. */
export async function loadZip(file: Uint8Array): Promise<JSZip> {
  const writer = createRequire(createRequire(import.meta.url).resolve('@slidev/cli/package.json')).resolve('pptxgenjs')
  const Zip: typeof JSZip = createRequire(writer)('jszip')
  return Zip.loadAsync(file)
}
