/** Numbers the objects of a document from 1, without gaps (ISO 32000-2, 7.3.10): what was removed leaves no number. */

import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib'
import { PDFArray, PDFDict, PDFNull, PDFRef, PDFStream } from '@cantoo/pdf-lib'

/** Gives each object its place in the order they have as its number. */
export function renumberObjects({ context }: PDFDocument): void {
  const objects = context.enumerateIndirectObjects()
  const numbers = new Map(objects.map(([ref], index) => [ref, PDFRef.of(index + 1)]))
  /** The number of a reference; undefined if there is no such object. */
  const newRef = (ref: PDFRef): PDFRef | undefined => numbers.get(ref)
  // An object may stand in two others.
  const done = new Set<PDFObject>()
  const visit = (object: PDFObject | undefined): void => {
    if (object === undefined || done.has(object))
      return
    done.add(object)
    if (object instanceof PDFStream)
      visit(object.dict)
    else if (object instanceof PDFArray)
      visitItems(object, newRef, visit)
    else if (object instanceof PDFDict)
      visitEntries(object, newRef, visit)
  }
  for (const [, object] of objects)
    visit(object)
  for (const [ref] of objects)
    context.delete(ref)
  for (const [ref, object] of objects)
    context.assign(numbers.get(ref) ?? ref, object)
  context.largestObjectNumber = objects.length
  const { Root, Info } = context.trailerInfo
  if (Root instanceof PDFRef)
    context.trailerInfo.Root = newRef(Root) ?? Root
  if (Info instanceof PDFRef)
    context.trailerInfo.Info = newRef(Info) ?? Info
}

type NewRef = (ref: PDFRef) => PDFRef | undefined

function visitItems(array: PDFArray, newRef: NewRef, visit: (item: PDFObject) => void): void {
  for (const [index, item] of array.asArray().entries()) {
    if (item instanceof PDFRef)
      array.set(index, newRef(item) ?? PDFNull)
    else visit(item)
  }
}

function visitEntries(dict: PDFDict, newRef: NewRef, visit: (item: PDFObject) => void): void {
  for (const [key, item] of dict.entries()) {
    const to = item instanceof PDFRef ? newRef(item) : item
    if (to === undefined)
      dict.delete(key)
    else if (to !== item)
      dict.set(key, to)
    else visit(item)
  }
}
