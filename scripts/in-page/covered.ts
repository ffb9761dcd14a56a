/** Text that something else lies over, so that nobody reads it. Runs in the page (see `page-module.ts`). */

import type { DrawnPiece, PieceOptions } from './pieces.ts'
import { drawnPieces } from './pieces.ts'

/** What lets less than a tenth of the light through hides what is behind it. */
const OPAQUE = 0.9

/** Monaco lays its text over grounds of its own. */
const EDITOR = '.monaco-editor, .monaco-diff-editor'

interface Covered {
  no: number
  message: string
}

/**
 * Every text that is covered, in the order of the slides; of each cover the first text is told. What lies below all
 * slides is hidden by some of them, as a footer by a cover: it is told if it is seen on none.
 */
export function findCovered(options: PieceOptions): Covered[] {
  const slides = [...document.querySelectorAll('[data-slidev-no]')].map(slide => coveredOn(slide, options))
  scrollTo(0, 0)
  const [below] = slides.flatMap(({ below }) => below)
  return [
    ...slides.flatMap(({ within }) => within),
    ...(below && slides.every(({ isBelowSeen }) => !isBelowSeen) ? [below] : []),
  ]
}

/** The covered texts of a slide itself, and of what lies below it. */
function coveredOn(slide: Element, options: PieceOptions) {
  const [within, below]: [Covered[], Covered[]] = [[], []]
  const no = Number(slide.getAttribute('data-slidev-no'))
  const covers = [...slide.querySelectorAll('*')].filter(isCover)
  const pieces = covers.length > 0 ? drawnPieces(slide, options).filter(({ text }) => text !== '') : []
  const told = new Set<Element>()
  let isBelowSeen = covers.length === 0
  const shown = pieces.filter(({ element }) => !element.closest(EDITOR)).map(piece => ({
    piece,
    over: covers.filter(cover => !cover.contains(piece.element) && isAt(cover, middleOf(piece))),
  }))
  const untouch = shown.some(({ over }) => over.length > 0) ? makeTouchable(slide) : () => {}
  for (const { piece, over } of shown) {
    const isWithin = piece.element.closest('.slidev-layout') !== null
    const cover = over.length > 0 ? topmost(piece, over) : undefined
    isBelowSeen ||= !isWithin && !cover
    if (!cover || told.has(cover))
      continue
    told.add(cover);
    (isWithin ? within : below).push({ no, message: describe(piece, cover) })
  }
  untouch()
  return { within, below, isBelowSeen }
}

/**
 * What no pointer can touch is not found at its place. It is said of each such element alone: a style for all would
 * make the browser work out the styles of all slides anew.
 *
 * @returns a function that makes it as it was
 */
function makeTouchable(slide: Element): () => void {
  const untouchable = [slide, ...slide.querySelectorAll<HTMLElement | SVGElement>('*')]
    .filter(element => element instanceof HTMLElement || element instanceof SVGElement)
    .filter(element => getComputedStyle(element).pointerEvents === 'none')
  const before = untouchable.map(element => element.getAttribute('style'))
  for (const { style } of untouchable)
    style.setProperty('pointer-events', 'auto', 'important')
  return () => {
    for (const [index, element] of untouchable.entries()) {
      const style = before[index]
      if (style === undefined || style === null)
        element.removeAttribute('style')
      else
        element.setAttribute('style', style)
    }
  }
}

/** Whether nothing is seen through an element. */
function isCover(element: Element): boolean {
  if (!(element instanceof HTMLElement))
    return false
  const { backgroundColor, clipPath } = getComputedStyle(element)
  const isPhoto = element instanceof HTMLImageElement && /\.jpe?g(?:[?#]|$)/i.test(element.currentSrc)
  if (clipPath !== 'none' || (!isPhoto && alphaOf(backgroundColor) < OPAQUE))
    return false
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    return false
  let opacity = 1
  for (let at: Element | null = element; at; at = at.parentElement)
    opacity *= Number(getComputedStyle(at).opacity)
  return opacity >= OPAQUE
}

/** Of a colour as the browser writes it: `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)`, `oklch(0.5 0.1 20 / 0.5)`. */
function alphaOf(colour: string): number {
  const [, alpha] = /(?:^rgba\(.*,|\/)\s*([\d.]+)\)$/.exec(colour) ?? []
  return alpha === undefined ? 1 : Number(alpha)
}

function middleOf({ box }: DrawnPiece): DOMPoint {
  return new DOMPoint(box.x + box.width / 2, box.y + box.height / 2)
}

function isAt(element: Element, { x, y }: DOMPoint): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect()
  return left <= x && x <= right && top <= y && y <= bottom
}

/** Which of these is painted over the middle of a text. */
function topmost(piece: DrawnPiece, covers: readonly Element[]): Element | undefined {
  const { x, y } = middleOf(piece)
  const before = piece.element.getBoundingClientRect()
  // Only what is in sight is found.
  piece.element.scrollIntoView({ block: 'center', behavior: 'instant' })
  const after = piece.element.getBoundingClientRect()
  const stack = document.elementsFromPoint(x + after.x - before.x, y + after.y - before.y)
  const own = stack.indexOf(piece.element)
  return own < 0 ? undefined : covers.find(cover => stack.slice(0, own).includes(cover))
}

function describe({ text }: DrawnPiece, cover: Element): string {
  const [name] = [...cover.classList].filter(name => !name.startsWith('slidev-')).slice(-1)
  const what = [cover.tagName.toLowerCase(), ...(name === undefined ? [] : [name])].join('.')
  const end = text.length > 20 ? '…' : ''
  return `“${text.slice(0, 20)}${end}” is covered by ${what}; put it in front (z-index), or elsewhere`
}
