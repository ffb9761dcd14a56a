/** What a PDF says about itself (ISO 32000-2, 14.3): title, author, subject, keywords, language, date. */

import type { PDFDocument } from '@cantoo/pdf-lib'
import type { DeckFacts } from '../render/rendered-deck.ts'
import { PDFDict, PDFName } from '@cantoo/pdf-lib'
import { inertText } from './strings.ts'

/** Writes title, author, subject, keywords and language into the document. */
export function setMetadata(
  document: PDFDocument,
  { title, author, language, slides }: DeckFacts,
): void {
  const headmatter = slides[0]?.frontmatter ?? {}
  const sessions = textsOf(slides.map(({ frontmatter }) => frontmatter.session))
  const speakers = textsOf(slides.map(({ frontmatter }) => frontmatter.speaker))
  const [subject = sessions.join(' · ')] = textsOf([headmatter.info])
  const keywords = textsOf([headmatter.keywords].flat())
  document.setTitle(inertText(title), { showInWindowTitleBar: true })
  if (author)
    document.setAuthor(inertText(author))
  if (subject)
    document.setSubject(inertText(subject))
  // pdf-lib joins keywords with spaces, which runs them together. So they are joined here, with commas.
  document.setKeywords([inertText((keywords.length > 0 ? keywords : [...speakers, ...sessions]).join(', '))])
  if (language)
    document.setLanguage(language)
  document.setCreator('paneldeck')
  const { SOURCE_DATE_EPOCH: epoch } = process.env
  const date = epoch === undefined || epoch === '' ? undefined : new Date(Number(epoch) * 1000)
  if (date && !Number.isNaN(date.getTime())) {
    document.setCreationDate(date)
    document.setModificationDate(date)
    return
  }
  // Without a date, the same slides give the same bytes whenever they are printed.
  const info = document.context.lookupMaybe(document.context.trailerInfo.Info, PDFDict)
  info?.delete(PDFName.of('CreationDate'))
  info?.delete(PDFName.of('ModDate'))
}

/** The texts among these values, each once. */
function textsOf(values: readonly unknown[]): string[] {
  return [...new Set(values.filter(value => typeof value === 'string'))]
}
