/** Finishes a PDF of the browser: metadata, outline and links, characters as they were written, and fewer bytes. */

import type { SlidePages } from '../export/slide-pages.ts'
import type { DeckFacts } from '../render/rendered-deck.ts'
import { PDFDocument, PDFHeader, PDFStreamWriter } from '@cantoo/pdf-lib'
import { correctCharacters } from './characters.ts'
import { compressPages, compressStreams, unpackStreams } from './compress.ts'
import { dropFontTables } from './font-tables.ts'
import { renumberHeadings } from './heading-ids.ts'
import { joinPdfs } from './join.ts'
import { resolveLinks } from './links.ts'
import { setMetadata } from './metadata.ts'
import { outlineSlides } from './outline.ts'
import { flattenStructure } from './structure.ts'

/** Objects in one object stream. With more of them the file is smaller; viewers unpack a stream as a whole. */
const OBJECTS_A_STREAM = 2000

/**
 * @param pieces in which the deck was printed, in their order
 * @throws if the browser made another number of pages than there are slides to print
 */
export async function finishPdf(
  pieces: readonly Uint8Array[],
  facts: DeckFacts,
  { pages: slidePages, characters }: SlidePages,
): Promise<Uint8Array> {
  const document = await joinPdfs(pieces)
  unpackStreams(document)
  const pages = document.getPageCount()
  if (pages !== slidePages.length)
    throw new Error(`the browser made ${pages} pages of ${slidePages.length} slides of ${facts.path}`)
  setMetadata(document, facts)
  cropToSlide(document, facts)
  outlineSlides(document, facts, slidePages)
  resolveLinks(document, slidePages)
  flattenStructure(document)
  return serialise(document, characters)
}

/**
 * The same for a handout, whose outline and links stay as the browser made them.
 *
 * @param characters every character in it
 */
export async function finishPaper(
  raw: Uint8Array,
  facts: DeckFacts,
  characters: string,
): Promise<{ pdf: Uint8Array, pages: number }> {
  const document = await PDFDocument.load(raw, { updateMetadata: false })
  unpackStreams(document)
  setMetadata(document, facts)
  return { pages: document.getPageCount(), pdf: await serialise(document, characters) }
}

/** Points in a CSS px: an inch has 72 points and 96 px. */
const POINTS = 72 / 96

/** Chromium rounds the size of a page up, which leaves an empty strip at the right and below. */
function cropToSlide(document: PDFDocument, { width, height }: DeckFacts): void {
  for (const page of document.getPages())
    page.setMediaBox(0, page.getHeight() - height * POINTS, width * POINTS, height * POINTS)
}

async function serialise(document: PDFDocument, characters: string): Promise<Uint8Array> {
  renumberHeadings(document)
  correctCharacters(document, characters)
  dropFontTables(document)
  compressStreams(document)
  // pdf-lib writes object streams only if the header says 1.5 or more.
  document.context.header = PDFHeader.forVersion(1, 7)
  await document.flush()
  compressPages(document)
  return PDFStreamWriter.forContext(
    document.context,
    Number.POSITIVE_INFINITY,
    true,
    OBJECTS_A_STREAM,
  ).serializeToBuffer()
}
