/**
 * Puts slides with their notes on sheets, one below the other, as many as there is room for. Runs in the page (see
 * `page-module.ts`).
 */

import { cutOverflow, emptySheet } from './handout-flow.ts'

/** Share of a page that has to be full before the next slide may go to a new one whole. */
const FULL_ENOUGH = 0.7

/** Fewest lines of notes that are begun beside a slide, as a height in px. */
const FEW_LINES = 40

/** The heights of a row, in px. */
interface Heights {
  /** With all of its notes. */
  whole: number
  /** Of the slide with its sources beneath, however little of the notes stands beside it. */
  least: number
}

/** What all sheets have: the height of their text, and the space between two rows, in px. */
interface SheetRoom {
  height: number
  gap: number
}

/**
 * Divides every part over sheets. A part begins on a new sheet. All rows are measured before any is moved: the browser
 * lays out the whole page again for each measure that follows a move.
 */
export function fillSheets(): void {
  const parts = Array.from(document.querySelectorAll('.handout-part'))
  const [first] = parts
  if (!first)
    return
  const heights = chooseSourcePlaces(parts.flatMap(rowsOf))
  const room = measureRoom(first)
  for (const part of parts) {
    fillPart(part, heights, room)
    part.remove()
  }
}

function rowsOf(part: Element): HTMLElement[] {
  return Array.from(part.querySelectorAll<HTMLElement>(':scope > .handout-row'))
}

function fillPart(part: Element, heights: ReadonlyMap<HTMLElement, Heights>, room: SheetRoom): void {
  const rows = rowsOf(part)
  let sheet = openSheet(part, room)
  for (let row = rows.shift(); row; row = rows.shift()) {
    const { whole, least } = heights.get(row) ?? heightsOf(row)
    if (whole > sheet.left() && !sheet.isEmpty() && (sheet.isFull() || least + FEW_LINES > sheet.left()))
      sheet = openSheet(part, room)
    const rest = whole > sheet.left() ? divideRow(row, sheet.left()) : undefined
    sheet.append(row, rest ? sheet.left() : whole)
    if (rest) {
      part.prepend(rest)
      rows.unshift(rest)
      sheet = openSheet(part, room)
    }
  }
}

function measureRoom(part: Element): SheetRoom {
  const { sheet, body } = newSheet()
  part.before(sheet)
  const room = { height: body.clientHeight, gap: Number.parseFloat(getComputedStyle(body).rowGap) }
  sheet.remove()
  return room
}

function newSheet(): { sheet: Element, body: Element } {
  const sheet = emptySheet('handout-sheet handout-with-notes')
  const body = sheet.querySelector('.handout-body')
  if (!body)
    throw new Error('a sheet has no body')
  return { sheet, body }
}

/** A new sheet before the part, with what is free on it. */
function openSheet(part: Element, { height, gap }: SheetRoom) {
  const { sheet, body } = newSheet()
  part.before(sheet)
  let used = 0
  return {
    /** Height in px that a further row can have. */
    left: () => height - used,
    isEmpty: () => used === 0,
    isFull: () => used >= height * FULL_ENOUGH,
    append(row: Element, rowHeight: number) {
      body.append(row)
      used += rowHeight + gap
    },
  }
}

/** The sources stand below the notes, or below the slide if that makes the row lower. */
function chooseSourcePlaces(rows: readonly HTMLElement[]): Map<HTMLElement, Heights> {
  const beside = rows.map(row => row.getBoundingClientRect().height)
  for (const row of rows) row.classList.add('handout-sources-left')
  const beneath = rows.map(row => heightsOf(row))
  return new Map(rows.map((row, index) => {
    const heights = beneath[index] ?? { whole: 0, least: 0 }
    const whole = beside[index] ?? 0
    if (whole > heights.whole)
      return [row, heights]
    row.classList.remove('handout-sources-left')
    return [row, { ...heights, whole }]
  }))
}

function heightsOf(row: HTMLElement): Heights {
  const { top, height } = row.getBoundingClientRect()
  const bottoms = Array.from(row.querySelectorAll(':scope > :not(.handout-notes-text)'), element =>
    element.getBoundingClientRect().bottom - top)
  return { whole: height, least: Math.max(0, ...bottoms) }
}

/** Cuts off the notes that go beyond a height: a row for the next sheet. Nothing where they cannot be divided. */
function divideRow(row: HTMLElement, height: number): HTMLElement | undefined {
  row.classList.add('handout-sources-left')
  const notes = row.querySelector<HTMLElement>('.handout-notes-text')
  if (!notes)
    return undefined
  const above = notes.getBoundingClientRect().top - row.getBoundingClientRect().top
  notes.style.maxHeight = `${height - above}px`
  const text = cutOverflow(notes)
  if (!text)
    return undefined
  const label = row.getAttribute('data-continued') ?? ''
  const rest = document.createElement('article')
  rest.className = 'handout-row handout-continued'
  rest.setAttribute('data-continued', label)
  rest.append(Object.assign(document.createElement('p'), { className: 'handout-label', textContent: label }), text)
  return rest
}
