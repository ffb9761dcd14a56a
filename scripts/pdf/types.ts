/** Types of elements: those of PDF 1.7 (ISO 32000-1, 14.8.4) or mapped to one of them; headings that skip no level. */

import type { PDFDocument } from '@cantoo/pdf-lib'
import type { Element } from './structure.ts'
import { PDFDict, PDFName } from '@cantoo/pdf-lib'
import { eachElement, isAnnotation, isElement, textProperty } from './structure.ts'

const STANDARD = new Set((
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 '
  + 'L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot '
  + 'Ruby RB RT RP Warichu WT WP Figure Formula Form'
).split(' '))

/** What types of PDF 2.0 are in PDF 1.7. */
const NEAREST: Readonly<Record<string, string>> = { Strong: 'Span', Em: 'Span', Sub: 'Span', Aside: 'Sect', Title: 'P' }

/** Whether PDF 1.7 knows the type, or we map it. */
export function isStandard(type: string): boolean {
  return STANDARD.has(type) || type in NEAREST
}

/** Gives each element a type that is right where it stands, and maps those that PDF 1.7 does not have. */
export function mendTypes(root: Element, { context, catalog }: PDFDocument): void {
  const used = new Map<string, string>()
  let level = 0
  eachElement(root, (item, around) => {
    if (item.type === 'Figure' && textProperty(item, 'Alt') === '' && item.kids.some(isElement))
      mendFigure(item)
    // A note would need a number and something that refers to it.
    else if (item.type === 'Note')
      item.type = 'P'
    // PDF 2.0 wants no article in an article.
    else if (item.type === 'Art' && around.some(({ type }) => type === 'Art'))
      item.type = 'Sect'
    else if (item.type === 'Link' && !item.kids.some(isAnnotation))
      item.type = 'Span'
    const heading = /^H([1-6])$/.exec(item.type)?.[1]
    if (heading !== undefined) {
      level = Math.min(Number(heading), level + 1)
      item.type = `H${level}`
    }
    if (!STANDARD.has(item.type)) {
      const nearest = NEAREST[item.type]
      if (nearest !== undefined)
        used.set(item.type, nearest)
      else item.type = 'Div'
    }
  })
  const tree = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  if (used.size > 0)
    tree?.set(PDFName.of('RoleMap'), context.obj(Object.fromEntries([...used].sort(([a], [b]) => (a < b ? -1 : 1)))))
}

/** A figure around pictures: they have texts of their own. */
function mendFigure(figure: Element): void {
  figure.type = 'Div'
  for (const kid of figure.kids) {
    if (isElement(kid) && kid.type === 'Caption')
      kid.type = 'P'
  }
}
