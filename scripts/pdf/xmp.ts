/** What a PDF says about itself once more, as XMP (ISO 16684-1), and that it is PDF/UA (ISO 14289-1, clause 5). */

import type { PDFDocument } from '@cantoo/pdf-lib'
import type { Element, Properties } from 'hast'
import { PDFName } from '@cantoo/pdf-lib'
import { toHtml } from 'hast-util-to-html'

const NAMESPACES = {
  'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:pdfuaid': 'http://www.aiim.org/pdfua/ns/id/',
}

/** Writes title, author, subject and language into the document as XMP. @param isAccessible it keeps to PDF/UA-1 */
export function setXmp(document: PDFDocument, language: string, isAccessible: boolean): void {
  const [title, author, subject] = [document.getTitle(), document.getAuthor(), document.getSubject()]
  const about = [
    title && inLanguages('dc:title', title),
    author && xml('dc:creator', {}, [xml('rdf:Seq', {}, [xml('rdf:li', {}, author)])]),
    subject && inLanguages('dc:description', subject),
    language && xml('dc:language', {}, [xml('rdf:Bag', {}, [xml('rdf:li', {}, language)])]),
    isAccessible && xml('pdfuaid:part', {}, '1'),
  ].filter(item => typeof item === 'object')
  const xmp = xml('x:xmpmeta', { 'xmlns:x': 'adobe:ns:meta/' }, [
    xml('rdf:RDF', NAMESPACES, [xml('rdf:Description', { 'rdf:about': '' }, about)]),
  ])
  const packet = [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    toHtml(xmp, { space: 'svg', closeEmptyElements: true }),
    '<?xpacket end="r"?>',
  ].join('\n')
  const { context, catalog } = document
  const stream = context.stream(Buffer.from(packet), { Type: 'Metadata', Subtype: 'XML' })
  catalog.set(PDFName.of('Metadata'), context.register(stream))
}

/** A text that may have several languages; ours has one, which is the default. */
function inLanguages(name: string, text: string): Element {
  return xml(name, {}, [xml('rdf:Alt', {}, [xml('rdf:li', { 'xml:lang': 'x-default' }, text)])])
}

/** An element of XML, whose name keeps its capitals. */
function xml(tagName: string, properties: Properties, inside: string | Element[]): Element {
  const children = typeof inside === 'string' ? [{ type: 'text' as const, value: inside }] : inside
  return { type: 'element', tagName, properties, children }
}
