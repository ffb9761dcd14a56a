/**
 * The language of words in another script than the document's (ISO 32000-2, 14.9.2.3), so that a screen reader changes
 * its voice. Chromium carries `lang` of paragraphs, not of spans; and most such words, as a name in the panel's other
 * language, have none.
 */

import type { Content, Element } from './structure.ts'
import { PDFString } from '@cantoo/pdf-lib'
import { subtagsOf } from '../summary/languages.ts'
import { writingOf } from '../summary/writing.ts'
import { element, isContent, isElement, textProperty } from './structure.ts'

/** Scripts that tell a language, with the language; the first that is found. */
const LANGUAGES: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Cyrillic}{3}/u, 'ru'],
  [/\p{Script=Greek}{3}/u, 'el'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Armenian}/u, 'hy'],
  [/\p{Script=Georgian}/u, 'ka'],
  [/\p{Script=Bengali}/u, 'bn'],
]

/** At least three words, one of them not a name: names are read in the voice around them. */
const SENTENCE = /(?:\p{Script=Latin}\S*\s+){2}\p{Script=Latin}/u
const WORD = /(?:^|\s)\p{Lowercase}{2}/u

/** Gives words in another script their language. */
export function nameLanguages(item: Element, language: string, textAt: (content: Content) => string): void {
  const own = textProperty(item, 'Lang') || language
  const [only, ...others] = item.kids
  if (only && others.length === 0 && isContent(only) && !item.properties.has('Lang')) {
    const other = otherLanguage(textAt(only), own)
    if (other)
      item.properties.set('Lang', PDFString.of(other))
    return
  }
  item.kids = item.kids.map((kid) => {
    if (isElement(kid)) {
      nameLanguages(kid, own, textAt)
      return kid
    }
    const other = isContent(kid) ? otherLanguage(textAt(kid), own) : undefined
    if (!other)
      return kid
    const span = element('Span', [kid])
    span.properties.set('Lang', PDFString.of(other))
    return span
  })
}

/** The language of a text no letter of which is of this one's script; undefined if it may well be in this language. */
export function otherLanguage(text: string, language: string): string | undefined {
  if (writingOf(language).letter.test(text))
    return undefined
  if (/[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(text) && subtagsOf(language).language === 'sr')
    return undefined
  const found = LANGUAGES.find(([letters]) => letters.test(text))?.[1]
  return found ?? (SENTENCE.test(text) && WORD.test(text) ? 'en' : undefined)
}
