/**
 * Joins the PDFs of a deck that was printed in pieces: all pages, and one structure tree over them. Fonts are not
 * merged: each piece has its own, with the glyphs it uses.
 */

import type { PDFObject } from '@cantoo/pdf-lib'
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFObjectCopier,
  PDFPage,
  PDFPageLeaf,
  PDFRef,
} from '@cantoo/pdf-lib'

/** @param parts at least one, as the browser wrote them */
export async function joinPdfs(parts: readonly Uint8Array[]): Promise<PDFDocument> {
  const [first, ...others] = parts
  if (!first)
    throw new Error('there is no PDF to join')
  const whole = await loadPdf(first)
  for (const other of others) append(whole, await loadPdf(other))
  return whole
}

function loadPdf(pdf: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(pdf, { updateMetadata: false })
}

function append(whole: PDFDocument, part: PDFDocument): void {
  const copier = PDFObjectCopier.for(part.context, whole.context)
  const [root, partRoot] = [structureOf(whole), structureOf(part)]
  const shift = root ? numberIn(root, 'ParentTreeNextKey') : 0
  for (const { ref } of part.getPages()) {
    const page = copier.copy(ref)
    const leaf = whole.context.lookup(page)
    if (!(leaf instanceof PDFPageLeaf))
      throw new TypeError('a page of the browser’s PDF is not a page')
    shiftKey(leaf, 'StructParents', shift)
    for (const annotation of leaf.Annots()?.asArray() ?? []) {
      const found = whole.context.lookup(annotation)
      if (found instanceof PDFDict)
        shiftKey(found, 'StructParent', shift)
    }
    whole.addPage(PDFPage.of(leaf, page, whole))
  }
  if (root && partRoot)
    appendStructure(root, copier.copy(partRoot), shift)
}

/**
 * Puts the elements of a piece behind those of the whole. The parent tree (ISO 32000-2, 14.7.5.4) leads from the number
 * of a page to the elements of its content; numbers of the piece go on where those of the whole end.
 *
 * @param copied the structure tree of the piece, copied into the whole; its root is not used
 */
function appendStructure(root: PDFDict, copied: PDFDict, shift: number): void {
  const [document, other] = [root, copied].map(tree => tree.get(PDFName.of('K')))
  if (!(document instanceof PDFRef) || !(other instanceof PDFRef))
    throw new TypeError('the structure tree of the browser’s PDF has no single element at its top')
  const { context } = root
  const [kids, others] = [document, other].map(ref => kidsOf(context.lookup(ref, PDFDict)))
  for (const kid of others ?? []) context.lookup(kid, PDFDict).set(PDFName.of('P'), document)
  context
    .lookup(document, PDFDict)
    .set(PDFName.of('K'), context.obj([...(kids ?? []), ...(others ?? [])]))
  context.delete(other)

  const [parents, more] = [root, copied].map(tree =>
    tree.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray),
  )
  for (const item of more?.asArray() ?? [])
    parents?.push(item instanceof PDFNumber ? PDFNumber.of(item.asNumber() + shift) : item)
  root.set(
    PDFName.of('ParentTreeNextKey'),
    PDFNumber.of(shift + numberIn(copied, 'ParentTreeNextKey')),
  )

  // The ids of table headings go on from piece to piece, so that none occurs twice and the order holds.
  const names = [root, copied].map(
    tree =>
      tree
        .lookupMaybe(PDFName.of('IDTree'), PDFDict)
        ?.lookup(PDFName.of('Kids'), PDFArray)
        .asArray() ?? [],
  )
  if (names.flat().length > 0)
    root.set(PDFName.of('IDTree'), context.obj({ Kids: names.flat() }))
}

/** An element names a single kid without a list. */
function kidsOf(element: PDFDict): PDFObject[] {
  const [kids, found] = [element.get(PDFName.of('K')), element.lookup(PDFName.of('K'))]
  if (found instanceof PDFArray)
    return found.asArray()
  return kids ? [kids] : []
}

function structureOf({ catalog }: PDFDocument): PDFDict | undefined {
  return catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
}

function numberIn(dict: PDFDict, name: string): number {
  return dict.lookup(PDFName.of(name), PDFNumber).asNumber()
}

function shiftKey(dict: PDFDict, name: string, by: number): void {
  const key = dict.get(PDFName.of(name))
  if (key instanceof PDFNumber)
    dict.set(PDFName.of(name), PDFNumber.of(key.asNumber() + by))
}
