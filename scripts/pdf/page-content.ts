/** Goes through the drawing instructions of all pages, and through the forms (ISO 32000-2, 8.10) that they draw. */

import type { PDFContext, PDFDocument, PDFObject } from '@cantoo/pdf-lib'
import type { Drawn, Glyphs, Marked } from './marked-content.ts'
import type { Content, Element } from './structure.ts'
import { PDFArray, PDFDict, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { textOfStream } from './compress.ts'
import { glyphReader } from './glyph-text.ts'
import { markDecoration } from './marked-content.ts'
import { eachElement, isContent } from './structure.ts'

/** Elements whose drawing says something, although no text is in it. */
const PICTURES = new Set(['Figure', 'Formula', 'Form'])

/** Where content stands: the form or page of its number. */
export const contentKey = ({ form, page, mcid }: Content): string => `${form ?? page} ${mcid}`

/**
 * Marks all decoration as such.
 *
 * @returns the text of each piece of content that is left, by its place; a space stands where a line ends
 */
export function markPages(document: PDFDocument, root: Element | undefined): Map<string, string> {
  const pictures = root ? picturesIn(root) : new Set<string>()
  const walk = new Walk(document.context, pictures)
  for (const { ref, node } of document.getPages())
    walk.page(ref, node.Contents(), node.Resources())
  return walk.texts
}

function picturesIn(root: Element): Set<string> {
  const places = new Set<string>()
  eachElement(root, (element, around) => {
    if ([...around, element].some(({ type }) => PICTURES.has(type))) {
      for (const content of element.kids.filter(isContent))
        places.add(contentKey(content))
    }
  })
  return places
}

/** Characters of scripts that put no space where a line ends. */
const UNSPACED = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303F\\uFF00-\\uFFEF]'
const LINE_END_WITHIN_WORDS = new RegExp(`(?<=${UNSPACED})\\n+|\\n+(?=${UNSPACED})`, 'gu')

/** The text of several lines or pieces as it is read: a space stands between them where the script puts one. */
export function inOneLine(pieces: string): string {
  return pieces.replaceAll(LINE_END_WITHIN_WORDS, '').replaceAll(/\s+/g, ' ').trim()
}

class Walk {
  readonly texts = new Map<string, string>()
  private readonly context: PDFContext
  private readonly pictures: ReadonlySet<string>
  private readonly forms = new Map<PDFRef, Drawn>()
  private readonly read: ReturnType<typeof glyphReader>

  constructor(context: PDFContext, pictures: ReadonlySet<string>) {
    this.context = context
    this.pictures = pictures
    this.read = glyphReader(context)
  }

  page(ref: PDFRef, contents: PDFObject | undefined, resources: PDFDict | undefined): void {
    const list = contents instanceof PDFArray ? contents.asArray() : [contents]
    for (const object of list) {
      const stream = this.context.lookup(object)
      if (stream instanceof PDFRawStream)
        this.stream(ref, stream, resources)
    }
  }

  private stream(owner: PDFRef, stream: PDFRawStream, resources: PDFDict | undefined): Drawn {
    const before = textOfStream(stream)
    if (before === undefined)
      return { hasText: true, hasNumbers: false }
    const marked = markDecoration(before, {
      isPicture: mcid => this.pictures.has(`${owner} ${mcid}`),
      drawn: name => this.drawn(resources, name),
    })
    if (marked.instructions !== before)
      stream.updateContents(Buffer.from(marked.instructions, 'latin1'))
    this.keepTexts(owner, marked, resources)
    return marked
  }

  private drawn(resources: PDFDict | undefined, name: string): Drawn {
    const ref = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict)?.get(PDFName.of(name))
    const known = ref instanceof PDFRef ? this.forms.get(ref) : undefined
    if (known)
      return known
    const stream = this.context.lookup(ref)
    const nothing: Drawn = { hasText: false, hasNumbers: false }
    const isForm = stream instanceof PDFRawStream && stream.dict.get(PDFName.of('Subtype')) === PDFName.of('Form')
    if (!isForm || !(ref instanceof PDFRef))
      return nothing
    // A form that draws itself would not end.
    this.forms.set(ref, nothing)
    const drawn = this.stream(ref, stream, stream.dict.lookupMaybe(PDFName.of('Resources'), PDFDict) ?? resources)
    this.forms.set(ref, drawn)
    return drawn
  }

  private keepTexts(owner: PDFRef, { texts, numbers }: Marked, resources: PDFDict | undefined): void {
    const fonts = resources?.lookupMaybe(PDFName.of('Font'), PDFDict)
    const read = (glyphs: readonly Glyphs[]) =>
      glyphs.map(([font, digits]) => (font === '' ? '\n' : this.read(fonts?.get(PDFName.of(font)), digits))).join('')
    for (const mcid of numbers)
      this.texts.set(`${owner} ${mcid}`, inOneLine(read(texts.get(mcid) ?? [])))
  }
}
