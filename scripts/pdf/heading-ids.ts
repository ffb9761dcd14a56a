/**
 * Ids of table headings, by which cells name their headings (ISO 32000-2, 14.8.5.7, `Headers`). Chromium counts them on
 * from deck to deck; here each document counts from 0, so that the same slides give the same bytes.
 */

import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib'
import { PDFArray, PDFDict, PDFName, PDFString } from '@cantoo/pdf-lib'

/** Where an id stands: in the heading, in a cell, and in the tree from ids to headings (14.7.2, `IDTree`). */
const KEYS_WITH_IDS = ['ID', 'Headers', 'Names', 'Limits'].map(name => PDFName.of(name))

/** Numbers the ids from 0. They keep their order, in which the tree of ids has to be sorted. */
export function renumberHeadings({ context, catalog }: PDFDocument): void {
  if (!catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict))
    return
  const found: { name: string, rename: (to: PDFString) => void }[] = []
  const look = (object: PDFObject | undefined, rename: (to: PDFString) => void): void => {
    if (object instanceof PDFString) {
      const name = object.asString()
      if (/^node\d+$/.test(name))
        found.push({ name, rename })
    }
    else if (object instanceof PDFArray) {
      object.asArray().forEach((item, index) => look(item, to => object.set(index, to)))
    }
  }
  const visit = (object: PDFObject): void => {
    if (object instanceof PDFArray)
      object.asArray().forEach(visit)
    if (!(object instanceof PDFDict))
      return
    for (const key of KEYS_WITH_IDS) look(object.get(key), to => object.set(key, to))
    for (const [, value] of object.entries()) visit(value)
  }
  for (const [, object] of context.enumerateIndirectObjects()) visit(object)
  const names = [...new Set(found.map(({ name }) => name))].sort()
  const renamed = new Map(
    names.map((name, index) => [name, PDFString.of(`node${String(index).padStart(8, '0')}`)]),
  )
  for (const { name, rename } of found) {
    const to = renamed.get(name)
    if (to)
      rename(to)
  }
}
