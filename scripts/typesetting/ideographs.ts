/** Han characters and kana: lines may end on either side of one, and Latin letters stand a little apart from them. */

/** For a class of a regular expression with the flag `v`. */
export const IDEOGRAPHS = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]'

/** One of them anywhere in a text. */
export const IDEOGRAPH = new RegExp(IDEOGRAPHS, 'v')

/** Tells Japanese from Chinese: hardly a sentence is without. */
export const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
