/**
 * Takes meaningless levels out of the structure tree (ISO 32000-2, 14.7). Chromium makes a `NonStruct` element of every
 * HTML box; screen readers need the headings, lists and links below it only.
 */

import type { PDFContext, PDFDocument, PDFObject } from '@cantoo/pdf-lib'
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib'

/** Kids, parent, page and type of a structure element. */
const [K, P, PG, S] = [PDFName.of('K'), PDFName.of('P'), PDFName.of('Pg'), PDFName.of('S')]

/** Keys that say nothing about what is in an element. With any other, such as `Alt` or `Lang`, it stays. */
const STRUCTURAL_KEYS = new Set(['/Type', '/S', '/P', '/Pg', '/K'])

/** Removes each `NonStruct` element; what was in it belongs to its parent then. */
export function flattenStructure({ context, catalog }: PDFDocument): void {
  const root = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  if (!root)
    return
  /** The parent of each element that was removed. */
  const removed = new Map<PDFRef, PDFRef>()
  for (const ref of kidsOf(context, root)) {
    const element = context.lookup(ref)
    if (ref instanceof PDFRef && isElement(element))
      flattenBelow(context, ref, element, removed)
  }
  const owners = root.lookupMaybe(PDFName.of('ParentTree'), PDFDict)?.lookupMaybe(PDFName.of('Nums'), PDFArray)
  if (owners)
    replaceRemoved(context, owners, removed)
}

function flattenBelow(
  context: PDFContext,
  ref: PDFRef,
  element: PDFDict,
  removed: Map<PDFRef, PDFRef>,
): PDFObject[] {
  const kids = kidsOf(context, element).flatMap((kid) => {
    const below = context.lookup(kid)
    if (!(kid instanceof PDFRef) || !isElement(below))
      return [kid]
    const kidsOfKid = flattenBelow(context, kid, below, removed)
    if (!isMeaningless(below))
      return [kid]
    removed.set(kid, ref)
    context.delete(kid)
    return kidsOfKid.map(object => moveUp(context, object, below, ref, element))
  })
  element.set(K, context.obj(kids))
  return kids
}

function isMeaningless(element: PDFDict): boolean {
  return (
    element.get(S) === PDFName.of('NonStruct')
    && element.keys().every(key => STRUCTURAL_KEYS.has(key.toString()))
  )
}

/**
 * Makes a kid of one element that of the element above. A kid is an element, a reference to an object, or content of a
 * page by its number. The number counts on the page that the element names, so that page has to be named with it.
 */
function moveUp(context: PDFContext, kid: PDFObject, from: PDFDict, to: PDFRef, parent: PDFDict): PDFObject {
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

/**
 * The parent tree (14.7.5.4) names the element of each piece of content: in the place of one that was removed, its
 * nearest parent that is still there.
 */
function replaceRemoved(context: PDFContext, owners: PDFArray, removed: ReadonlyMap<PDFRef, PDFRef>): void {
  const remaining = (ref: PDFRef): PDFRef => {
    const parent = removed.get(ref)
    return parent ? remaining(parent) : ref
  }
  owners.asArray().forEach((object, index) => {
    if (!(object instanceof PDFRef))
      return
    const list = context.lookup(object)
    if (list instanceof PDFArray)
      replaceRemoved(context, list, removed)
    else owners.set(index, remaining(object))
  })
}

function isElement(object: unknown): object is PDFDict {
  return object instanceof PDFDict && object.has(S)
}

/** An element names a single kid without a list. */
function kidsOf(context: PDFContext, element: PDFDict): PDFObject[] {
  const kids = element.get(K)
  const found = context.lookup(kids)
  if (found instanceof PDFArray)
    return found.asArray()
  return kids === undefined ? [] : [kids]
}
