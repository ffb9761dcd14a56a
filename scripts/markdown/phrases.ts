/** Where a Chinese headline may break: between words, and rather between clauses than inside one. */
import type { MarkdownExit } from 'markdown-exit'

export type CoreRule = Parameters<MarkdownExit['core']['ruler']['push']>[1]
type Token = Parameters<CoreRule>[0]['tokens'][number]

/** Longest clause, in characters, that is kept on one line. */
const CLAUSE = 20

/** Puts `<wbr>` between the words of Chinese headlines, and a span around each half of one that has two clauses. */
export const breakHeadlines: CoreRule = state => {
  state.tokens.forEach((token, index) => {
    const inline = state.tokens[index + 1]
    if (token.type !== 'heading_open' || !inline?.children) return
    const [only] = inline.children
    const clauses = inline.children.length === 1 && only?.type === 'text' && token.tag === 'h1' ? clausesOf(only.content) : []
    const html = (content: string) => Object.assign(new state.Token('html_inline', '', 0), { content })
    const text = (content: string) => Object.assign(new state.Token('text', '', 0), { content })
    const words = (content: string): Token[] => wordsOf(content).flatMap((word, index) => index > 0 ? [html('<wbr>'), text(word)] : [text(word)])
    inline.children = clauses.length === 2
      ? clauses.flatMap(clause => [html('<span class="pd-clause">'), ...words(clause), html('</span>')])
      : inline.children.flatMap(child => child.type === 'text' ? words(child.content) : [child])
  })
}

/** The two halves of a headline, if both are short enough to stay whole. */
function clausesOf(text: string): string[] {
  const clauses = text.split(/(?<=[，：；。？])/u)
  return clauses.length === 2 && /\p{Script=Han}/u.test(text) && clauses.every(clause => clause.length <= CLAUSE) ? clauses : []
}

/** Between Han and Latin the browser sets a thin space, which it does not do across a `<wbr>`. */
function isSpacedBoundary(before: string, after: string): boolean {
  const han = /\p{Script=Han}/u
  return han.test(before.at(-1) ?? '') !== han.test(after.at(0) ?? '') && /[\p{Script=Han}\p{Script=Latin}\d]$/u.test(before)
}

/** Words with the marks that follow them; text without Han characters breaks at its spaces anyway. */
function wordsOf(text: string): string[] {
  if (!/\p{Script=Han}/u.test(text)) return [text]
  const words: string[] = []
  for (const { segment, isWordLike } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) {
    const last = words.at(-1)
    if (last !== undefined && (!isWordLike || /[“《（「]$/u.test(last) || isSpacedBoundary(last, segment))) words[words.length - 1] = last + segment
    else words.push(segment)
  }
  return words
}
