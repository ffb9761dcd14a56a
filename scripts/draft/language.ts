/** Whether a text is in the language it should be in, as far as its script and its commonest words tell. Pure. */

import type { Language } from '../summary/vocabulary.ts'

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

/** Share of Latin among the letters of a text in English, at least. */
const LEAST_LATIN = 0.7

export function isInLanguage(text: string, language: Language): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  if (letters.length === 0)
    return true
  const share = (script: RegExp) => letters.filter(letter => script.test(letter)).length / letters.length
  if (language === 'zh')
    return share(/\p{Script=Han}/u) >= LEAST_HAN && share(/[\p{Script=Hiragana}\p{Script=Katakana}]/u) < 0.1
  return language !== 'en' || (share(/\p{Script=Latin}/u) >= LEAST_LATIN && isEnglish(text))
}

function isEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.length < ENOUGH_WORDS)
    return true
  const hits = (language: string) => words.filter(word => COMMON[language]?.includes(word)).length
  return Object.keys(COMMON).every(other => hits(other) <= hits('en'))
}
