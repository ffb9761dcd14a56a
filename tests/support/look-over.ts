/** What is wrong with the looks of slides on a page, by the number of the slide. It runs in the browser. */

import type { Page } from 'playwright'

/** Smallest type on a slide, in px; the source line alone is smaller. */
const SMALLEST = 20

/**
 * Finds type that is too small, lines that begin with a closing mark, headings that do not nest, and text that is read
 * in another order than it is seen.
 */
export async function lookOver(page: Page): Promise<string[]> {
  return [...await textFaults(page), ...await orderFaults(page)]
}

/** Faults of letters and lines. */
async function textFaults(page: Page): Promise<string[]> {
  return page.evaluate((smallest) => {
    const faults = new Set<string>()
    const closing = /^[，。、；：？！）》」』”’…—]/u

    for (const slide of document.querySelectorAll('[data-slidev-no]')) {
      const told = (fault: string) =>
        faults.add(`slide ${slide.getAttribute('data-slidev-no')}: ${fault}`)
      const canvas = slide.querySelector('.pd')
      if (!canvas)
        continue

      const texts = document.createTreeWalker(canvas, NodeFilter.SHOW_TEXT)
      const range = document.createRange()
      let line: { top: number, block: Element | null } = { top: Number.NaN, block: null }
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const text = node.textContent ?? ''
        const parent = node.parentElement
        // A seal is a picture: whose it is stands in words elsewhere.
        if (!parent || text.trim() === '' || parent.closest('.pd-footer, .pd-seal, [aria-hidden=true]'))
          continue
        const size = Number.parseFloat(getComputedStyle(parent).fontSize)
        if (size < smallest)
          told(`“${text.slice(0, 20)}” is set in ${size} px`)
        const block = parent.closest('h1, h2, p, li')
        for (let at = 0; at < text.length; at++) {
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          const box = range.getClientRects()[0]
          if (!box || box.width === 0)
            continue
          const middle = box.top + box.height / 2
          const isNewLine = block === line.block && middle > line.top + box.height / 2
          if (isNewLine && closing.test(text.slice(at)) && !/[—…]/u.test(text.charAt(at)))
            told(`a line begins with ${text.slice(at, at + 8)}`)
          if (isNewLine && /[—…]/u.test(text.charAt(at)) && text.charAt(at) === text.charAt(at - 1))
            told(`${text.slice(at - 1, at + 1)} is broken`)
          line = { top: middle, block }
        }
      }
    }
    return [...faults]
  }, SMALLEST)
}

/** Faults of headings, and of the order of blocks. */
async function orderFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults = new Set<string>()

    for (const slide of document.querySelectorAll('[data-slidev-no]')) {
      const told = (fault: string) =>
        faults.add(`slide ${slide.getAttribute('data-slidev-no')}: ${fault}`)
      const canvas = slide.querySelector('.pd')
      if (!canvas)
        continue

      const levels = [...canvas.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) =>
        Number(tagName.slice(1)),
      )
      if (levels.filter(level => level === 1).length !== 1)
        told(`${levels.filter(level => level === 1).length} headlines of the first level`)
      if (levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1))
        told(`headings do not nest: ${levels.join(' ')}`)

      // Around a cycle one reads clockwise, by the numbers: up again at the end.
      const blocks = [...canvas.querySelectorAll('h1, h2, p, li')]
        .filter(block => block.checkVisibility() && !block.closest('.pd-footer, .pd-cycle > ol'))
        .map(block => block.getBoundingClientRect())
      blocks.forEach((box, index) => {
        const before = blocks[index - 1]
        if (before && box.top < before.top - 1 && box.left < before.right - 1)
          told(`block ${index + 1} is read after what it stands above`)
      })
    }
    return [...faults]
  })
}
