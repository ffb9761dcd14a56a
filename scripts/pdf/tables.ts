/** Tables as PDF/UA wants them: rows of one length, and every cell with a heading (ISO 32000-2, 14.8.4.8.3). */

import type { PDFContext } from '@cantoo/pdf-lib'
import type { Element, Kid } from './structure.ts'
import { PDFArray, PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import { eachElement, element, isElement } from './structure.ts'

/** What may stand in a table, and in a row. */
const PARTS = new Set(['TR', 'THead', 'TBody', 'TFoot'])
const CELLS = new Set(['TH', 'TD'])

/** Makes the rows of each table even. A table without headings is read as paragraphs. */
export function mendTables(root: Element, context: PDFContext): void {
  eachElement(root, (table) => {
    if (table.type !== 'Table')
      return
    const rows = rowsOf(table)
    if (!rows.some(row => row.kids.some(kid => isElement(kid) && kid.type === 'TH')))
      return asParagraphs(table, rows)
    table.kids = table.kids.map((kid, index) =>
      isElement(kid) && (PARTS.has(kid.type) || (index === 0 && kid.type === 'Caption')) ? kid : asRow([kid]))
    const all = rowsOf(table)
    for (const row of all)
      row.kids = row.kids.map(kid => (isElement(kid) && CELLS.has(kid.type) ? kid : element('TD', [kid])))
    for (const heading of all.flatMap(({ kids }) => kids.filter(isElement)))
      giveScope(heading, context)
    makeEven(all)
  })
}

function rowsOf(table: Element): Element[] {
  return table.kids.filter(isElement).flatMap((kid) => {
    if (kid.type === 'TR')
      return [kid]
    return PARTS.has(kid.type) ? rowsOf(kid) : []
  })
}

function asRow(kids: Kid[]): Element {
  return element('TR', [element('TD', kids)])
}

function asParagraphs(table: Element, rows: readonly Element[]): void {
  table.type = 'Div'
  eachElement(table, (part) => {
    if (PARTS.has(part.type))
      part.type = 'Div'
    else if (CELLS.has(part.type))
      part.type = rows.some(({ kids }) => kids.includes(part)) && part.kids.every(isWord) ? 'P' : 'Div'
    part.properties.delete('A')
  })
}

function isWord(kid: Kid): boolean {
  return !isElement(kid)
}

function giveScope(cell: Element, context: PDFContext): void {
  if (cell.type !== 'TH' || attributeOf(cell, 'Scope') !== undefined)
    return
  const before = cell.properties.get('A')
  const scope = context.obj({ O: 'Table', Scope: 'Column' })
  cell.properties.set('A', context.obj(before instanceof PDFArray ? [...before.asArray(), scope] : [scope]))
}

/** Puts empty cells at the end of rows that are shorter than others. */
function makeEven(rows: readonly Element[]): void {
  /** Of each row, how many columns cells of the rows above reach into. */
  const reached = rows.map(() => 0)
  const widths = rows.map((row, index) => {
    let width = 0
    for (const cell of row.kids.filter(isElement)) {
      const [across, down] = ['ColSpan', 'RowSpan'].map(name => span(cell, name))
      width += across ?? 1
      for (let below = 1; below < (down ?? 1) && index + below < rows.length; below++)
        reached[index + below] = (reached[index + below] ?? 0) + (across ?? 1)
    }
    return width + (reached[index] ?? 0)
  })
  const widest = Math.max(0, ...widths)
  for (const [index, row] of rows.entries()) {
    for (let column = widths[index] ?? widest; column < widest; column++)
      row.kids.push(element('TD', []))
  }
}

function span(cell: Element, name: string): number {
  const found = attributeOf(cell, name)
  return found instanceof PDFNumber ? found.asNumber() : 1
}

/** What a cell says about itself, as its `Scope` or `ColSpan`. */
export function attributeOf({ properties }: Element, name: string): unknown {
  const attributes = properties.get('A')
  const list = attributes instanceof PDFArray ? attributes.asArray() : [attributes]
  for (const attribute of list) {
    const value = attribute instanceof PDFDict ? attribute.lookup(PDFName.of(name)) : undefined
    if (value !== undefined)
      return value
  }
  return undefined
}
