/** What Slidev's PowerPoint export leaves out of a slide, added to the text it writes. Pure but for the slide. */

import { decodedAddress } from '../decode-address.ts'
import { otherLanguage } from '../pdf/languages.ts'
import { subtagsOf } from '../summary/languages.ts'
import { OTHER_DECK } from './slide-pages.ts'

/** A piece of text, as `pptxgenjs` takes it. */
export interface TextRun {
  text: string
  options: {
    hyperlink?: { url?: string, slide?: number }
    lang?: string
    breakLine?: boolean
    softBreakBefore?: boolean
    [option: string]: unknown
  }
}

/** A slide of `pptxgenjs`, as far as it is used. */
export interface PowerPointSlide {
  addText: (runs: TextRun[], options: Record<string, unknown>) => unknown
}

/**
 * A slide on which a title can be told from other text. It has no place of its own: `pptxgenjs` would put the title
 * there, whatever place the title has.
 */
export const TITLE_MASTER = {
  title: 'Slide with a title',
  objects: [{
    placeholder: {
      options: { name: 'title', type: 'title', margin: 0, wrap: false },
      text: '',
    },
  }],
}

/** What is known of the slide and its deck. */
export interface AboutSlide {
  /** As it is read. */
  headline: string
  /** BCP 47 tag of the deck. */
  language: string
  /** Number of each slide, by the `id` of its page. */
  slideOf: ReadonlyMap<string, number>
}

/** From now on text that is added to the slide has a language, and is the title where it says the headline. */
export function improveSlide(slide: PowerPointSlide, { headline, language, slideOf }: AboutSlide): void {
  const addText = slide.addText.bind(slide)
  let hasTitle = false
  slide.addText = (runs, options) => {
    const whole = joinedRuns(runs.map(run => withLink(run, slideOf))).map(run => withLanguage(run, language))
    const text = dense(runs.map(run => run.text).join(''))
    const isTitle = !hasTitle && text !== '' && text === dense(headline)
    hasTitle ||= isTitle
    return addText(whole, { ...options, wrap: false, ...(isTitle && { placeholder: 'title', ...widened(options) }) })
  }
}

/** By how much another font’s letters may be wider than ours: LibreOffice breaks lines of titles all the same. */
const WIDER = 1.3

/** A box that begins at the same place and has room for wider letters. */
function widened({ w, align }: Record<string, unknown>): { w?: number } {
  return typeof w === 'number' && (align === undefined || align === 'left') ? { w: w * WIDER } : {}
}

/** Neighbours that look alike, as one: an element for each word is one run of text. */
export function joinedRuns(runs: readonly TextRun[]): TextRun[] {
  const whole: TextRun[] = []
  for (const run of runs) {
    const last = whole.at(-1)
    const { softBreakBefore, ...look } = run.options
    if (last && !softBreakBefore && !last.options.breakLine && looksLike(last.options, look))
      last.text += run.text
    else
      whole.push({ ...run })
  }
  return whole
}

function looksLike({ softBreakBefore, ...one }: TextRun['options'], other: TextRun['options']): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** Links of the page lead to slides of the file, to other decks’ files, or out. */
function withLink(run: TextRun, slideOf: ReadonlyMap<string, number>): TextRun {
  const { hyperlink, ...rest } = run.options
  const url = hyperlink?.url
  if (url === undefined)
    return run
  const leads = targetOf(url, slideOf)
  return { ...run, options: { ...rest, ...(leads && { hyperlink: leads }) } }
}

function targetOf(url: string, slideOf: ReadonlyMap<string, number>): TextRun['options']['hyperlink'] {
  if (url.startsWith(OTHER_DECK))
    return { url: url.slice(OTHER_DECK.length).replace(/\.pdf#.*$/, '.pptx') }
  const { hash = '', hostname } = URL.parse(url) ?? {}
  const slide = slideOf.get(decodedAddress(hash.slice(1)))
  if (slide !== undefined)
    return { slide }
  // What is left of the page's own addresses leads nowhere.
  return hostname === 'localhost' ? undefined : { url }
}

/** For spelling, hyphens and fonts of the program that opens it, and for the side at which the lines begin. */
function withLanguage(run: TextRun, language: string): TextRun {
  const { text, options } = run
  const isFromRight = /[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(text)
  const isForeign = isLatin(text) && subtagsOf(language).script !== 'Latn'
  const lang = withRegion(isForeign ? 'en' : otherLanguage(text, language) ?? language)
  return { ...run, options: { ...options, lang, ...(isFromRight && { rtlMode: true }) } }
}

/** Whether all its letters are Latin ones, as in a name of a model in Chinese text. */
function isLatin(text: string): boolean {
  return /\p{L}/u.test(text) && !/[^\p{Script=Latin}\P{L}]/u.test(text)
}

/** A tag as PowerPoint has them: `de-DE`, `zh-TW`; English where a deck says no language. */
function withRegion(tag: string): string {
  const { language = 'en', region = 'US' } = subtagsOf(tag)
  return `${language}-${region}`
}

function dense(text: string): string {
  return text.replaceAll(/\s+/g, '')
}
