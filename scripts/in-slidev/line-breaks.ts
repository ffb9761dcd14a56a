/** Where lines may end: of a Chinese headline between phrases, and rather between clauses than inside one; of labels and points between words. */

import type { MarkdownExit } from 'markdown-exit'
import type { Word } from '../typesetting/breaks.ts'
import { compoundsOf, HAN, keptEnding, keptWords, phrasesOf, piecesOf } from '../typesetting/breaks.ts'
import { SETTINGS } from '../typesetting/fit.ts'
import { lineStarts } from '../typesetting/line-starts.ts'
import { widthOf } from '../typesetting/widths.ts'
import { splitContinued } from '../words/continued.ts'

export type CoreRule = Parameters<MarkdownExit['core']['ruler']['push']>[1]
type Token = Parameters<CoreRule>[0]['tokens'][number]

/** Widest clause, in ems, that is kept on one line. */
const CLAUSE = 20

/** How many ems a line holds: of a headline, and of a sub-headline. */
const LINES = [22, 29]

/**
 * Says where lines may end. In Chinese headlines `<wbr>` stands between phrases, and a span around each clause that is to
 * stay on a line. In labels there is a span around each word, in points around those at which a line may end, in what stands
 * below points around the ending. A `<wbr>` there would cost the thin space beside Latin.
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
  // All of it in a span of its own: where a layout makes a grid of the line, it is one item of it, as bare text would be.
  const running = (child: Token, wordsIn: (content: string) => readonly Word[]): Token[] => {
    if (child.type !== 'text')
      return [child]
    // White space at its edges stays outside, where Vue's compiler keeps it.
    const [, before = '', content = '', after = '']
      = /^(\s*)(.*?)(\s*)$/su.exec(child.content) ?? []
    const tokens = HAN.test(content)
      ? whole(content, wordsIn(content), 'pd-whole')
      : compounds(content)
    return tokens.length > 1 ? [text(before), ...span('pd-text', tokens), text(after)] : [child]
  }
  // Under headlines of the second level stand many small lines; elsewhere there are few, and large ones.
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
        const beginsLine = at === 0 || all[at - 1]?.type === 'hardbreak'
        return running(child, arePoints ? (beginsLine ? wordsAtEnds : keptWords) : keptEnding)
      })
      return
    }
    const last = token.children.at(-1)
    // The word stands apart, so that the headline breaks as on the slide before.
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

/** How points are set, on whichever slide; in English there are no such words. */
const POINTS = (
  ['bullet', 'roomy-bullet', 'prompt', 'entry', 'roomy-entry', 'remark', 'small-print'] as const
).map(name => SETTINGS.zh[name])

/** The words before and behind each place where a line ends, however points are set, and the ending. Between these the browser may do as it likes. */
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

/** A Chinese headline, cut behind the marks between its clauses. */
function clausesOf(text: string): string[] {
  return HAN.test(text)
    ? text.split(/(?<=[，：；。？！][”》）」]?)(?![”》）」])/u).filter(clause => clause !== '')
    : []
}

/** Whether text set clause by clause takes no more lines than it would anyhow: `typesetting/fit.ts` counts with those. */
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

/** Between Han and Latin the browser sets a thin space, which it does not do across a `<wbr>`: there it needs help. */
const THIN_SPACE = '<span class="pd-thin"></span>'

function isSpaced(before: string, after: string): boolean {
  const [last, first] = [before.at(-1) ?? '', after.at(0) ?? '']
  return (
    HAN.test(last) !== HAN.test(first)
    && [last, first].every(character => /[\p{L}\d]/u.test(character))
  )
}
