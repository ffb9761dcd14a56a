/** Makes a document accessible (PDF/UA-1: ISO 14289-1): everything on its pages is read, in order, or is decoration. */

import type { PDFDocument } from '@cantoo/pdf-lib'
import type { Element } from './structure.ts'
import { addStructureDestinations } from './destinations.ts'
import { flatten } from './flatten.ts'
import { nameLanguages } from './languages.ts'
import { describeLinks } from './link-elements.ts'
import { mendLists } from './lists.ts'
import { markPages, placeOf } from './page-content.ts'
import { readStructure, writeStructure } from './structure-tree.ts'
import { eachElement, isContent, isElement, textOf } from './structure.ts'
import { mendTables } from './tables.ts'
import { mendTypes } from './types.ts'

/** Mends the structure of the document. What cannot be mended, such as a picture without a text, stays as it is. */
export function makeAccessible(document: PDFDocument, language: string): void {
  const root = readStructure(document)
  const texts = markPages(document, root)
  if (!root)
    return
  eachElement(root, (item) => {
    item.kids = item.kids.filter(kid => !isContent(kid) || texts.has(placeOf(kid)))
  })
  flatten(root)
  mendLists(root)
  mendTables(root, document.context)
  mendTypes(root, document)
  nameLanguages(root, language, content => texts.get(placeOf(content)) ?? '')
  describeLinks(document, root, item => textIn(item, texts))
  addStructureDestinations(document, root, writeStructure(document, root))
}

/** What an element says: its text, or the text for its pictures. */
function textIn(item: Element, texts: ReadonlyMap<string, string>): string {
  const own = textOf(item, 'Alt')
  const inside = item.kids.map((kid) => {
    if (isElement(kid))
      return textIn(kid, texts)
    return isContent(kid) ? (texts.get(placeOf(kid)) ?? '') : ''
  })
  return own || inside.filter(text => text !== '').join(' ').replaceAll(/\s+/g, ' ').trim()
}
