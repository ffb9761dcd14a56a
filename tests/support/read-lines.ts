/** The lines of every text on the slides, as the browser sets them. */

import type { Page } from 'playwright'

/** A text of a slide, line by line. */
export interface SetText {
  /** Which slide, counted from 0. */
  slide: number
  /** The element that holds the text: `h1`, `li`. */
  tag: string
  lines: readonly string[]
  /** Closing quotation marks before a Chinese mark: how far one begins behind the other, in ems. */
  pairs: readonly { pair: string, ems: number }[]
}

/** Reads a print page without its running feet and its drawings. */
export function readLines(page: Page): Promise<SetText[]> {
  return page.evaluate(() => {
    const blockOf = (element: Element): Element => {
      const isInline = /^(?:inline|contents|ruby)/.test(getComputedStyle(element).display)
      return isInline && element.parentElement ? blockOf(element.parentElement) : element
    }
    const charactersOf = (node: Text) => Array.from(node.data, (character, index) => {
      const range = document.createRange()
      range.setStart(node, index)
      range.setEnd(node, index + 1)
      return { character, box: range.getBoundingClientRect() }
    }).filter(({ box }) => box.height > 0)

    const textsOf = (container: Element, slide: number) => {
      const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
      const texts: { block: Element, characters: ReturnType<typeof charactersOf> }[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node instanceof HTMLBRElement)
          texts.push({ block: node, characters: [] })
        const parent = node.parentElement
        if (!(node instanceof Text) || !parent || parent.closest('.pd-footer, .pd-foot, [hidden], [aria-hidden=true], svg'))
          continue
        const block = blockOf(parent)
        if (texts.at(-1)?.block !== block)
          texts.push({ block, characters: [] })
        texts.at(-1)?.characters.push(...charactersOf(node))
      }
      return texts.map(({ block, characters }) => {
        const size = Number.parseFloat(getComputedStyle(block).fontSize)
        const lines: string[] = []
        const pairs: { pair: string, ems: number }[] = []
        characters.forEach(({ character, box }, index) => {
          const before = characters[index - 1]
          const isNew = !before || box.top > before.box.top + before.box.height / 2
          if (isNew)
            lines.push('')
          lines.push((lines.pop() ?? '') + character)
          if (!isNew && before.character === '”' && '，：；。、！？'.includes(character))
            pairs.push({ pair: `${before.character}${character}`, ems: (box.left - before.box.left) / size })
        })
        return { slide, tag: block.tagName.toLowerCase(), lines, pairs }
      }).filter(({ lines }) => lines.length > 0)
    }
    return [...document.querySelectorAll('[data-slidev-no]')].flatMap(textsOf)
  })
}
