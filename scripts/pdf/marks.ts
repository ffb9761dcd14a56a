/**
 * Marks in the contents of pages that say which piece belongs to which element of the structure. The browser makes one
 * for every word that may break; pieces that follow each other and belong together get one mark.
 */

import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib'
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { textIn } from './compress.ts'

const [K, PG, STM, MCID] = [
  PDFName.of('K'),
  PDFName.of('Pg'),
  PDFName.of('Stm'),
  PDFName.of('MCID'),
]

const MARK = /(EMC\s+)?\/\w+ ?<<\s*\/MCID (\d+)\s*>>\s*BDC/g

export function mergeMarks(document: PDFDocument): void {
  const { context, catalog } = document
  const parents = catalog
    .lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
    ?.lookupMaybe(PDFName.of('ParentTree'), PDFDict)
    ?.lookupMaybe(PDFName.of('Nums'), PDFArray)
  if (!parents)
    return
  /** By page or drawing: the new number of each mark. */
  const numbers = new Map<PDFObject, Map<number, number>>()
  const owners = new Map<number, PDFArray>()
  for (let at = 0; at + 1 < parents.size(); at += 2) {
    const list = parents.lookup(at + 1)
    if (list instanceof PDFArray)
      owners.set(parents.lookup(at, PDFNumber).asNumber(), list)
  }
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFRawStream ? object.dict : object
    const key = dict instanceof PDFDict ? dict.get(PDFName.of('StructParents')) : undefined
    const list = key instanceof PDFNumber ? owners.get(key.asNumber()) : undefined
    const contents
      = object instanceof PDFRawStream
        ? object
        : dict instanceof PDFDict
          ? dict.lookup(PDFName.of('Contents'))
          : undefined
    const written = contents instanceof PDFRawStream ? textIn(contents) : undefined
    if (!list || !(contents instanceof PDFRawStream) || written === undefined)
      continue
    const merged = mergeIn(written, list)
    contents.updateContents(Buffer.from(merged.contents, 'latin1'))
    numbers.set(ref, merged.numbers)
  }
  for (const [, element] of context.enumerateIndirectObjects()) {
    if (element instanceof PDFDict && element.get(PDFName.of('Type')) === PDFName.of('StructElem'))
      renumber(document, element, numbers)
  }
}

/** @param owners the element of each mark; becomes that of each mark that is left */
function mergeIn(
  written: string,
  owners: PDFArray,
): { contents: string, numbers: Map<number, number> } {
  const all = owners.asArray()
  const left: PDFObject[] = []
  const numbers = new Map<number, number>()
  const contents = written.replaceAll(
    MARK,
    (mark: string, end: string | undefined, digits: string) => {
      const owner = all[Number(digits)]
      if (!owner)
        return mark
      if (end !== undefined && left.at(-1) === owner) {
        numbers.set(Number(digits), left.length - 1)
        return ''
      }
      numbers.set(Number(digits), left.push(owner) - 1)
      return `${end ?? ''}/P<</MCID ${left.length - 1}>>BDC`
    },
  )
  while (owners.size() > 0) owners.remove(owners.size() - 1)
  for (const owner of left) owners.push(owner)
  return { contents, numbers }
}

/** The marks of an element by their new numbers, each once. */
function renumber(
  { context }: PDFDocument,
  element: PDFDict,
  numbers: ReadonlyMap<PDFObject, ReadonlyMap<number, number>>,
): void {
  const kids = element.lookup(K)
  const seen = new Set<string>()
  const renumbered = (kids instanceof PDFArray ? kids.asArray() : kids ? [kids] : []).flatMap(
    (kid): PDFObject[] => {
      const mark = kid instanceof PDFRef ? undefined : kid instanceof PDFDict ? kid.get(MCID) : kid
      if (!(mark instanceof PDFNumber))
        return [kid]
      const place
        = (kid instanceof PDFDict ? (kid.get(STM) ?? kid.get(PG)) : undefined) ?? element.get(PG)
      const number = place && numbers.get(place)?.get(mark.asNumber())
      if (number === undefined)
        return [kid]
      const key = `${String(place)} ${number}`
      if (seen.has(key))
        return []
      seen.add(key)
      if (!(kid instanceof PDFDict))
        return [PDFNumber.of(number)]
      kid.set(MCID, PDFNumber.of(number))
      return [kid]
    },
  )
  const [only] = renumbered
  if (renumbered.length === 0)
    element.delete(K)
  else element.set(K, renumbered.length === 1 && only ? only : context.obj(renumbered))
}
