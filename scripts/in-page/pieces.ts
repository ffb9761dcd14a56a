/** The lines of text and the pictures of a slide, with their places. Runs in the page (see `page-module.ts`). */

/** Elements that are pictures. */
export const PICTURE_ELEMENTS = 'img, svg, canvas, video, iframe'

/** What counts as one piece, and what does not count. */
export interface PieceOptions {
  /** Selector of formulas, each of which counts as one piece of text. */
  formulas: string
  /** Selector of what only screen readers see. */
  unseen: string
}

/** A line of text or a picture, in px of the page. */
export interface DrawnPiece {
  element: Element
  /** The block whose text it is part of. */
  block: Element
  /** Empty for a picture. */
  text: string
  box: DOMRect
}

/** Every line of text and every picture in an element. */
export function drawnPieces(root: Element, options: PieceOptions): DrawnPiece[] {
  const nodes = document.createTreeWalker(
    root,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    node =>
      node instanceof Element && node.matches(options.unseen)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  )
  const pieces: DrawnPiece[] = []
  for (let node = nodes.nextNode(); node; node = nodes.nextNode())
    pieces.push(...(node instanceof Element ? pictures(node, root, options) : lines(node, root, options)))
  return pieces
}

function pictures(element: Element, root: Element, options: PieceOptions): DrawnPiece[] {
  const isPicture = element.matches(PICTURE_ELEMENTS)
  if (!isPicture || !isVisible(element) || element.closest(options.formulas))
    return []
  const block = blockOf(element, root, options)
  return [{ element, block, text: '', box: element.getBoundingClientRect() }]
}

function lines(node: Node, root: Element, options: PieceOptions): DrawnPiece[] {
  const element = node.parentElement
  if (!element || (node.textContent?.trim() ?? '') === '' || !isVisible(element))
    return []
  // Words of running text have spans of their own (`in-slidev/line-breaks.ts`): the message quotes the whole text.
  const formula = element.closest(options.formulas)?.querySelector('annotation')
  const text = (formula ?? element.closest('.pd-text') ?? node).textContent?.trim() ?? ''
  const size = Number.parseFloat(getComputedStyle(element).fontSize)
  const block = blockOf(element, root, options)
  const range = document.createRange()
  range.selectNodeContents(node)
  return [...range.getClientRects()]
    .filter(({ width }) => width > 0)
    .map(box => ({ element, block, text, box: emBox(box, size) }))
}

/**
 * The em box of a line. The box the browser gives has the height of the font, which is often more than its letters
 * need.
 */
function emBox(box: DOMRect, size: number): DOMRect {
  const height = Math.min(box.height, size)
  return new DOMRect(box.x, box.y + (box.height - height) / 2, box.width, height)
}

function blockOf(element: Element, root: Element, { formulas }: PieceOptions): Element {
  const isBlock = (one: Element) => !/^(?:inline|contents|ruby.*)$/.test(getComputedStyle(one).display)
  const start = element.closest(formulas) ?? element
  return element.closest('svg text') ?? withAncestors(start, root).find(isBlock) ?? root
}

function isVisible(element: Element): boolean {
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
}

/** The element and what it stands in, up to `root`, which is left out. */
export function withAncestors(element: Element, root: Element): Element[] {
  const found: Element[] = []
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) found.push(at)
  return found
}
