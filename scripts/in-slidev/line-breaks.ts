/**
 * Tells the browser where lines may end, so that it breaks them where `typesetting/breaks.ts` does: Chinese headlines
 * between clauses or phrases, labels and points between words.
 */

import type { MarkdownExit } from 'markdown-exit'
import type { Word } from '../typesetting/breaks.ts'
import { compoundsOf, HAN, keptEnding, keptWords, phrasesOf, piecesOf } from '../typesetting/breaks.ts'
import { lineStarts } from '../typesetting/line-starts.ts'
import { SETTINGS } from '../typesetting/scale.ts'
import { widthOf } from '../typesetting/widths.ts'
import { splitContinued } from '../words/continued.ts'

/** A step of markdown-exit that may change the tokens of a slide. */
export type CoreRule = Parameters<MarkdownExit['core']['ruler']['push']>[1]
type Token = Parameters<CoreRule>[0]['tokens'][number]

/** How many ems a line holds, of a headline and of a sub-headline. */
const LINES = (['headline', 'sub-headline'] as const).map((name) => {
  const { width, size } = SETTINGS.zh[name]
  return Math.floor(width / size)
})

/** Widest clause, in ems, that is kept on one line. */
const CLAUSE = 20

/**
 * In Chinese headlines, `<wbr>` stands between phrases, and a span around each clause that is to stay on one line.
 * Other text has spans around words that stay whole: all of them in labels, in points those at which a line may end,
 * and in the text below points the last ones. A `<wbr>` between words would take away the thin space beside Latin.
 */
export const breakLines: CoreRule = (state) => {
  const html = (content: string) =>
    Object.assign(new state.Token('html_inline', '', 0), { content })
  const text = (content: string) => Object.assign(new state.Token('text', '', 0), { content })
  const span = (name: string, inside: readonly Token[]) => [
    html(`<span class="${name}">`),
    ...inside,
    html('</span>'),
  ]
  const whole = (content: string, words: readonly Word[], name: string): Token[] => {
    const tokens: Token[] = []
    let at = 0
    for (const { start, end } of words) {
      tokens.push(
        ...(start > at ? [text(content.slice(at, start))] : []),
        ...span(name, [text(content.slice(start, end))]),
      )
      at = end
    }
    return at < content.length ? [...tokens, text(content.slice(at))] : tokens
  }
  const compounds = (content: string) => whole(content, compoundsOf(content), 'pd-compound')
  const phrases = (content: string): Token[] =>
    phrasesOf(content).flatMap((phrase, index, all) =>
      index > 0
        ? [
            html(isSpaced(all[index - 1] ?? '', phrase) ? `${THIN_SPACE}<wbr>` : '<wbr>'),
            ...compounds(phrase),
          ]
        : compounds(phrase),
    )
  const headline = (children: readonly Token[], level: string): Token[] => {
    const [only] = children
    const clauses
      = level === 'h1' && only?.type === 'text' && children.length === 1
        ? clausesOf(only.content)
        : []
    return clauses.length > 1 && LINES.every(line => costsNoLine(clauses, line))
      ? clauses.flatMap((clause, index) => [
          ...(index > 0 ? [html('<wbr>')] : []),
          ...(widthOf(clause, 'serif') <= CLAUSE
            ? span('pd-clause', phrases(clause))
            : phrases(clause)),
        ])
      : children.flatMap(child => (child.type === 'text' ? phrases(child.content) : [child]))
  }
  // One span around the whole text: in a layout where the line is a grid, it is one item, as the bare text would be.
  const running = (child: Token, wordsIn: (content: string) => readonly Word[]): Token[] => {
    if (child.type !== 'text')
      return [child]
    // White space at its edges stays outside, where Vue's compiler keeps it.
    const content = child.content.trim()
    const start = child.content.indexOf(content)
    const [before, after] = [child.content.slice(0, start), child.content.slice(start + content.length)]
    const tokens = HAN.test(content)
      ? whole(content, wordsIn(content), 'pd-whole')
      : compounds(content)
    return tokens.length > 1 ? [text(before), ...span('pd-text', tokens), text(after)] : [child]
  }
  // Below headlines of the second level there are many small lines; elsewhere the lines are few and large.
  const arePoints = !state.tokens.some(({ type, tag }) => type === 'heading_open' && tag === 'h2')
  state.tokens.forEach((token, index) => {
    const before = state.tokens[index - 1]
    if (token.type !== 'inline' || !token.children)
      return
    if (before?.type !== 'heading_open') {
      let strong = 0
      token.children = token.children.flatMap((child, at, all) => {
        strong += child.tag === 'strong' ? child.nesting : 0
        if (strong > 0 || before?.type === 'th_open')
          return running(child, keptWords)
        if (!arePoints)
          return running(child, keptEnding)
        const beginsLine = at === 0 || all[at - 1]?.type === 'hardbreak'
        return running(child, beginsLine ? wordsAtEnds : keptWords)
      })
      return
    }
    const last = token.children.at(-1)
    // “(continued)” stands outside of the headline, so that the headline breaks as on the slide before.
    const again = last?.type === 'text' ? splitContinued(last.content) : undefined
    token.children
      = again
        ? [
            ...headline(
              [
                ...token.children.slice(0, -1),
                text(again.headline),
              ],
              before.tag,
            ),
            text(' '),
            ...span('pd-continued', [text(again.word)]),
          ]
        : headline(token.children, before.tag)
  })
}

/** All settings that Chinese points may have. English words need no spans. */
const POINTS = (
  ['bullet', 'roomy-bullet', 'prompt', 'entry', 'roomy-entry', 'remark', 'small-print'] as const
).map(name => SETTINGS.zh[name])

/** The words beside each place where a line ends in one of the settings of points, and the ending of the text. */
function wordsAtEnds(content: string): Word[] {
  const pieces = piecesOf(content, 'words')
  const near = new Set(
    POINTS.flatMap(({ face, size, width }) =>
      lineStarts(pieces, width / size, face)
        .slice(1)
        .flatMap(start => [start - 1, start]),
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

/** The clauses of a Chinese headline, each with the marks behind it. */
function clausesOf(text: string): string[] {
  return HAN.test(text)
    ? text.split(/(?<=[，：；。？！][”》）」]?)(?![”》）」])/u).filter(clause => clause !== '')
    : []
}

/** Whether a headline takes no more lines with its clauses kept whole than `typesetting/height.ts` counts for it. */
function costsNoLine(clauses: readonly string[], line: number): boolean {
  const widths = clauses.map(clause => widthOf(clause, 'serif'))
  let [lines, left] = [1, line]
  for (const width of widths) {
    if (width > left && width <= CLAUSE)
      [lines, left] = [lines + 1, line]
    left -= width
    while (left < 0) [lines, left] = [lines + 1, left + line]
  }
  return lines <= Math.ceil(widths.reduce((sum, width) => sum + width, 0) / line)
}

/** The browser sets a thin space between Han and Latin, but not across a `<wbr>`: this span stands for it there. */
const THIN_SPACE = '<span class="pd-thin"></span>'

function isSpaced(before: string, after: string): boolean {
  const [last, first] = [before.at(-1) ?? '', after.at(0) ?? '']
  return (
    HAN.test(last) !== HAN.test(first)
    && [last, first].every(character => /[\p{L}\d]/u.test(character))
  )
}
