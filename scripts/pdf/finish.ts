/** The browser's PDF → ours: it says what it is, its links and outline lead to slides, its text copies right, and it is small. */

import type { Sheets } from '../export/slide-pages.ts'
import type { DeckFacts } from '../render/rendered-deck.ts'
import { PDFDocument, PDFHeader, PDFStreamWriter } from '@cantoo/pdf-lib'
import { mendCharacters } from './characters.ts'
import { compressPages, compressStreams, unpackStreams } from './compress.ts'
import { renameIds } from './heading-ids.ts'
import { joinPdfs } from './join.ts'
import { resolveLinks } from './links.ts'
import { describe } from './metadata.ts'
import { outlineSlides } from './outline.ts'
import { slimFonts } from './slim-fonts.ts'
import { flattenStructure } from './structure.ts'

/** Objects that are compressed together; more of them have more in common. */
const TOGETHER = 2000

/**
 * @param parts of the deck, in their order
 * @throws if the browser made another number of pages than there are sheets
 */
export async function finishPdf(
  parts: readonly Uint8Array[],
  facts: DeckFacts,
  { sheets, characters }: Sheets,
): Promise<Uint8Array> {
  const document = await joinPdfs(parts)
  unpackStreams(document)
  const pages = document.getPageCount()
  if (pages !== sheets.length)
    throw new Error(`the browser made ${pages} pages of ${sheets.length} slides of ${facts.path}`)
  describe(document, facts)
  trim(document, facts)
  outlineSlides(document, facts, sheets)
  resolveLinks(document, sheets)
  flattenStructure(document)
  return serialise(document, characters)
}

/** The same for a handout, whose outline and links are as the browser made them. @param characters all that are in it */
export async function finishPaper(
  raw: Uint8Array,
  facts: DeckFacts,
  characters: string,
): Promise<{ pdf: Uint8Array, pages: number }> {
  const document = await PDFDocument.load(raw, { updateMetadata: false })
  unpackStreams(document)
  describe(document, facts)
  return { pages: document.getPageCount(), pdf: await serialise(document, characters) }
}

/** PDF counts in points, of which 72 make an inch; CSS in px, of which 96 do. */
const POINTS = 72 / 96

/** The browser rounds a page up, which leaves a sliver without a slide at the right and below. */
function trim(document: PDFDocument, { width, height }: DeckFacts): void {
  for (const page of document.getPages())
    page.setMediaBox(0, page.getHeight() - height * POINTS, width * POINTS, height * POINTS)
}

async function serialise(document: PDFDocument, characters: string): Promise<Uint8Array> {
  renameIds(document)
  mendCharacters(document, characters)
  slimFonts(document)
  compressStreams(document)
  // Object streams came with version 1.5.
  document.context.header = PDFHeader.forVersion(1, 7)
  await document.flush()
  compressPages(document)
  return PDFStreamWriter.forContext(
    document.context,
    Number.POSITIVE_INFINITY,
    true,
    TOGETHER,
  ).serializeToBuffer()
}
