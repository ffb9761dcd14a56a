import type { Page } from 'playwright'
import type { Finding } from '../slide-faults.ts'
import { pageModule } from '../../in-page/page-module.ts'
import { UNSEEN_ATTRIBUTE } from './unseen.ts'

const coveredInPage = pageModule<typeof import('../../in-page/covered.ts')>(
  new URL('../../in-page/covered.ts', import.meta.url),
  new URL('../../in-page/pieces.ts', import.meta.url),
)

/** Differences up to this, in px, come from rounding. */
const TOLERANCE = 1.5

/** Formulas are made of many small pieces that lie over each other and are cut to length: each counts as one text. */
const FORMULA = '.katex, math'

const inPage = pageModule<typeof import('../../in-page/overflow.ts')>(
  new URL('../../in-page/overflow.ts', import.meta.url),
  new URL('../../in-page/pieces.ts', import.meta.url),
)

/**
 * What does not fit: text and pictures that leave their slide, are cut off by a box, run into the foot or lie over each
 * other, and boxes whose content is larger than they are. Of each slide and box the worst is told.
 */
export async function overflows(page: Page): Promise<Finding[]> {
  const found = await inPage.call(page, 'findOverflows', {
    tolerance: TOLERANCE,
    formulas: FORMULA,
    unseen: `[${UNSEEN_ATTRIBUTE}]`,
  })
  return found.map(({ no, message }) => ({ no, kind: 'overflow', message }))
}

/** Texts that something opaque lies over. */
export async function coveredTexts(page: Page): Promise<Finding[]> {
  const found = await coveredInPage.call(page, 'findCovered', { formulas: FORMULA, unseen: `[${UNSEEN_ATTRIBUTE}]` })
  return found.map(({ no, message }) => ({ no, kind: 'overflow', message }))
}
