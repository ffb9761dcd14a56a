/** What a screen reader says of a PDF: its text in the order of its structure, with what it is told of it. */

import type { Element, Kid } from '../../scripts/pdf/structure.ts'
import { readFile } from 'node:fs/promises'
import { PDFDocument } from '@cantoo/pdf-lib'
import { unpackStreams } from '../../scripts/pdf/compress.ts'
import { contentKey, inOneLine, markPages } from '../../scripts/pdf/page-content.ts'
import { readStructure } from '../../scripts/pdf/structure-tree.ts'
import { isContent, isElement, textProperty } from '../../scripts/pdf/structure.ts'

/** Elements of a line of text; what is in them is said in that line. */
const IN_A_LINE = new Set(['Span', 'Link', 'Strong', 'Em', 'Sub', 'Code', 'Quote', 'Ruby', 'RB', 'RT', 'Reference'])
/** Elements that are said without a word about them. */
const SILENT = new Set(['Document', 'Art', 'Div', 'Sect', 'P', 'LBody', 'TR', 'THead', 'TBody', 'Caption'])

/** Lines by page, from 0. Each begins with what it is, unless it is a paragraph. */
export async function readAloud(path: string): Promise<string[][]> {
  const document = await PDFDocument.load(await readFile(path), { updateMetadata: false })
  unpackStreams(document)
  const root = readStructure(document)
  const texts = markPages(document, root)
  const pages = new Map(document.getPages().map(({ ref }, index) => [ref, index]))
  const lines: string[][] = document.getPages().map(() => [])
  let page = 0

  const words = (kid: Kid): string => {
    if (!isElement(kid)) {
      page = pages.get(kid.page) ?? page
      return isContent(kid) ? (texts.get(contentKey(kid)) ?? '') : ''
    }
    const inside = kid.kids.map(words).join('\n')
    const language = textProperty(kid, 'Lang')
    const said = textProperty(kid, 'Alt') || inside
    const marked = language === '' ? said : `[${language}: ${said}]`
    return kid.type === 'Link' ? `‹${marked}›` : marked
  }
  const say = (text: string): void => {
    const line = inOneLine(text)
    if (line !== '')
      lines[page]?.push(line)
  }
  const read = (item: Element): void => {
    const sign = SILENT.has(item.type) ? '' : `${item.type}: `
    if (textProperty(item, 'Alt') !== '')
      return say(`${sign}${words(item)}`)
    let run: Kid[] = []
    const flush = (): void => {
      const text = run.map(words).join('\n')
      if (text.trim() !== '')
        say(`${sign}${text}`)
      run = []
    }
    for (const kid of item.kids) {
      if (!isElement(kid) || IN_A_LINE.has(kid.type)) {
        run.push(kid)
        continue
      }
      flush()
      read(kid)
    }
    flush()
  }
  if (root)
    read(root)
  return lines
}
