/** Links as PDF/UA wants them (ISO 14289-1, 7.18.5): in a `Link` element, with a text that says where they lead. */

import type { PDFDocument } from '@cantoo/pdf-lib'
import type { Element } from './structure.ts'
import { PDFDict, PDFHexString, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib'
import { textString } from './strings.ts'
import { eachElement, element, isAnnotation } from './structure.ts'

/** Puts each link of the pages into an element, and describes it. @param textIn what an element says */
export function describeLinks(document: PDFDocument, root: Element, textIn: (element: Element) => string): void {
  const { context } = document
  const described = new Set<PDFRef>()
  eachElement(root, (link) => {
    if (link.type !== 'Link')
      return
    const text = textIn(link)
    for (const { annotation } of link.kids.filter(isAnnotation)) {
      described.add(annotation)
      describe(context.lookupMaybe(annotation, PDFDict), text)
    }
  })
  for (const { ref: page, node } of document.getPages()) {
    const annotations = node.Annots()?.asArray() ?? []
    if (annotations.length > 0)
      node.set(PDFName.of('Tabs'), PDFName.of('S'))
    for (const annotation of annotations) {
      if (!(annotation instanceof PDFRef) || described.has(annotation))
        continue
      describe(context.lookupMaybe(annotation, PDFDict), '')
      root.kids.push(element('P', [element('Link', [{ page, annotation }])]))
    }
  }
}

function describe(link: PDFDict | undefined, text: string): void {
  const address = link?.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'))
  const to = address instanceof PDFString || address instanceof PDFHexString ? address.decodeText() : ''
  link?.set(PDFName.of('Contents'), textString(to || text || '→'))
}
