/** How much height slides need at least, and have, as the browser sets them. */

import type { Page } from 'playwright'

/** Heights of a slide in the browser, in px. */
export interface MeasuredHeight {
  /** Least height of the headline and everything below it; of the line that explains marks, too. */
  height: number
  /** Height between the paddings of the slide. */
  room: number
}

/**
 * Measures every slide of a print page, in their order, and leaves the page squeezed: the slides have no height, so
 * that nothing on them is stretched.
 */
export async function measureHeights(page: Page): Promise<MeasuredHeight[]> {
  const rooms = await page.evaluate(() => [...document.querySelectorAll('[data-slidev-no]')].map((container) => {
    const slide = container.querySelector('.pd') ?? container
    const { paddingTop, paddingBottom } = getComputedStyle(slide)
    const box = slide.getBoundingClientRect()
    const bottom = box.bottom - Number.parseFloat(paddingBottom)
    const legend = slide.querySelector('.pd-mark-key')?.getBoundingClientRect().top ?? bottom
    return { room: bottom - box.top - Number.parseFloat(paddingTop), legend: bottom - legend }
  }))
  await page.addStyleTag({ content: SQUEEZED })
  const heights = await page.evaluate((left) => {
    const isOutside = (element: Element | null): boolean =>
      element !== null
      && !element.matches('.pd')
      && (element.matches(left) || getComputedStyle(element).position === 'absolute' || isOutside(element.parentElement))
    return [...document.querySelectorAll('[data-slidev-no]')].map((slide) => {
      const boxes = [...slide.querySelectorAll('.pd :is(header, h1, h2, p, ul, ol, li, table, section)')]
        .filter(element => !isOutside(element))
        .map(element => element.getBoundingClientRect())
        .filter(({ height }) => height > 0)
      return Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top))
    })
  }, ELSEWHERE)
  return rooms.map(({ room, legend }, index) => ({ room, height: (heights[index] ?? 0) + legend }))
}

/** Selector of what does not stand in the column below the headline: foot, legend, and the card beside a thesis. */
const ELSEWHERE = '.pd-footer, .pd-mark-key, .pd-speaker > .pd-card, [aria-hidden=true]'

/** Slides without height, on which rows and lists stay as tall as their text. */
const SQUEEZED = `
  .pd { height: 0 !important }
  .pd:not(.pd-figure) > :is(ul, ol) { min-height: min-content !important; grid-auto-rows: min-content !important }
  .pd-camps { grid-template-rows: auto !important }
  .pd-camps section { overflow: visible !important }
  .pd-camps ul { grid-auto-rows: min-content !important }
`
