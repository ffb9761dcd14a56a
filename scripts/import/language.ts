/** The language of a text, as far as its script and its commonest words tell. Pure. */

import type { Language } from '../summary/vocabulary.ts'
import { LANGUAGES } from '../summary/vocabulary.ts'

/** The commonest words of languages in Latin letters. */
const COMMON: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'of', 'and', 'to', 'is', 'are', 'that', 'in', 'it', 'not', 'be', 'for', 'with', 'on', 'as', 'by', 'can'],
  de: ['der', 'die', 'das', 'und', 'ist', 'sind', 'nicht', 'ein', 'eine', 'zu', 'mit', 'auf', 'den', 'von', 'werden'],
  fr: ['le', 'la', 'les', 'des', 'et', 'est', 'sont', 'une', 'un', 'du', 'dans', 'que', 'pas', 'pour', 'sur', 'avec'],
  es: ['el', 'la', 'los', 'las', 'y', 'es', 'son', 'una', 'un', 'del', 'en', 'que', 'no', 'para', 'con', 'por', 'se'],
  it: ['il', 'lo', 'gli', 'le', 'e', 'è', 'sono', 'una', 'un', 'della', 'di', 'che', 'non', 'per', 'con', 'si', 'nel'],
  pt: ['o', 'os', 'as', 'e', 'é', 'são', 'uma', 'um', 'da', 'do', 'que', 'não', 'para', 'com', 'por', 'se', 'na'],
}

/** Texts with fewer words are not judged by their words. */
const ENOUGH_WORDS = 5

/** Share of Han among the letters of a text in Chinese, at least; names of models and people are in Latin letters. */
const LEAST_HAN = 0.25

/** Share of Latin among the letters of a text in a language of Latin letters, at least. */
const LEAST_LATIN = 0.7

export function isInLanguage(text: string, language: Language): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  if (letters.length === 0)
    return true
  const share = (script: RegExp) => letters.filter(letter => script.test(letter)).length / letters.length
  if (language === 'zh')
    return share(/\p{Script=Han}/u) >= LEAST_HAN && share(/[\p{Script=Hiragana}\p{Script=Katakana}]/u) < 0.1
  return share(/\p{Script=Latin}/u) >= LEAST_LATIN && mayBeIn(text, language)
}

/** Whether no other language has more of its commonest words in a text. */
function mayBeIn(text: string, language: Language): boolean {
  const words = wordsIn(text)
  return words.length < ENOUGH_WORDS
    || Object.keys(COMMON).every(other => commonWords(words, other) <= commonWords(words, language))
}

/** The language of a transcript: Chinese where a third of the letters are, else the one with the most common words. */
export function likeliestLanguage(text: string): Language {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (han > letters / 3)
    return 'zh'
  const words = wordsIn(text)
  const [likeliest = 'en'] = LANGUAGES.filter(language => language in COMMON)
    .sort((one, other) => commonWords(words, other) - commonWords(words, one))
  return likeliest
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? []
}

function commonWords(words: readonly string[], language: string): number {
  const common = new Set(COMMON[language])
  return words.filter(word => common.has(word)).length
}
