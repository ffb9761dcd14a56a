/** The structure of a tagged PDF without the levels that mean nothing: HTML has a box for every look, a reader needs headings and lists. */

import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib'
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib'

const [K, P, PG, S] = [PDFName.of('K'), PDFName.of('P'), PDFName.of('Pg'), PDFName.of('S')]
const MEANINGLESS = new Set(['/Type', '/S', '/P', '/Pg', '/K'])

export function flattenStructure({ context, catalog }: PDFDocument): void {
  const root = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  if (!root)
    return
  /** What stands in the place of an element that went. */
  const replaced = new Map<PDFRef, PDFRef>()

  const isElement = (object: unknown): object is PDFDict =>
    object instanceof PDFDict && object.has(S)
  const listOf = (kids: PDFObject | undefined): PDFObject[] => {
    const found = context.lookup(kids)
    return found instanceof PDFArray ? found.asArray() : kids === undefined ? [] : [kids]
  }
  /** The content of a kid, now that it belongs to the element that its parent stood in. */
  const adopt = (kid: PDFObject, from: PDFDict, to: PDFRef, parent: PDFDict): PDFObject => {
    const page = from.get(PG)
    if (kid instanceof PDFNumber && page) {
      if (!parent.has(PG))
        parent.set(PG, page)
      return parent.get(PG) === page ? kid : context.obj({ Type: 'MCR', Pg: page, MCID: kid })
    }
    const content = context.lookup(kid)
    if (isElement(content))
      content.set(P, to)
    else if (content instanceof PDFDict && page && !content.has(PG))
      content.set(PG, page)
    return kid
  }
  const visit = (ref: PDFRef, element: PDFDict): PDFObject[] => {
    const kids = listOf(element.get(K)).flatMap((kid) => {
      const below = context.lookup(kid)
      if (!(kid instanceof PDFRef) || !isElement(below))
        return [kid]
      const own = visit(kid, below)
      if (
        below.get(S) !== PDFName.of('NonStruct')
        || below.keys().some(key => !MEANINGLESS.has(key.toString()))
      ) {
        return [kid]
      }
      replaced.set(kid, ref)
      context.delete(kid)
      return own.map(object => adopt(object, below, ref, element))
    })
    element.set(K, context.obj(kids))
    return kids
  }
  for (const ref of listOf(root.get(K))) {
    const element = context.lookup(ref)
    if (ref instanceof PDFRef && isElement(element))
      visit(ref, element)
  }

  const standing = (ref: PDFRef): PDFRef => {
    const other = replaced.get(ref)
    return other ? standing(other) : ref
  }
  const repoint = (list: PDFArray): void =>
    list.asArray().forEach((object, index) => {
      if (!(object instanceof PDFRef))
        return
      const found = context.lookup(object)
      if (found instanceof PDFArray)
        repoint(found)
      else list.set(index, standing(object))
    })
  const parents = root
    .lookupMaybe(PDFName.of('ParentTree'), PDFDict)
    ?.lookupMaybe(PDFName.of('Nums'), PDFArray)
  if (parents)
    repoint(parents)
}
