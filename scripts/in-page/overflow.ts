/** What does not fit on a slide. Runs in the page (see `page-module.ts`). */

import type { DrawnPiece, PieceOptions } from './pieces.ts'
import { drawnPieces, PICTURE_ELEMENTS, withAncestors } from './pieces.ts'

/** How the check is set. */
export interface OverflowOptions extends PieceOptions {
  /** Differences up to this, in px, come from rounding. */
  tolerance: number
}

/** A slide, taken apart. */
interface SlideParts {
  slide: Element
  foot: Element | null
  pieces: DrawnPiece[]
  footPieces: DrawnPiece[]
  options: OverflowOptions
  /** Whether a box cuts off what leaves it; every line of text asks that of all boxes around it. */
  clips: (element: Element) => boolean
  /** Notes a fault under a key; of each key the largest one stays. Most are none: only then is it put into words. */
  note: (px: number, told: () => [key: string, message: string]) => void
}

/** The largest fault of each slide and box, in the order of the slides. */
export function findOverflows(options: OverflowOptions): { no: number, message: string }[] {
  return [...document.querySelectorAll('[data-slidev-no]')].flatMap((slide) => {
    const worst = new Map<string, { px: number, message: string }>()
    const foot = slide.querySelector('.pd-footer')
    const parts: SlideParts = {
      slide,
      foot,
      pieces: drawnPieces(slide, options).filter(({ element }) => !foot?.contains(element)),
      footPieces: foot ? drawnPieces(foot, options) : [],
      options,
      clips: knownClips(),
      note(px, told) {
        if (px <= options.tolerance)
          return
        const [key, message] = told()
        if (px > (worst.get(key)?.px ?? 0))
          worst.set(key, { px, message })
      },
    }
    noteOverTheEdge(parts)
    noteCutOff(parts)
    noteIntoTheFoot(parts)
    noteOverlaps(parts)
    noteFullBoxes(parts, new Set(worst.keys()))
    const no = Number(slide.getAttribute('data-slidev-no'))
    return [...worst.values()].map(({ message }) => ({
      no,
      message: `${message}; shorten it, or divide the slide`,
    }))
  })
}

/** How far a box sticks out of another, in px, and on which side. */
function excess(inner: DOMRect, outer: DOMRect): [px: number, side: string] {
  const sides: [number, string][] = [
    [inner.bottom - outer.bottom, 'bottom'],
    [inner.right - outer.right, 'right edge'],
    [outer.top - inner.top, 'top'],
    [outer.left - inner.left, 'left edge'],
  ]
  return sides.reduce((most, side) => (side[0] > most[0] ? side : most))
}

function noteOverTheEdge({ slide, foot, pieces, footPieces, note }: SlideParts): void {
  const frame = slide.getBoundingClientRect()
  for (const piece of [...pieces, ...footPieces]) {
    // The foot shortens names that are too long for it.
    if (foot?.contains(piece.element) && getComputedStyle(piece.element).textOverflow === 'ellipsis')
      continue
    const [px, side] = excess(piece.box, frame)
    note(px, () => ['slide', `${quote(piece)} is ${rounded(px)} over the ${side} of the slide`])
  }
}

function noteCutOff({ slide, pieces, options, clips, note }: SlideParts): void {
  for (const piece of pieces) {
    for (const box of withAncestors(piece.element.closest(options.formulas) ?? piece.element, slide)) {
      const isThePicture = box === piece.element && piece.text === ''
      if (isThePicture || !clips(box) || box.matches('.slidev-layout'))
        continue
      const [px, side] = excess(piece.box, box.getBoundingClientRect())
      note(px, () => {
        const name = nameOf(box)
        return [`cut ${name}`, `${quote(piece)} is cut off by ${rounded(px)} at the ${side} of ${name}`]
      })
    }
  }
}

function noteIntoTheFoot({ pieces, footPieces, note }: SlideParts): void {
  for (const piece of pieces) {
    for (const below of footPieces) {
      const px = piece.box.bottom - below.box.top
      if (overlap(piece.box, below.box) > 0)
        note(px, () => ['foot', `${quote(piece)} runs ${rounded(px)} into the foot`])
    }
  }
}

/** Texts of different blocks that lie over each other, as far as they are shown: what a box cuts off hides nothing. */
function noteOverlaps({ slide, pieces, clips, note }: SlideParts): void {
  const texts = pieces
    .filter(({ text }) => text !== '')
    .map(piece => ({ ...piece, box: shownBox(piece, withAncestors(piece.element, slide).filter(clips)) }))
  for (const [index, one] of texts.entries()) {
    for (const other of texts.slice(index + 1)) {
      if (one.block === other.block)
        continue
      const px = overlap(one.box, other.box)
      note(px, () =>
        [`over ${nameOf(one.block)}`, `${quote(one)} and ${quote(other)} lie ${rounded(px)} over each other`])
    }
  }
}

/** Monaco lays out its own text in boxes of millions of px, with room for what may be typed: its text alone counts. */
const EDITOR = '.monaco-editor'

/** Boxes whose content is larger than they are, unless a text in them was reported already. */
function noteFullBoxes({ slide, foot, options, clips, note }: SlideParts, told: ReadonlySet<string>): void {
  for (const element of slide.querySelectorAll('*')) {
    const isLeftOut = foot?.contains(element) || element.closest(`${options.unseen}, ${options.formulas}, ${EDITOR}`)
    if (!(element instanceof HTMLElement) || isLeftOut || !clips(element))
      continue
    if (excessOf(element).every(px => px <= options.tolerance))
      continue
    const [down, across] = withoutDecoration(element, () => excessOf(element))
    const px = Math.max(down, across)
    const name = nameOf(element)
    const key = element.matches('.slidev-layout') ? 'slide' : `cut ${name}`
    const direction = down > across ? 'higher' : 'wider'
    if (!told.has(key))
      note(px, () => [key, `what is in ${name} is ${rounded(px)} ${direction} than its box`])
  }
}

/** How much higher and wider the content of a box is than the box. */
function excessOf(element: HTMLElement): [down: number, across: number] {
  return [element.scrollHeight - element.clientHeight, element.scrollWidth - element.clientWidth]
}

/** Measures while shapes without words, put anywhere by themselves, are not shown: they may go over an edge. */
function withoutDecoration<T>(element: HTMLElement, measure: () => T): T {
  const shapes = [...element.querySelectorAll<HTMLElement>('div, span, i')].filter(
    shape =>
      /absolute|fixed/.test(getComputedStyle(shape).position)
      && shape.textContent.trim() === ''
      && !shape.querySelector(PICTURE_ELEMENTS),
  )
  const before = shapes.map(({ style }) => style.display)
  for (const { style } of shapes)
    style.display = 'none'
  try {
    return measure()
  }
  finally {
    for (const [index, { style }] of shapes.entries())
      style.display = before[index] ?? ''
  }
}

/** What the boxes around a piece that cut it off leave to be seen of it; without size if that is nothing. */
function shownBox({ box }: DrawnPiece, around: readonly Element[]): DOMRect {
  let { left, top, right, bottom } = box
  for (const clipping of around) {
    const edges = clipping.getBoundingClientRect()
    left = Math.max(left, edges.left)
    top = Math.max(top, edges.top)
    right = Math.min(right, edges.right)
    bottom = Math.min(bottom, edges.bottom)
  }
  return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top))
}

/** Width or height, in px, that two boxes have in common, whichever is less; below 0 when they do not meet. */
function overlap(one: DOMRect, other: DOMRect): number {
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  return Math.min(down, across)
}

function knownClips(): (element: Element) => boolean {
  const known = new Map<Element, boolean>()
  return (element) => {
    const clips = known.get(element) ?? getComputedStyle(element).overflow !== 'visible'
    known.set(element, clips)
    return clips
  }
}

/** As in `p.pd-note`. */
function nameOf(element: Element): string {
  if (element.matches('.slidev-code-wrapper'))
    return 'the code block'
  const own = [...element.classList].filter(name => !name.startsWith('slidev-')).at(-1)
  return [element.tagName.toLowerCase(), ...(own === undefined ? [] : [own])].join('.')
}

function quote({ text, element }: DrawnPiece): string {
  if (text === '')
    return nameOf(element)
  const end = text.length > 20 ? '…' : ''
  return `“${text.slice(0, 20)}${end}”`
}

function rounded(px: number): string {
  return `${Math.round(px)} px`
}
