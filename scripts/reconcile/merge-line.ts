/** Three-way merge of one line that both sides changed. Pure. */

import { diff3Merge } from 'node-diff3'
import { bulletedLike, saidBy } from './lines.ts'

/** @returns `undefined` if both sides changed its depth, its sort, or the same sentence */
export function mergeLine(base: string, mine: string, fresh: string): string | undefined {
  const [ofBase, ofMine, ofFresh] = [base, mine, bulletedLike(fresh, mine)].map(startAndWords)
  const start = ofBase && ofMine && ofFresh && either(ofBase.start, ofMine.start, ofFresh.start)
  if (!ofBase || !ofMine || !ofFresh || start === undefined)
    return undefined
  const words = either(ofBase.words, ofMine.words, ofFresh.words)
    ?? mergeSentences(ofBase.words, ofMine.words, ofFresh.words)
  return words === undefined ? undefined : start + words
}

/** A line's depth and sign, such as those of a bullet or a headline, and its words. */
function startAndWords(line: string): { start: string, words: string } {
  const [start = ''] = /^\s*(?:(?:[-*+]|\d+[.)]|#+)\s+)?/.exec(line) ?? []
  return { start, words: line.slice(start.length) }
}

/** What one side changed, or both alike; `undefined` if they disagree. */
function either(base: string, mine: string, fresh: string): string | undefined {
  const [inBase, inMine, inFresh] = [base, mine, fresh].map(text => saidBy(`${text}x`))
  if (inMine === inFresh || inFresh === inBase)
    return mine
  return inMine === inBase ? fresh : undefined
}

function mergeSentences(base: string, mine: string, fresh: string): string | undefined {
  const [ofBase = [], ofMine = [], ofFresh = []] = [base, mine, fresh].map(sentencesOf)
  if (ofBase.length < 2)
    return undefined
  if (ofMine.length === ofBase.length && ofFresh.length === ofBase.length) {
    const merged = ofBase.map((sentence, index) => either(sentence, ofMine[index] ?? '', ofFresh[index] ?? ''))
    return merged.includes(undefined) ? undefined : merged.join('')
  }
  const parts = diff3Merge(ofMine, ofBase, ofFresh)
  return parts.some(({ ok }) => !ok) ? undefined : parts.flatMap(({ ok = [] }) => ok).join('')
}

/** Sentences with the white space behind them. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[。！？；]|[.!?;]\s+)/u).filter(sentence => sentence !== '')
}
