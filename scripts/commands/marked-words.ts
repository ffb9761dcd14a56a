/** Which words of a text another text does not have, for showing them marked. Pure. */

import { diffArrays } from 'diff'

/** A piece of a line; `changed` if the other texts do not all have it. */
export interface MarkedPiece {
  text: string
  changed: boolean
}

/** Words by their rules in Chinese and English alike; what stands between words counts as words, too. */
const WORD_OR_GAP = new Intl.Segmenter('zh', { granularity: 'word' })

/** The lines of a text in pieces. With nothing in common there is nothing to mark: the whole text is another one. */
export function markedLines(text: string, others: readonly string[]): MarkedPiece[][] {
  const words = wordsOf(text)
  const changed = new Set(others.flatMap(other => wordsLacking(words, wordsOf(other))))
  const isOther = words.every((word, index) => changed.has(index) || !isWord(word))
  const lines: MarkedPiece[][] = [[]]
  for (const [index, word] of words.entries()) {
    const piece = { text: word, changed: !isOther && changed.has(index) }
    if (word === '\n')
      lines.push([])
    else
      lines.at(-1)?.push(piece)
  }
  return lines.map(joined)
}

/** The places of the words that the other text does not have. */
function wordsLacking(words: readonly string[], others: readonly string[]): number[] {
  let at = 0
  return diffArrays([...words], [...others]).flatMap(({ added, removed, value }) => {
    if (added)
      return []
    const places = value.map((_, index) => at + index)
    at += value.length
    return removed ? places : []
  })
}

function wordsOf(text: string): string[] {
  return [...WORD_OR_GAP.segment(text)].flatMap(({ segment }) => segment.split(/(\n)/)).filter(Boolean)
}

function isWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** Neighbours that are changed alike, as one piece. */
function joined(pieces: readonly MarkedPiece[]): MarkedPiece[] {
  const result: MarkedPiece[] = []
  for (const { text, changed } of pieces) {
    const last = result.at(-1)
    if (last?.changed === changed)
      last.text += text
    else
      result.push({ text, changed })
  }
  return result
}
