/**
 * Why a document does not keep to PDF/UA-1 (ISO 14289-1): what its own file says, without asking how it was made. What
 * veraPDF checks besides, as the metadata and the fonts of the browser, is right by construction.
 */

import type { PDFDocument } from '@cantoo/pdf-lib'
import type { Element } from './structure.ts'
import { PDFBool, PDFDict, PDFName, PDFRef } from '@cantoo/pdf-lib'
import { readStructure } from './structure-tree.ts'
import { eachElement, isAnnotation, isElement, textProperty } from './structure.ts'
import { attributeOf } from './tables.ts'
import { isStandard } from './types.ts'

export interface AccessFault {
  /** The page, from 0; missing where it is the whole document. */
  page?: number
  message: string
}

/** What stands in the way, in the order of the document. */
export function accessFaults(document: PDFDocument): AccessFault[] {
  const root = readStructure(document)
  if (!root)
    return [{ message: 'it has no structure for screen readers' }]
  const pages = new Map(document.getPages().map(({ ref }, index) => [ref, index]))
  const faults = [...documentFaults(document), ...linkFaults(document, root)]
  let level = 0
  eachElement(root, (item, around) => {
    const messages = elementFaults(item, around.at(-1))
    const heading = /^H([1-6])$/.exec(item.type)?.[1]
    if (heading !== undefined && Number(heading) > level + 1)
      messages.push(`a heading of level ${heading} follows one of level ${level}`)
    level = heading === undefined ? level : Number(heading)
    const page = firstPage(item)
    for (const message of messages)
      faults.push({ message, ...(page && { page: pages.get(page) ?? 0 }) })
  })
  return faults
}

function documentFaults(document: PDFDocument): AccessFault[] {
  const { catalog } = document
  const marked = catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)?.lookup(PDFName.of('Marked'))
  const shown = catalog.getViewerPreferences()?.getDisplayDocTitle()
  return [
    ...(catalog.has(PDFName.of('Lang')) ? [] : ['its language is not known: set `lang` in the headmatter']),
    ...(document.getTitle() && shown ? [] : ['it has no title: set `title` in the headmatter']),
    ...(marked === PDFBool.True ? [] : ['it is not marked as tagged']),
  ].map(message => ({ message }))
}

/** Which kids an element may have, by its type. */
const KIDS: Readonly<Record<string, RegExp>> = {
  L: /^(?:L|LI|Caption)$/,
  LI: /^(?:Lbl|LBody)$/,
  Table: /^(?:TR|THead|TBody|TFoot|Caption)$/,
  TR: /^(?:TH|TD)$/,
}
/** In which element an element has to stand, by its type. */
const PARENTS: Readonly<Record<string, RegExp>> = {
  LI: /^L$/,
  LBody: /^LI$/,
  TR: /^(?:Table|THead|TBody|TFoot)$/,
  TH: /^TR$/,
  TD: /^TR$/,
}

function elementFaults(item: Element, above: Element | undefined): string[] {
  const { type, kids } = item
  const allowed = KIDS[type]
  return [
    ...(type === 'Figure' && textProperty(item, 'Alt') === '' ? ['a picture has no alternative text'] : []),
    ...(type === 'Formula' && textProperty(item, 'Alt') === '' ? ['a formula has no alternative text'] : []),
    ...(isStandard(type) ? [] : [`PDF knows no element ${type}`]),
    ...(allowed && !kids.every(kid => isElement(kid) && allowed.test(kid.type))
      ? [`an element ${type} holds what it must not hold`]
      : []),
    ...(PARENTS[type] && !PARENTS[type].test(above?.type ?? '') ? [`an element ${type} stands in ${above?.type}`] : []),
    ...(type === 'Table' ? tableFaults(item) : []),
  ]
}

function tableFaults(table: Element): string[] {
  const cells: Element[][] = []
  eachElement(table, (row) => {
    if (row.type === 'TR')
      cells.push(row.kids.filter(isElement))
  })
  const headings = cells.flat().filter(({ type }) => type === 'TH')
  return [
    ...(headings.length > 0 ? [] : ['a table has no headings']),
    ...(headings.every(cell => attributeOf(cell, 'Scope') !== undefined) ? [] : ['a heading of a table has no scope']),
  ]
}

/** Each link stands in an element, says where it leads, and is reached by the tabulator in the order of reading. */
function linkFaults(document: PDFDocument, root: Element): AccessFault[] {
  const inLinks = new Set<PDFRef>()
  eachElement(root, ({ type, kids }) => {
    for (const { annotation } of type === 'Link' ? kids.filter(isAnnotation) : [])
      inLinks.add(annotation)
  })
  return document.getPages().flatMap(({ node }, page) =>
    (node.Annots()?.asArray() ?? []).flatMap((ref) => {
      const link = document.context.lookupMaybe(ref, PDFDict)
      const isTold = link?.has(PDFName.of('Contents')) && ref instanceof PDFRef && inLinks.has(ref)
      const isOrdered = node.get(PDFName.of('Tabs')) === PDFName.of('S')
      return isTold && isOrdered ? [] : [{ page, message: 'a link is not described' }]
    }))
}

function firstPage(item: Element): PDFRef | undefined {
  for (const kid of item.kids) {
    const page = isElement(kid) ? firstPage(kid) : kid.page
    if (page)
      return page
  }
  return undefined
}
