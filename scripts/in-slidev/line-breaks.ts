/**
 * Tells the browser where lines may end, so that it breaks them where `typesetting/breaks.ts` does: Chinese headlines
 * between clauses or phrases, labels and points between words.
 */

import type { Word } from '../typesetting/whole-words.ts'
import type { CoreRule, State, Token } from './line-tokens.ts'
import { IDEOGRAPH } from '../summary/writing.ts'
import { unbrokenPieces } from '../typesetting/breaks.ts'
import { lineStarts } from '../typesetting/line-starts.ts'
import { typeSettings } from '../typesetting/scale.ts'
import { keptEnding, keptWords } from '../typesetting/whole-words.ts'
import { headlineTokens } from './headline-breaks.ts'
import { compounds, narrowMarkTokens, spanAround, spanned, textToken } from './line-tokens.ts'

/** Finds the words of a text that stay whole. */
type WordFinder = (content: string) => readonly Word[]

/**
 * In Chinese headlines, `<wbr>` stands between phrases, and a span around each clause that is to stay on one line.
 * Other text has spans around words that stay whole: in points those at which a line may end, elsewhere all of them. A
 * `<wbr>` between words would take away the thin space beside Latin.
 */
export const breakLines: CoreRule = (state) => {
  // On a slide with headlines of the second level, lines are as long as its columns.
  const arePoints = !state.tokens.some(({ type, tag }) => type === 'heading_open' && tag === 'h2')
  state.tokens.forEach((token, index) => {
    const before = state.tokens[index - 1]
    if (token.type !== 'inline' || !token.children)
      return
    const broken = before?.type === 'heading_open'
      ? headlineTokens(state, token.children, before.tag)
      : textTokens(state, token.children, arePoints && !isNarrow(token, before))
    token.children = IDEOGRAPH.test(token.content) ? broken.flatMap(child => narrowMarkTokens(state, child)) : broken
  })
}

/** Whether a text stands in a cell, or in a list inside of a list: its lines are shorter than those of points. */
function isNarrow({ level }: Token, before: Token | undefined): boolean {
  return before?.type === 'th_open' || before?.type === 'td_open' || level > LEVEL_OF_POINTS
}

/** How deep the text of a list lies: in list, item and paragraph. */
const LEVEL_OF_POINTS = 3

/** Text that is no headline: labels, points, and other text, whose lines may have any length. */
function textTokens(state: State, children: readonly Token[], arePoints: boolean): Token[] {
  let strong = 0
  return children.flatMap((child, at) => {
    strong += child.tag === 'strong' ? child.nesting : 0
    const beginsLine = at === 0 || children[at - 1]?.type === 'hardbreak'
    const isPoint = arePoints && strong === 0 && beginsLine
    return running(state, child, isPoint ? wordsAtEnds : keptWords)
  })
}

/** One span around the whole text: in a layout where the line is a grid, it is one item, as the bare text would be. */
function running(state: State, child: Token, wordsIn: WordFinder): Token[] {
  if (child.type !== 'text')
    return [child]
  // White space at its edges stays outside, where Vue's compiler keeps it.
  const content = child.content.trim()
  const start = child.content.indexOf(content)
  const [before, after] = [child.content.slice(0, start), child.content.slice(start + content.length)]
  const tokens = IDEOGRAPH.test(content)
    ? spanned(state, content, wordsIn(content), 'pd-whole')
    : compounds(state, content)
  return tokens.length > 1
    ? [textToken(state, before), ...spanAround(state, 'pd-text', tokens), textToken(state, after)]
    : [child]
}

/** All settings that Chinese points may have. English words need no spans. */
const POINTS = (
  [
    ...['bullet', 'roomy-bullet', 'prompt', 'entry', 'roomy-entry', 'remark', 'small-print'] as const,
    ...['portrait-thesis', 'portrait-reply'] as const,
  ]
).map(name => typeSettings('zh')[name])

/**
 * The words near each place where a line ends in one of the settings of points, and the ending of the text. Near: the
 * browser moves Chinese marks together, as in `）；`, so that a line may hold a word more than is counted.
 */
function wordsAtEnds(content: string): Word[] {
  const pieces = unbrokenPieces(content, 'words')
  const near = new Set(
    POINTS.flatMap(({ face, size, width }) =>
      lineStarts(pieces, width / size, face)
        .slice(1)
        .flatMap(start => [start - 2, start - 1, start, start + 1]),
    ),
  )
  const ends = pieces.map((_, index) => pieces.slice(0, index + 1).join('').length)
  const [ending] = keptEnding(content)
  return keptWords(content).filter(
    ({ start, end }) =>
      start === ending?.start
      || ends.some(
        (to, index) => near.has(index) && start < to && end > to - (pieces[index] ?? '').length,
      ),
  )
}
