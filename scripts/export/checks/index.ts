/** Every check of a page of slides that is ready to be printed; each runs in the browser. */

import type { Page } from 'playwright'
import type { Finding } from '../slide-faults.ts'
import { missingAlternatives } from './alternatives.ts'
import { brokenSlides } from './broken.ts'
import { missingGlyphs } from './glyphs.ts'
import { coveredTexts, overflows } from './overflow.ts'
import { smallText } from './text-size.ts'
import { markUnseen } from './unseen.ts'

const CHECKS: readonly ((page: Page) => Promise<Finding[]>)[] = [
  brokenSlides,
  overflows,
  coveredTexts,
  smallText,
  missingGlyphs,
  missingAlternatives,
]

/** Looks at every slide on the page; findings come in the order of the slides. */
export async function inspect(page: Page): Promise<Finding[]> {
  await markUnseen(page)
  const found: Finding[] = []
  for (const check of CHECKS) found.push(...(await check(page)))
  return found.sort((a, b) => a.no - b.no)
}
