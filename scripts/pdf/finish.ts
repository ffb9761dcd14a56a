/** Finishes a PDF of the browser: metadata, outline and links, characters as they were written, and fewer bytes. */

import type { SlidePages } from '../export/slide-pages.ts'
import type { DeckFacts } from '../render/rendered-deck.ts'
import type { AccessFault } from './conformance.ts'
import { PDFDocument, PDFHeader, PDFStreamWriter } from '@cantoo/pdf-lib'
import { makeAccessible } from './accessible.ts'
import { correctCharacters } from './characters.ts'
import { compressPages, compressStreams, unpackStreams } from './compress.ts'
import { dropFontTables } from './font-tables.ts'
import { renumberHeadings } from './heading-ids.ts'
import { joinPdfs } from './join.ts'
import { resolveLinks, resolveLinksToDecks } from './links.ts'
import { setMetadata } from './metadata.ts'
import { outlineSlides } from './outline.ts'
import { renumberObjects } from './renumber.ts'
import { setXmp } from './xmp.ts'

/** Objects in one object stream. With more of them the file is smaller; viewers unpack a stream as a whole. */
const OBJECTS_A_STREAM = 2000

/** A PDF that is ready. */
export interface FinishedPdf {
  pdf: Uint8Array
  pages: number
  /** Why it is no PDF/UA; nothing if it is. */
  faults: AccessFault[]
}

/**
 * @param pieces in which the deck was printed, in their order
 * @throws if the browser made another number of pages than there are slides to print
 */
export async function finishPdf(
  pieces: readonly Uint8Array[],
  facts: DeckFacts,
  { pages: slidePages, characters }: SlidePages,
): Promise<FinishedPdf> {
  const document = await joinPdfs(pieces)
  unpackStreams(document)
  const pages = document.getPageCount()
  if (pages !== slidePages.length)
    throw new Error(`the browser made ${pages} pages of ${slidePages.length} slides of ${facts.path}`)
  setMetadata(document, facts)
  cropToSlide(document, facts)
  outlineSlides(document, facts, slidePages)
  resolveLinks(document, slidePages)
  return serialise(document, facts, characters)
}

/**
 * The same for a handout, whose outline and links within it stay as the browser made them.
 *
 * @param characters every character in it
 */
export async function finishPaper(
  raw: Uint8Array,
  facts: DeckFacts,
  characters: string,
): Promise<FinishedPdf> {
  const document = await PDFDocument.load(raw, { updateMetadata: false })
  unpackStreams(document)
  setMetadata(document, facts)
  resolveLinksToDecks(document)
  return serialise(document, facts, characters)
}

/** Points in a CSS px: an inch has 72 points and 96 px. */
const POINTS = 72 / 96

/** Chromium rounds the size of a page up, which leaves an empty strip at the right and below. */
function cropToSlide(document: PDFDocument, { width, height }: DeckFacts): void {
  for (const page of document.getPages())
    page.setMediaBox(0, page.getHeight() - height * POINTS, width * POINTS, height * POINTS)
}

async function serialise(document: PDFDocument, facts: DeckFacts, characters: string): Promise<FinishedPdf> {
  correctCharacters(document, characters)
  const faults = makeAccessible(document, facts.language)
  setXmp(document, facts.language, faults.length === 0)
  renumberHeadings(document)
  dropFontTables(document)
  compressStreams(document)
  // pdf-lib writes object streams only if the header says 1.5 or more.
  document.context.header = PDFHeader.forVersion(1, 7)
  await document.flush()
  renumberObjects(document)
  compressPages(document)
  const writer = PDFStreamWriter.forContext(document.context, Number.POSITIVE_INFINITY, true, OBJECTS_A_STREAM)
  return { pdf: await writer.serializeToBuffer(), pages: document.getPageCount(), faults }
}
