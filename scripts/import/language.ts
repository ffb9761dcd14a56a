/** The language of a text, as far as its script and its commonest words tell. Pure. */

import type { Language } from '../summary/languages.ts'
import { subtagsOf } from '../summary/languages.ts'
import { KANA, writingOf } from '../summary/writing.ts'

/** The commonest words of languages in Latin letters. */
const COMMON: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'of', 'and', 'to', 'is', 'are', 'that', 'in', 'it', 'not', 'be', 'for', 'with', 'on', 'as', 'by', 'can'],
  de: ['der', 'die', 'das', 'und', 'ist', 'sind', 'nicht', 'ein', 'eine', 'zu', 'mit', 'auf', 'den', 'von', 'werden'],
  fr: ['le', 'la', 'les', 'des', 'et', 'est', 'sont', 'une', 'un', 'du', 'dans', 'que', 'pas', 'pour', 'sur', 'avec'],
  es: ['el', 'la', 'los', 'las', 'y', 'es', 'son', 'una', 'un', 'del', 'en', 'que', 'no', 'para', 'con', 'por', 'se'],
  it: ['il', 'lo', 'gli', 'le', 'e', 'è', 'sono', 'una', 'un', 'della', 'di', 'che', 'non', 'per', 'con', 'si', 'nel'],
  pl: ['i', 'w', 'nie', 'na', 'się', 'że', 'z', 'to', 'jest', 'są', 'do', 'jak', 'ale', 'dla', 'od', 'przez', 'który'],
  nl: ['de', 'het', 'een', 'van', 'en', 'zijn', 'niet', 'dat', 'op', 'te', 'voor', 'met', 'die', 'aan', 'ook', 'maar'],
  sv: ['och', 'att', 'det', 'som', 'en', 'är', 'inte', 'på', 'för', 'med', 'till', 'av', 'den', 'har', 'om', 'men'],
  pt: ['o', 'os', 'as', 'e', 'é', 'são', 'uma', 'um', 'da', 'do', 'que', 'não', 'para', 'com', 'por', 'se', 'na'],
}

/** Texts with fewer words are not judged by their words. */
const ENOUGH_WORDS = 5

/** The commonest characters that are written differently in mainland China and in Taiwan. */
const SIMPLIFIED = /[们这个说来为会对学时国从还开关过与于]/gu
const TRADITIONAL = /[們這個說來為會對學時國從還開關過與於]/gu

/** Share of a language's own letters in a text, at least; names of models and people are in Latin letters. */
const LEAST_OWN = 0.25

/** Share of kana in a text in Chinese, at most, and in a longer one in Japanese, at least. */
const KANA_SHARE = 0.1

/** Share of Latin among the letters of a text in a language of Latin letters, at least. */
const LEAST_LATIN = 0.7

/** Whether a text is in a language, or too short to tell. */
export function isInLanguage(text: string, language: Language): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  if (letters.length === 0)
    return true
  const share = shareOf(writingOf(language).letter, letters)
  if (language in COMMON)
    return share >= LEAST_LATIN && mayBeIn(text, language)
  if (subtagsOf(language).script === 'Latn')
    return share >= LEAST_LATIN && !isInAnother(text)
  return share >= LEAST_OWN && (!writingOf(language).isInHan || isKanaRight(letters, language))
}

/** Japanese shows by its kana; a few words may be in Han alone. */
function isKanaRight(letters: readonly string[], language: Language): boolean {
  const kana = shareOf(KANA, letters)
  return language === 'ja' ? letters.length < ENOUGH_LETTERS || kana >= KANA_SHARE : kana < KANA_SHARE
}

const ENOUGH_LETTERS = 20

function shareOf(script: RegExp, letters: readonly string[]): number {
  return letters.filter(letter => script.test(letter)).length / letters.length
}

/** Whether no other language has more of its commonest words in a text. */
function mayBeIn(text: string, language: Language): boolean {
  const words = wordsIn(text)
  return words.length < ENOUGH_WORDS
    || Object.keys(COMMON).every(other => commonWords(words, other) <= commonWords(words, language))
}

/** Whether a text in a language whose commonest words we do not know is in one whose words we do. */
function isInAnother(text: string): boolean {
  const words = wordsIn(text)
  return words.length >= ENOUGH_WORDS
    && Object.keys(COMMON).some(other => commonWords(words, other) >= words.length * OTHERS_SHARE)
}

/** Share of the commonest words of a language that tells it. */
const OTHERS_SHARE = 0.3

/** The language of a transcript: by its script where a third of it is not Latin, else by the most common words. */
export function likeliestLanguage(text: string): Language {
  const letters = text.match(/\p{L}/gu) ?? []
  const isMuch = (script: RegExp) => shareOf(script, letters) > 1 / 3
  if (isMuch(writingOf('ko').letter))
    return 'ko'
  const ofScript = OF_SCRIPT.find(language => isMuch(writingOf(language).letter))
  if (ofScript !== undefined)
    return ofScript
  if (isMuch(writingOf('ja').letter))
    return shareOf(KANA, letters) >= KANA_SHARE ? 'ja' : chineseOf(text)
  const words = wordsIn(text)
  const [likeliest = 'en'] = Object.keys(COMMON)
    .sort((one, other) => commonWords(words, other) - commonWords(words, one))
  return likeliest
}

/** The language with most speakers of each script that one of ours does not have. */
const OF_SCRIPT = ['he', 'ar', 'ru', 'el', 'th', 'hi', 'bn', 'hy', 'ka']

function chineseOf(text: string): Language {
  const [traditional = 0, simplified = 0] = [TRADITIONAL, SIMPLIFIED].map(characters => text.match(characters)?.length)
  return traditional > simplified ? 'zh-Hant' : 'zh'
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? []
}

function commonWords(words: readonly string[], language: string): number {
  const common = new Set(COMMON[language])
  return words.filter(word => common.has(word)).length
}
