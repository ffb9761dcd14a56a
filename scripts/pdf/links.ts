/** Makes links lead to pages of this PDF and of the PDFs beside it; gives its pages names that links can lead to. */

import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib'
import type { SlidePage } from '../export/slide-pages.ts'
import { PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { decodedAddress } from '../decode-address.ts'
import { OTHER_DECK } from '../export/slide-pages.ts'
import { byteString, textString } from './strings.ts'

/**
 * Makes each link to a slide lead to its page in the document. One to a place, such as a footnote, leads to the page it
 * stands on: the same names come again on other slides, and the browser takes the first.
 */
export function resolveLinks(document: PDFDocument, slidePages: readonly SlidePage[]): void {
  const pages = new Map<string, PDFRef>()
  for (const [index, page] of document.getPages().entries()) {
    const anchor = slidePages[index]?.anchor
    if (anchor !== undefined)
      pages.set(anchor, page.ref)
  }
  for (const { link, page } of linksOf(document)) resolveLink(document, link, pages, page)
  nameSlides(document, pages)
}

/** Makes links to slides of other decks lead to their PDFs, and leaves all others as the browser made them. */
export function resolveLinksToDecks(document: PDFDocument): void {
  for (const { link } of linksOf(document)) resolveLink(document, link, new Map())
}

/** All links, each with the page it stands on. */
function linksOf(document: PDFDocument): { link: PDFDict, page: PDFRef }[] {
  return document.getPages().flatMap(({ node, ref }) => (node.Annots()?.asArray() ?? []).flatMap((annotation) => {
    const link = document.context.lookup(annotation)
    return link instanceof PDFDict ? [{ link, page: ref }] : []
  }))
}

function resolveLink(
  { context }: PDFDocument,
  link: PDFDict,
  pages: ReadonlyMap<string, PDFRef>,
  here?: PDFRef,
): void {
  const action = link.lookupMaybe(PDFName.of('A'), PDFDict)
  const marked = placeIn(textOf(action?.get(PDFName.of('URI'))) ?? '')
  if (marked?.file) {
    const { file, anchor } = marked
    link.set(
      PDFName.of('A'),
      context.obj({
        Type: 'Action',
        S: 'GoToR',
        F: { Type: 'Filespec', F: byteString(file), UF: textString(file) },
        D: byteString(anchor),
        NewWindow: true,
      }),
    )
    return
  }
  const named = marked?.anchor ?? textOf(link.get(PDFName.of('Dest')) ?? action?.get(PDFName.of('D')))
  const page = named === undefined ? undefined : (pages.get(named) ?? here)
  if (!page)
    return
  link.delete(PDFName.of('A'))
  link.set(PDFName.of('Dest'), context.obj([page, 'Fit']))
}

/** Where an address of ours leads. Without a file: to a slide of this deck that was printed in another piece. */
function placeIn(address: string): { file: string, anchor: string } | undefined {
  if (!address.startsWith(OTHER_DECK))
    return undefined
  const [file = '', anchor = ''] = address
    .slice(OTHER_DECK.length)
    .split('#')
    .map(decodedAddress)
  return { file, anchor }
}

/**
 * Names of the pages (named destinations: ISO 32000-2, 12.3.2.4), sorted by their bytes as the format wants it. In a
 * browser `deck.pdf#name` opens that page.
 */
function nameSlides(document: PDFDocument, pages: ReadonlyMap<string, PDFRef>): void {
  const { context, catalog } = document
  const named = [...pages]
    .map(([anchor, page]) => ({ key: Buffer.from(anchor), name: byteString(anchor), page }))
    .sort((a, b) => a.key.compare(b.key))
  catalog.delete(PDFName.of('Dests'))
  catalog.set(
    PDFName.of('Names'),
    context.obj({ Dests: { Names: named.flatMap(({ name, page }) => [name, [page, 'Fit']]) } }),
  )
}

function textOf(object: unknown): string | undefined {
  if (object instanceof PDFName)
    return object.decodeText()
  if (object instanceof PDFString || object instanceof PDFHexString)
    return Buffer.from(object.asBytes()).toString()
  return undefined
}
