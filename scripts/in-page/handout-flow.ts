/**
 * Divides the text of a handout over sheets. Runs in the page (see `page-module.ts`).
 *
 * Text stands in CSS columns of a fixed height. What does not fit is set by the browser in further columns, right of
 * the box: so the browser decides where text is divided, and no line is left alone (`orphans`, `widows`,
 * `break-inside`).
 */

/** Least height in px that is worth beginning a text in. */
const LEAST_ROOM = 60

/** Moves contents, works and index that do not fit on their sheet to a new sheet behind it. */
export function moveOverflowOn(): void {
  let sheet = document.querySelector('.handout-sheet')
  for (; sheet; sheet = sheet.nextElementSibling) {
    const flow = sheet.querySelector('.handout-flow')
    const rest = flow && cutOverflow(flow, flow.clientHeight < LEAST_ROOM)
    if (rest)
      sheet.after(nextSheet(sheet, rest))
  }
}

/**
 * Takes out of a box with columns what does not fit into it: a box like it, or nothing.
 *
 * @param all whether everything goes
 */
export function cutOverflow(box: Element, all = false): Element | undefined {
  const start = all ? wholeOf(box) : firstBeyond(box)
  // A piece too large for any sheet stays where it is.
  if (!start || (start.at === box.firstChild && box.classList.contains('handout-going-on')))
    return undefined
  const range = document.createRange()
  range.selectNodeContents(box)
  if (start.offset > 0)
    range.setStart(start.at, start.offset)
  else range.setStartBefore(start.at)
  const rest = range.extractContents()
  if (start.inParagraph) {
    markEnds(box, 'lastElementChild', 'handout-parted')
    markEnds(rest, 'firstElementChild', 'handout-rest')
  }
  const next = box.cloneNode()
  if (!(next instanceof HTMLElement))
    throw new TypeError('a text is no HTML')
  next.removeAttribute('style')
  next.classList.add('handout-going-on')
  next.append(rest)
  return next
}

/** Where a text is to be divided: before a node, or inside a text. */
interface Start {
  at: Node
  /** Characters of `at` that stay. */
  offset: number
  /** Whether part of the paragraph, or of the item of a list, stays. */
  inParagraph: boolean
}

function wholeOf(box: Element): Start | undefined {
  return box.firstChild ? { at: box.firstChild, offset: 0, inParagraph: false } : undefined
}

/** The first character that the browser has set right of the box. */
function firstBeyond(box: Element): Start | undefined {
  if (box.scrollWidth <= box.clientWidth + 1)
    return undefined
  const edge = box.getBoundingClientRect().right - 1
  const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  const isBeyond = () => Array.from(range.getClientRects()).some(({ left, width }) => left >= edge && width > 0)
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    range.selectNodeContents(text)
    if (!isBeyond())
      continue
    for (let at = 0; at < (text.nodeValue ?? '').length; at++) {
      range.setStart(text, at)
      range.setEnd(text, at + 1)
      if (isBeyond())
        return startAt(text, at, box)
    }
  }
  return undefined
}

/** Before the outermost node that begins with this character, so that nothing empty stays behind. */
function startAt(text: Node, offset: number, box: Element): Start {
  if ((text.nodeValue ?? '').slice(0, offset).trim() !== '')
    return { at: text, offset, inParagraph: true }
  let node = text
  while (node.parentNode && node.parentNode !== box && !isPreceded(node))
    node = node.parentNode
  const inParagraph = !(node instanceof Element) || getComputedStyle(node).display.startsWith('inline')
  return { at: node, offset: 0, inParagraph }
}

/** Whether any text stands before a node in its parent. */
function isPreceded(node: Node): boolean {
  for (let before = node.previousSibling; before; before = before.previousSibling) {
    if ((before.textContent ?? '').trim() !== '')
      return true
  }
  return false
}

/** Marks an element at the start or end, and those it begins or ends with. */
function markEnds(inside: ParentNode, end: 'firstElementChild' | 'lastElementChild', name: string): void {
  for (let part = inside[end]; part; part = part[end]) part.classList.add(name)
}

/** A sheet like another one, with this text alone. */
function nextSheet(sheet: Element, text: Element): Element {
  const next = emptySheet(sheet.className)
  next.querySelector('.handout-body')?.append(text)
  return next
}

/** A sheet with a body and a foot, both empty. */
export function emptySheet(className: string): Element {
  const sheet = Object.assign(document.createElement('section'), { className })
  for (const name of ['handout-body', 'handout-foot'])
    sheet.append(Object.assign(document.createElement('div'), { className: name }))
  return sheet
}
