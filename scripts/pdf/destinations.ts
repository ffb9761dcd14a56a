/**
 * Makes links and the outline lead to an element of the structure too, not to a page alone (ISO 32000-2, 12.3.2.3), as
 * PDF/UA-2 wants: a screen reader then goes on reading there. Readers of PDF 1.7 follow the page.
 */

import type { PDFContext, PDFDocument, PDFObject } from '@cantoo/pdf-lib'
import type { Element } from './structure.ts'
import { PDFArray, PDFDict, PDFName, PDFRef } from '@cantoo/pdf-lib'
import { eachElement, isElement } from './structure.ts'

const [A, D, DEST, DESTS] = [PDFName.of('A'), PDFName.of('D'), PDFName.of('Dest'), PDFName.of('Dests')]
const [FIRST, NEXT] = [PDFName.of('First'), PDFName.of('Next')]

/**
 * Puts an action with both places where a destination in this document stands alone. The element is the first on its
 * page; the place on the page stays as it was.
 *
 * @param refs the object of each element
 */
export function addStructureDestinations(
  document: PDFDocument,
  root: Element,
  refs: ReadonlyMap<Element, PDFRef>,
): void {
  const elements = firstElements(root, refs)
  const named = document.catalog.lookupMaybe(DESTS, PDFDict)
  for (const holder of [...outlineItems(document), ...annotations(document)])
    leadToElement(document.context, holder, elements, named)
}

/** By page: the first element that is on it. */
function firstElements(root: Element, refs: ReadonlyMap<Element, PDFRef>): ReadonlyMap<PDFRef, PDFRef> {
  const found = new Map<PDFRef, PDFRef>()
  eachElement(root, (item) => {
    const ref = refs.get(item)
    for (const kid of item.kids) {
      if (ref && !isElement(kid) && !found.has(kid.page))
        found.set(kid.page, ref)
    }
  })
  return found
}

/** Every entry of the outline, with those below it. */
function outlineItems({ context, catalog }: PDFDocument): PDFDict[] {
  const below = (entry: PDFDict): PDFDict[] => {
    const found: PDFDict[] = []
    let item = entry.lookup(FIRST)
    while (item instanceof PDFDict) {
      found.push(item, ...below(item))
      item = item.lookup(NEXT)
    }
    return found
  }
  const outline = context.lookup(catalog.get(PDFName.of('Outlines')))
  return outline instanceof PDFDict ? below(outline) : []
}

/** Every annotation, links among them. */
function annotations(document: PDFDocument): PDFDict[] {
  return document.getPages()
    .flatMap(({ node }) => node.Annots()?.asArray() ?? [])
    .map(annotation => document.context.lookup(annotation))
    .filter(annotation => annotation instanceof PDFDict)
}

/** @param named destinations of the document that have a name */
function leadToElement(
  context: PDFContext,
  holder: PDFDict,
  elements: ReadonlyMap<PDFRef, PDFRef>,
  named: PDFDict | undefined,
): void {
  const action = holder.lookup(A)
  const isGoTo = action instanceof PDFDict && action.get(PDFName.of('S')) === PDFName.of('GoTo')
  const destination = isGoTo ? action.get(D) : holder.get(DEST)
  const place = explicit(context.lookup(destination), named)
  const [page, ...view] = place?.asArray() ?? []
  const element = page instanceof PDFRef ? elements.get(page) : undefined
  if (destination === undefined || element === undefined)
    return
  holder.delete(DEST)
  holder.set(A, context.obj({ Type: 'Action', S: 'GoTo', D: destination, SD: [element, ...view] }))
}

/** A destination as a page and the place on it, whether it stands there itself or is named. */
function explicit(destination: PDFObject | undefined, named: PDFDict | undefined): PDFArray | undefined {
  const place = destination instanceof PDFName ? named?.lookup(destination) : destination
  return place instanceof PDFArray ? place : undefined
}
