/** Where a Chinese headline may break: between phrases, and rather between clauses than inside one. */
import { loadDefaultSimplifiedChineseParser } from 'budoux'
import type { MarkdownExit } from 'markdown-exit'
import { widthOf } from '../deck/fit.ts'

export type CoreRule = Parameters<MarkdownExit['core']['ruler']['push']>[1]
type Token = Parameters<CoreRule>[0]['tokens'][number]

/** Widest clause, in ems, that is kept on one line. */
const CLAUSE = 20

/** How many ems a line holds: of a headline, and of a sub-headline. */
const LINES = [22, 29]

/** Widest phrase, in ems, that is kept together; a wider one may break between any two words. */
const PHRASE = 9

/** Puts `<wbr>` between the phrases of Chinese headlines, and a span around each clause that is to stay on a line. */
export const breakHeadlines: CoreRule = state => {
  state.tokens.forEach((token, index) => {
    const inline = state.tokens[index + 1]
    if (token.type !== 'heading_open' || !inline?.children) return
    const html = (content: string) => Object.assign(new state.Token('html_inline', '', 0), { content })
    const text = (content: string) => Object.assign(new state.Token('text', '', 0), { content })
    const phrases = (content: string): Token[] => phrasesOf(content).flatMap((phrase, index, all) =>
      index > 0 ? [html(isSpaced(all[index - 1] ?? '', phrase) ? `${THIN_SPACE}<wbr>` : '<wbr>'), text(phrase)] : [text(phrase)])
    const clauses = token.tag === 'h1' && inline.children.length === 1 ? clausesOf(inline.content) : []
    const [only] = inline.children
    inline.children = only?.type === 'text' && clauses.length > 1 && LINES.every(line => costsNoLine(clauses, line))
      ? clausesOf(only.content).flatMap((clause, index) => [
          ...index > 0 ? [html('<wbr>')] : [],
          ...widthOf(clause, 'serif') <= CLAUSE ? [html('<span class="pd-clause">'), ...phrases(clause), html('</span>')] : phrases(clause),
        ])
      : inline.children.flatMap(child => child.type === 'text' ? phrases(child.content) : [child])
  })
}

/** A Chinese headline, cut behind the marks between its clauses. */
function clausesOf(text: string): string[] {
  return HAN.test(text) ? text.split(/(?<=[，：；。？！][”》）」]?)(?![”》）」])/u).filter(clause => clause !== '') : []
}

/** Whether text set clause by clause takes no more lines than it would anyhow: `deck/fit.ts` counts with those. */
function costsNoLine(clauses: readonly string[], line: number): boolean {
  const widths = clauses.map(clause => widthOf(clause, 'serif'))
  let [lines, left] = [1, line]
  for (const width of widths) {
    if (width > left && width <= CLAUSE) [lines, left] = [lines + 1, line]
    left -= width
    while (left < 0) [lines, left] = [lines + 1, left + line]
  }
  return lines <= Math.ceil(widths.reduce((sum, width) => sum + width, 0) / line)
}

/**
 * Phrases with the marks that follow them; text without Han characters breaks at its spaces anyway.
 *
 * Two judges must agree on a break. BudouX alone cuts words in two (数|据集, S|AM, 视|觉), since its Chinese model is
 * small; the dictionary of `Intl.Segmenter` keeps them whole, but cuts between any two (喜|忧|参|半). What both leave –
 * 计算|机, 大|模型, 的 at the start of a line – is caught by the characters that lean on their neighbour.
 */
export function phrasesOf(text: string): string[] {
  if (!HAN.test(text)) return [text]
  const agreed = endsOf(budoux.parse(text))
  const phrases: string[] = []
  let end = 0
  let open = false
  for (const word of wordsOf(text)) {
    const last = phrases.at(-1)
    const may = agreed.has(end) || widthOf((last ?? '') + word, 'serif') > PHRASE
    if (last === undefined || (may && open)) phrases.push(word)
    else phrases[phrases.length - 1] = last + word
    end += word.length
    open = !LEANS_ON_NEXT.test(word) && !LEANS_ON_LAST.test(text.slice(end))
  }
  return phrases
}

const HAN = /\p{Script=Han}/u
const budoux = loadDefaultSimplifiedChineseParser()

/** Characters no line starts with: marks, particles, and the second halves of words (计算机, 碎片化, 参数量). */
const LEANS_ON_LAST = /^(?:[的地得了着过们吗呢吧之化性者度器量集力率机型式体素]|[^\p{L}\p{N}“《（「『]|(?:模型|上|中|里|下|内|外|间)(?:[^\p{L}]|$))/u

/** Words no line ends with: opening marks, and what belongs to the word that follows. */
const LEANS_ON_NEXT = /(?:[“《（「『]|^[大小超多单非不没很更最再也就都还是在把被对给让要能可会和与或及从由向为以而但并个一这那各每之]|^一[个种场条])$/u

/** Between Han and Latin the browser sets a thin space, which it does not do across a `<wbr>`: there it needs help. */
const THIN_SPACE = '<span class="pd-thin"></span>'

function isSpaced(before: string, after: string): boolean {
  const [last, first] = [before.at(-1) ?? '', after.at(0) ?? '']
  return HAN.test(last) !== HAN.test(first) && [last, first].every(character => /[\p{L}\d]/u.test(character))
}

function wordsOf(text: string): string[] {
  return Array.from(new Intl.Segmenter('zh', { granularity: 'word' }).segment(text), ({ segment }) => segment)
}

/** Where the parts of a text end, in characters from its start. */
function endsOf(parts: readonly string[]): Set<number> {
  let end = 0
  return new Set(parts.map(part => end += part.length))
}
