/**
 * The structure tree of a PDF (ISO 32000-2, 14.7) as plain objects: what a screen reader reads, in its order.
 * `structure-tree.ts` reads it from a document and writes it back; the steps of `accessible.ts` change it between.
 */

import type { PDFObject, PDFRef } from '@cantoo/pdf-lib'
import { PDFHexString, PDFString } from '@cantoo/pdf-lib'

/** A piece of text or drawing, by its number in a page or in a form (14.7.5.2). */
export interface Content {
  page: PDFRef
  /** The form that it stands in; without one it stands in the page. */
  form?: PDFRef
  mcid: number
}

/** An annotation, such as the place on the page that a link can be clicked at (14.7.5.3). */
export interface Annotation {
  page: PDFRef
  annotation: PDFRef
}

/** A heading, a paragraph, a list and so on (14.8.4). */
export interface Element {
  /** Its type, as in `H1`. */
  type: string
  kids: Kid[]
  /** All else that the document says of it, such as `Alt` or `Lang`, by key. */
  properties: Map<string, PDFObject>
}

export type Kid = Element | Content | Annotation

export const isElement = (kid: Kid): kid is Element => 'kids' in kid
export const isContent = (kid: Kid): kid is Content => 'mcid' in kid
export const isAnnotation = (kid: Kid): kid is Annotation => 'annotation' in kid

/** An element of ours. */
export function element(type: string, kids: Kid[]): Element {
  return { type, kids, properties: new Map() }
}

/** The text of a property, such as `Alt`. */
export function textProperty({ properties }: Element, key: string): string {
  const text = properties.get(key)
  return text instanceof PDFString || text instanceof PDFHexString ? text.decodeText() : ''
}

/** Calls back for each element, with those around it, the nearest last. */
export function eachElement(
  root: Element,
  visit: (element: Element, around: readonly Element[]) => void,
  around: readonly Element[] = [],
): void {
  visit(root, around)
  const inside = [...around, root]
  for (const kid of root.kids) {
    if (isElement(kid))
      eachElement(kid, visit, inside)
  }
}
