/** Tokens of markdown-exit that tell the browser where lines may end. */

import type { MarkdownExit } from 'markdown-exit'
import type { Word } from '../typesetting/whole-words.ts'
import { IDEOGRAPH } from '../summary/writing.ts'
import { compoundsOf, phrasesOf } from '../typesetting/breaks.ts'
import { partsByMarks } from '../typesetting/whole-words.ts'

/** A step of markdown-exit that may change the tokens of a slide. */
export type CoreRule = Parameters<MarkdownExit['core']['ruler']['push']>[1]
export type State = Parameters<CoreRule>[0]
export type Token = State['tokens'][number]

/** The browser sets a thin space between Han and Latin, but not across a `<wbr>`: this span stands for it there. */
const THIN_SPACE = '<span class="pd-thin"></span>'

/** A token of plain text. */
export function textToken({ Token }: State, content: string): Token {
  return Object.assign(new Token('text', '', 0), { content })
}

/** A place where a line may end. */
export function lineEnd(state: State): Token {
  return html(state, '<wbr>')
}

/** A span of this class around some tokens. */
export function spanAround(state: State, name: string, inside: readonly Token[]): Token[] {
  return [html(state, `<span class="${name}">`), ...inside, html(state, '</span>')]
}

/** A text with a span of this class around each of these words. */
export function spanned(state: State, content: string, words: readonly Word[], name: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  for (const { start, end } of words) {
    tokens.push(
      ...(start > at ? [textToken(state, content.slice(at, start))] : []),
      ...spanAround(state, name, [textToken(state, content.slice(start, end))]),
    )
    at = end
  }
  return at < content.length ? [...tokens, textToken(state, content.slice(at))] : tokens
}

/** A text whose closing quotation marks are half as wide before other marks. */
export function narrowMarkTokens(state: State, token: Token): Token[] {
  if (token.type !== 'text')
    return [token]
  return partsByMarks(token.content).flatMap(part =>
    part === '”' ? spanAround(state, 'pd-half', [textToken(state, part)]) : [textToken(state, part)])
}

/** A text whose compounds with hyphens stay on one line. */
export function compounds(state: State, content: string): Token[] {
  return spanned(state, content, compoundsOf(content), 'pd-compound')
}

/** A text whose lines end between its phrases only. */
export function phrases(state: State, content: string): Token[] {
  return phrasesOf(content).flatMap((phrase, index, all) => {
    const before = all[index - 1]
    if (before === undefined)
      return compounds(state, phrase)
    const end = isSpaced(before, phrase) ? html(state, `${THIN_SPACE}<wbr>`) : lineEnd(state)
    return [end, ...compounds(state, phrase)]
  })
}

function html({ Token }: State, content: string): Token {
  return Object.assign(new Token('html_inline', '', 0), { content })
}

function isSpaced(before: string, after: string): boolean {
  const [last, first] = [before.at(-1) ?? '', after.at(0) ?? '']
  return (
    IDEOGRAPH.test(last) !== IDEOGRAPH.test(first)
    && [last, first].every(character => /[\p{L}\d]/u.test(character))
  )
}
