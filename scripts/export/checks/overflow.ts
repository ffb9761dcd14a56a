import type { Page } from 'playwright'
import type { Finding } from '../findings.ts'
import { UNSEEN } from './unseen.ts'

/** Differences up to this, in px, come from rounding. */
const TOLERANCE = 1.5

/** What is drawn of many small pieces that lie over each other and are cut to length by nature: as a whole it is text in a line. */
const FORMULA = '.katex, math'

/**
 * What does not fit: text and pictures that leave their slide, are cut off by a box, run into the foot or lie over each
 * other, and boxes whose content is larger than they are. Of each slide and box the worst is told.
 */
export async function overflows(page: Page): Promise<Finding[]> {
  const found = await page.evaluate(
    ({ tolerance, formulas, unseen }) => {
      interface Part {
        element: Element
        block: Element
        text: string
        box: DOMRect
      }
      const nameOf = (element: Element) => {
        const own = [...element.classList].filter(name => !name.startsWith('slidev-')).at(-1)
        return `${element.tagName.toLowerCase()}${own === undefined ? '' : `.${own}`}`
      }
      const quote = ({ text, element }: Part) =>
        text === '' ? nameOf(element) : `“${text.slice(0, 20)}${text.length > 20 ? '…' : ''}”`
      const isBlock = (element: Element) =>
        !['inline', 'contents'].includes(getComputedStyle(element).display)
      const isClipping = (element: Element) => getComputedStyle(element).overflow !== 'visible'

      const formulaOf = (element: Element) => element.closest(formulas)

      /** The em box of a line of text: how far a font's own lines reach says nothing of its letters. */
      const letters = (box: DOMRect, size: number) => {
        const height = Math.min(box.height, size)
        return new DOMRect(box.x, box.y + (box.height - height) / 2, box.width, height)
      }
      /** Every line of text and every picture on a slide. */
      const partsOf = (slide: Element): Part[] => {
        const parts: Part[] = []
        const range = document.createRange()
        const nodes = document.createTreeWalker(
          slide,
          NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
          node =>
            node instanceof Element && node.matches(unseen)
              ? NodeFilter.FILTER_REJECT
              : NodeFilter.FILTER_ACCEPT,
        )
        for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
          const element = node instanceof Element ? node : node.parentElement
          if (
            !element
            || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
          ) {
            continue
          }
          const formula = formulaOf(element)
          const block
            = element.closest('svg text')
              ?? ancestors(formula ?? element, slide).find(isBlock)
              ?? slide
          if (node instanceof Element) {
            if (node.matches('img, svg, canvas, video, iframe') && !formula)
              parts.push({ element, block, text: '', box: node.getBoundingClientRect() })
            continue
          }
          if ((node.textContent?.trim() ?? '') === '')
            continue
          // Words of running text have spans of their own (`scripts/in-slidev/line-breaks.ts`): what is told is the text.
          const text
            = (
              formula?.querySelector('annotation')
              ?? element.closest('.pd-text')
              ?? node
            ).textContent?.trim() ?? ''
          range.selectNodeContents(node)
          const size = Number.parseFloat(getComputedStyle(element).fontSize)
          for (const box of range.getClientRects()) {
            if (box.width > 0)
              parts.push({ element, block, text, box: letters(box, size) })
          }
        }
        return parts
      }
      /** The element itself and what it stands in, up to the slide. */
      const ancestors = (element: Element, slide: Element): Element[] => {
        const found: Element[] = []
        for (let at: Element | null = element; at && at !== slide; at = at.parentElement)
          found.push(at)
        return found
      }
      /** How far a part is out of a box, and on which side. */
      const out = (part: DOMRect, box: DOMRect) => {
        const sides: [number, string][] = [
          [part.bottom - box.bottom, 'bottom'],
          [part.right - box.right, 'right edge'],
          [box.top - part.top, 'top'],
          [box.left - part.left, 'left edge'],
        ]
        return sides.reduce((most, side) => (side[0] > most[0] ? side : most))
      }

      const findings: { no: number, message: string }[] = []
      for (const slide of document.querySelectorAll('[data-slidev-no]')) {
        const worst = new Map<string, { px: number, message: string }>()
        const tell = (key: string, px: number, message: string) => {
          if (px > tolerance && px > (worst.get(key)?.px ?? 0))
            worst.set(key, { px, message })
        }
        const px = (value: number) => `${Math.round(value)} px`
        const frame = slide.getBoundingClientRect()
        const foot = slide.querySelector('.pd-footer')
        const footParts = foot ? partsOf(foot) : []
        const parts = partsOf(slide).filter(({ element }) => !foot?.contains(element))

        for (const part of [...parts, ...footParts]) {
          const [far, side] = out(part.box, frame)
          // The foot shortens names that are too long for it.
          if (
            !foot?.contains(part.element)
            || getComputedStyle(part.element).textOverflow !== 'ellipsis'
          ) {
            tell('slide', far, `${quote(part)} is ${px(far)} over the ${side} of the slide`)
          }
        }
        for (const part of parts) {
          for (const box of ancestors(formulaOf(part.element) ?? part.element, slide)) {
            if ((box === part.element && part.text === '') || !isClipping(box))
              continue
            const [far, side] = out(part.box, box.getBoundingClientRect())
            if (box.closest('.slidev-layout') !== box) {
              tell(
                `cut ${nameOf(box)}`,
                far,
                `${quote(part)} is cut off by ${px(far)} at the ${side} of ${nameOf(box)}`,
              )
            }
          }
          for (const below of footParts) {
            const far = part.box.bottom - below.box.top
            if (
              part.box.top < below.box.bottom
              && part.box.left < below.box.right
              && below.box.left < part.box.right
            ) {
              tell('foot', far, `${quote(part)} runs ${px(far)} into the foot`)
            }
          }
        }
        parts.forEach((one, index) => {
          for (const other of parts.slice(index + 1)) {
            if (
              one.block === other.block
              || (one.block.contains(other.element) && other.text === '')
              || (other.block.contains(one.element) && one.text === '')
            ) {
              continue
            }
            const down
              = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
            const across
              = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
            const far = Math.min(down, across)
            if (one.text !== '' && other.text !== '') {
              tell(
                `over ${nameOf(one.block)}`,
                far,
                `${quote(one)} and ${quote(other)} lie ${px(far)} over each other`,
              )
            }
          }
        })
        for (const element of slide.querySelectorAll('*')) {
          if (
            !(element instanceof HTMLElement)
            || foot?.contains(element)
            || !isClipping(element)
            || element.closest(unseen)
            || formulaOf(element)
          ) {
            continue
          }
          const [down, across] = [
            element.scrollHeight - element.clientHeight,
            element.scrollWidth - element.clientWidth,
          ]
          const far = Math.max(down, across)
          const key = element.matches('.slidev-layout') ? 'slide' : `cut ${nameOf(element)}`
          if (!worst.has(key)) {
            tell(
              key,
              far,
              `what is in ${nameOf(element)} is ${px(far)} ${down > across ? 'higher' : 'wider'} than its box`,
            )
          }
        }
        const no = Number(slide.getAttribute('data-slidev-no'))
        findings.push(
          ...[...worst.values()].map(({ message }) => ({
            no,
            message: `${message}; shorten it, or divide the slide`,
          })),
        )
      }
      return findings
    },
    { tolerance: TOLERANCE, formulas: FORMULA, unseen: `[${UNSEEN}]` },
  )
  return found.map(({ no, message }) => ({ no, kind: 'overflow', message }))
}
