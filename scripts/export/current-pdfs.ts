/** Which decks have PDFs that are as they would be printed today. */

import type { HandoutOptions } from '../handout/options.ts'
import type { DeckFile } from '../store/deck-files.ts'
import type { Done } from './export-decks.ts'
import type { Fingerprints, PdfRecord } from './fingerprints.ts'
import type { ExportOptions } from './options.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { handoutOf } from './options.ts'
import { handoutPlace, pdfPlace } from './out-files.ts'
import { writeOutput } from './write-output.ts'

interface CurrentJob {
  root: string
  options: ExportOptions
  fingerprints: Fingerprints
  /** Called for each PDF that is up to date. */
  done: Done
}

/**
 * The decks whose PDFs are not as they would be printed today. A handout is made of the page its slides were printed
 * from: both are made, or none.
 */
export async function withoutCurrent(
  decks: readonly DeckFile[],
  { root, options, fingerprints, done }: CurrentJob,
): Promise<DeckFile[]> {
  const changed: DeckFile[] = []
  for (const deck of decks) {
    const files = pdfsOf(deck, options)
    const records = await Promise.all(files.map(async file =>
      await fingerprints.current(file.file, deck.path, file.own) ?? copyOf(root, deck, file, fingerprints)))
    if (records.includes(undefined)) {
      changed.push(deck)
      continue
    }
    for (const [index, { told }] of files.entries()) {
      const pages = records[index]?.pages ?? 0
      done(deck, { file: told, upToDate: true, pages, seconds: 0, problems: [], warnings: [] })
    }
  }
  return changed
}

/** A PDF of the website, copied from `out/` if it is there as it would be printed today. */
async function copyOf(
  root: string,
  { path }: DeckFile,
  { file, inOut, own }: DeckPdf,
  fingerprints: Fingerprints,
): Promise<PdfRecord | undefined> {
  const record = inOut === file ? undefined : await fingerprints.current(inOut, path, own)
  if (!record)
    return undefined
  const pdf = await readFile(join(root, inOut))
  await writeOutput(join(root, file), pdf)
  const inputs = record.inputs.map(input => join(root, input))
  await fingerprints.remember(file, path, { ...record, pdf, inputs }, own)
  return record
}

/** A PDF that is made of a deck; paths are relative to the project. */
interface DeckPdf {
  file: string
  /** The same PDF where it lies without a website. */
  inOut: string
  /** What is told of: a deck of a website is its folder. */
  told: string
  /** The options that are its own. */
  own: HandoutOptions | undefined
}

/** The PDFs that are made of a deck with these options. */
export function pdfsOf(deck: DeckFile, options: ExportOptions): DeckPdf[] {
  const { format } = options
  const handout = handoutOf(options)
  const file = pdfPlace(deck, format)
  const paper = handoutPlace(deck, format)
  return [
    { file, inOut: pdfPlace(deck), told: format === 'html' ? file.replace(/\.pdf$/, '') : file, own: undefined },
    ...(handout ? [{ file: paper, inOut: handoutPlace(deck), told: paper, own: handout }] : []),
  ]
}
