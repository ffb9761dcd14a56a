/** Names of headings of tables, by which their cells call them: the browser counts all it has ever shown, we count what is here. */

import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib'
import { PDFArray, PDFDict, PDFName, PDFString } from '@cantoo/pdf-lib'

/** Where such a name stands: in the heading itself, in a cell, and in the tree by which they are found. */
const PLACES = ['ID', 'Headers', 'Names', 'Limits'].map(name => PDFName.of(name))

/** The same table has the same names, whatever was printed before; they keep their order, which the tree relies on. */
export function renameIds({ context, catalog }: PDFDocument): void {
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
    for (const key of PLACES) look(object.get(key), to => object.set(key, to))
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
