import type { Page } from 'playwright'
import type { Finding } from '../slide-faults.ts'
import { UNSEEN_ATTRIBUTE } from './unseen.ts'

/** Smallest text on a slide, in px of its canvas. */
const SMALLEST = 16

/**
 * What may be smaller: the foot with the source line, seals (their names are told elsewhere), what is marked as fine
 * print, and what nobody sees.
 */
const FINE_PRINT = `.pd-footer, .pd-seal, .pd-fine, [${UNSEEN_ATTRIBUTE}]`

/** Text too small to be read from the last row. */
export async function smallText(page: Page): Promise<Finding[]> {
  const found = await page.evaluate(
    ({ smallest, finePrint }) => {
      /** Size of the letters as they are shown: what scales an element scales its text. */
      const shownSize = (element: Element) => {
        const size = Number.parseFloat(getComputedStyle(element).fontSize)
        if (element instanceof SVGGraphicsElement)
          return size * Math.hypot(element.getScreenCTM()?.c ?? 0, element.getScreenCTM()?.d ?? 1)
        const box = element.closest('p, li, div, td, section') ?? element
        if (!(box instanceof HTMLElement) || box.offsetWidth === 0)
          return size
        const { width } = box.getBoundingClientRect()
        // `offsetWidth` is rounded to a whole px, which is much of a narrow box.
        return Math.abs(width - box.offsetWidth) <= 0.5 ? size : (size * width) / box.offsetWidth
      }
      /** What decides how large a text is: of a number set high or low, the text that it stands beside. */
      const sized = (text: Node) => {
        const inFormula = text.parentElement?.closest('.katex, math')
        let element = inFormula ? inFormula.parentElement : text.parentElement
        for (let beside = element?.closest('sup, sub, rt'); beside; beside = element?.closest('sup, sub, rt'))
          element = beside.parentElement
        return element
      }
      return [...document.querySelectorAll('[data-slidev-no]')].flatMap((slide) => {
        const no = Number(slide.getAttribute('data-slidev-no'))
        const sizes = new Map<number, string[]>()
        const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          const text = node.textContent?.trim() ?? ''
          const element = sized(node)
          if (text === '' || !element || element.closest(finePrint) || !element.checkVisibility())
            continue
          const size = Math.round(shownSize(element) * 10) / 10
          if (size < smallest)
            sizes.set(size, [...(sizes.get(size) ?? []), text])
        }
        return [...sizes].map(([size, [first = '', ...others]]) => {
          const more = others.length > 0 ? ` and ${others.length} more` : ''
          const what = `“${first.slice(0, 20)}”${more} is set in ${size} px`
          const mend = `make it ${smallest} px at least, or mark a source line with the class pd-fine`
          return { no, message: `${what}; ${mend}` }
        })
      })
    },
    { smallest: SMALLEST, finePrint: FINE_PRINT },
  )
  return found.map(({ no, message }) => ({ no, kind: 'small-text', message }))
}
