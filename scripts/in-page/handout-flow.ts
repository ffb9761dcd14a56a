/**
 * Divides the text of a handout over sheets. Runs in the page (see `page-module.ts`).
 */

/** Fewest lines of a paragraph that stay together at the end or start of a sheet. */
const FEWEST_LINES = 2

/** Moves text that does not fit on its sheet to a new sheet behind it. No line of a paragraph is left alone. */
export function moveOverflowOn(): void {
  let sheet: Element | null = document.querySelector('.handout-sheet')
  for (; sheet; sheet = sheet.nextElementSibling) {
    const flow = sheet.querySelector('.handout-flow')
    if (!flow || flow.scrollHeight <= flow.clientHeight + 1)
      continue
    const limit = flow.getBoundingClientRect().top + flow.clientHeight + 1
    const start = breakIn(flow, limit, sheet.classList.contains('handout-continued'))
    if (start)
      sheet.after(continuation(sheet, flow, start))
  }
}

/**
 * Where the text is to be divided; nowhere when its first line is higher than a page.
 *
 * @param fresh whether nothing but the text is on the sheet
 */
function breakIn(flow: Element, limit: number, fresh: boolean): Range | undefined {
  const first = firstBelow(flow, limit)
  if (!first)
    return undefined
  const whole = first.startContainer.parentElement?.closest('[data-whole]')
  if (whole)
    return before(notAlone(whole), flow, fresh)
  const block = blockOf(first.startContainer, flow)
  const bottoms = linesOf(block)
  const above = Math.min(
    bottoms.filter(bottom => bottom <= limit).length,
    bottoms.length - FEWEST_LINES,
  )
  if (above < FEWEST_LINES)
    return before(block, flow, fresh) ?? first
  return firstBelow(block, (bottoms[above - 1] ?? limit) + 1)
}

/** The last entry of a list takes the one before it along. */
function notAlone(entry: Element): Element {
  const previous = entry.previousElementSibling
  return !entry.nextElementSibling && previous?.matches('[data-whole]') ? previous : entry
}

/**
 * A break before an element, or before its heading. None at the very beginning of a sheet, which would leave it empty.
 */
function before(element: Element, flow: Element, fresh: boolean): Range | undefined {
  const first = firstOfTheSame(element, flow)
  if (fresh && first === flow.firstElementChild)
    return undefined
  const range = document.createRange()
  range.setStartBefore(first)
  return range
}

/** The outermost element that begins with this one, or the heading above it. */
function firstOfTheSame(element: Element, flow: Element): Element {
  const parent = element.parentElement
  if (parent && parent !== flow && parent.firstElementChild === element)
    return firstOfTheSame(parent, flow)
  const previous = element.previousElementSibling
  return previous?.matches('h2') ? firstOfTheSame(previous, flow) : element
}

/** The first character of the text that is below a height. */
function firstBelow(element: Element, limit: number): Range | undefined {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    range.selectNodeContents(text)
    if (range.getBoundingClientRect().bottom <= limit)
      continue
    for (let at = 0; at < (text.nodeValue ?? '').length; at++) {
      range.setStart(text, at)
      range.setEnd(text, at + 1)
      const { height, bottom } = range.getBoundingClientRect()
      if (height > 0 && bottom > limit)
        return range
    }
  }
  return undefined
}

function blockOf(node: Node, flow: Element): Element {
  let element = node.parentElement ?? flow
  while (element.parentElement && getComputedStyle(element).display.startsWith('inline'))
    element = element.parentElement
  return element
}

/** The lower edges of an element's lines, each once, in px. */
function linesOf(block: Element): number[] {
  const range = document.createRange()
  range.selectNodeContents(block)
  const bottoms = Array.from(range.getClientRects(), ({ bottom }) => Math.round(bottom))
  return [...new Set(bottoms)]
    .sort((a, b) => a - b)
    .filter((bottom, index, all) => bottom - (all[index - 1] ?? 0) > 4)
}

/** A sheet with what stands behind `start` in the text. */
function continuation(sheet: Element, flow: Element, start: Range): Element {
  const divides = start.startContainer instanceof Text
  start.setEnd(flow, flow.childNodes.length)
  const rest = start.extractContents()
  if (divides) {
    flow.lastElementChild?.classList.add('handout-parted')
    for (let part = rest.firstElementChild; part; part = part.firstElementChild)
      part.classList.add('handout-rest')
  }
  const next = document.createElement('section')
  next.className = `${sheet.className} handout-continued`
  const label = sheet.getAttribute('data-continued')
  if (label !== null) {
    next.setAttribute('data-continued', label)
    const properties = { className: 'handout-going-on', textContent: label }
    next.append(Object.assign(document.createElement('p'), properties))
  }
  const room = document.createElement(flow.localName)
  room.className = flow.className
  room.append(rest)
  next.append(room, Object.assign(document.createElement('div'), { className: 'handout-foot' }))
  return next
}
