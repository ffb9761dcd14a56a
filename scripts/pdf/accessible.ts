/** Makes a document accessible (PDF/UA-1: ISO 14289-1): everything on its pages is read, in order, or is decoration. */

import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib'
import type { AccessFault } from './conformance.ts'
import type { Element } from './structure.ts'
import { accessFaults } from './conformance.ts'
import { addStructureDestinations } from './destinations.ts'
import { flatten } from './flatten.ts'
import { NO_GLYPH } from './glyph-text.ts'
import { nameLanguages } from './languages.ts'
import { describeLinks } from './link-elements.ts'
import { mendLists } from './lists.ts'
import { contentKey, inOneLine, markPages } from './page-content.ts'
import { mendRuby } from './ruby.ts'
import { readStructure, writeStructure } from './structure-tree.ts'
import { eachElement, isContent, isElement, textProperty } from './structure.ts'
import { mendTables } from './tables.ts'
import { mendTypes } from './types.ts'

/**
 * Mends the structure of the document. What cannot be mended, such as a picture without a text, stays as it is.
 *
 * @returns what stands in the way of PDF/UA
 */
export function makeAccessible(document: PDFDocument, language: string): AccessFault[] {
  const root = readStructure(document)
  const texts = markPages(document, root)
  if (!root)
    return accessFaults(document)
  eachElement(root, (item) => {
    item.kids = item.kids.filter(kid => !isContent(kid) || texts.has(contentKey(kid)))
  })
  flatten(root)
  mendLists(root)
  mendRuby(root)
  mendTables(root, document.context)
  mendTypes(root, document)
  nameLanguages(root, language, content => texts.get(contentKey(content)) ?? '')
  describeLinks(document, root, item => textIn(item, texts))
  addStructureDestinations(document, root, writeStructure(document, root))
  return [...accessFaults(document), ...charactersWithoutGlyph(document, root, texts)]
}

/** One fault a page. */
function charactersWithoutGlyph(
  document: PDFDocument,
  root: Element,
  texts: ReadonlyMap<string, string>,
): AccessFault[] {
  const found = new Set<PDFRef>()
  eachElement(root, ({ kids }) => {
    for (const content of kids.filter(isContent)) {
      if (texts.get(contentKey(content))?.includes(NO_GLYPH))
        found.add(content.page)
    }
  })
  return document.getPages().flatMap(({ ref }, page) =>
    found.has(ref) ? [{ page, message: 'a character is not in the fonts here' }] : [])
}

/** What an element says: its text, or the text for its pictures. */
function textIn(item: Element, texts: ReadonlyMap<string, string>): string {
  const own = textProperty(item, 'Alt')
  const inside = item.kids.map((kid) => {
    if (isElement(kid))
      return textIn(kid, texts)
    return isContent(kid) ? (texts.get(contentKey(kid)) ?? '') : ''
  })
  return own || inOneLine(inside.join('\n').replaceAll(NO_GLYPH, ''))
}
