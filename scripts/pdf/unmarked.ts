/** Whether all that a page draws is read or marked as decoration (ISO 14289-1, 7.1): its content is read once more. */

import type { PDFContext, PDFDocument, PDFObject } from '@cantoo/pdf-lib'
import { inflateSync } from 'node:zlib'
import { PDFArray, PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib'

/** Strings, dictionaries, names and arrays, so that no instruction is seen in them; then words. */
const TOKEN = /\((?:\\[\s\S]|[^\\()])*\)|<<[\s\S]*?>>|<[0-9a-f\s]*>|\/[^\s/<>[\]()]+|[a-z'"][\w'"*]*/gi
const DRAWS = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'Tj', 'TJ', '\'', '"', 'BI'])

/** What is drawn, and neither read nor decoration; marks without an end. Each with its page, from 0. */
export function unmarkedContent(document: PDFDocument): { page: number, what: string }[] {
  return document.getPages().flatMap(({ node }, page) => {
    const contents = node.Contents()
    const streams = contents instanceof PDFArray ? contents.asArray() : [contents]
    const text = streams.map(stream => textOf(document.context.lookup(stream))).join('\n')
    return unmarkedIn(document.context, text, node.Resources(), false).map(what => ({ page, what }))
  })
}

function unmarkedIn(context: PDFContext, text: string, resources: PDFDict | undefined, isMarked: boolean): string[] {
  const found: string[] = []
  /** For each mark that has begun: whether its content is read or is decoration. */
  const open: boolean[] = []
  let before: string[] = []
  for (const [token] of text.matchAll(TOKEN)) {
    const marked = isMarked || open.includes(true)
    if (token === 'BDC' || token === 'BMC')
      open.push(before.some(part => part === '/Artifact' || part.includes('/MCID')))
    else if (token === 'EMC' && open.pop() === undefined)
      found.push('EMC without a beginning')
    else if (DRAWS.has(token) && !marked)
      found.push(token)
    else if (token === 'Do')
      found.push(...drawnForm(context, resources, before.at(-1) ?? '', marked))
    before = /^[a-z'"]/i.test(token) ? [] : [...before, token]
  }
  return [...found, ...open.map(() => 'a mark that does not end')]
}

function drawnForm(context: PDFContext, resources: PDFDict | undefined, name: string, marked: boolean): string[] {
  const forms = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict)
  const form = forms?.lookup(PDFName.of(name.slice(1)))
  const isForm = form instanceof PDFRawStream && form.dict.get(PDFName.of('Subtype')) === PDFName.of('Form')
  if (!isForm)
    return marked ? [] : ['Do']
  const own = form.dict.lookupMaybe(PDFName.of('Resources'), PDFDict)
  return unmarkedIn(context, textOf(form), own ?? resources, marked)
}

function textOf(stream: PDFObject | undefined): string {
  if (!(stream instanceof PDFRawStream))
    return ''
  const bytes = stream.dict.has(PDFName.of('Filter')) ? inflateSync(stream.contents) : stream.contents
  return Buffer.from(bytes).toString('latin1')
}
