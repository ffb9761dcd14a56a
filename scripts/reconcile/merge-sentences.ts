/** Three-way merge of one line whose sentences were changed by both sides. Pure. */

import { diff3Merge } from 'node-diff3'

/** @returns `undefined` if both sides changed the same sentence */
export function mergeSentences(base: string, mine: string, fresh: string): string | undefined {
  const [ofBase = [], ofMine = [], ofFresh = []] = [base, mine, fresh].map(sentencesOf)
  if (ofBase.length < 2)
    return undefined
  if (ofMine.length === ofBase.length && ofFresh.length === ofBase.length) {
    const merged = ofBase.map((sentence, index) =>
      mergeSentence(sentence, ofMine[index] ?? '', ofFresh[index] ?? ''))
    return merged.includes(undefined) ? undefined : merged.join('')
  }
  const parts = diff3Merge(ofMine, ofBase, ofFresh)
  return parts.some(({ ok }) => !ok) ? undefined : parts.flatMap(({ ok = [] }) => ok).join('')
}

function mergeSentence(base: string, mine: string, fresh: string): string | undefined {
  if (mine === fresh || fresh === base)
    return mine
  return mine === base ? fresh : undefined
}

/** Sentences with the white space behind them. */
function sentencesOf(line: string): string[] {
  return line.split(/(?<=[。！？；]|[.!?;]\s+)/u).filter(sentence => sentence !== '')
}
