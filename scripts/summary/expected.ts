/** What is written where something else belongs → a sentence that says what to write. Pure. */

import type { z } from 'zod'
import { OUR_LANGUAGES } from './languages.ts'

type Issue = z.core.$ZodIssue

/** What a value can be, in words. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list, as in `[…, …]`',
  tuple: 'a list, as in `[…, …]`',
  object: 'keys with their values, as in `key: …`',
  record: 'ids, each with what belongs to it, as in `id: { … }`',
}

/** Full-width brackets where a list or keys belong. */
const BRACKETS: Readonly<Record<string, string>> = { '【': '[', '［': '[', '「': '[', '｛': '{' }

/**
 * What is expected where another kind of value is written.
 *
 * @param kinds what it may be, by zod's names
 * @param keys the keys that may stand there
 */
export function expectedKind(kinds: readonly string[], value: unknown, keys: readonly string[]): string {
  const words = [...new Set(kinds.map(kind => (kind === 'object' ? keysInWords(keys) : KINDS[kind] ?? kind)))]
  const expected = `expected ${words.join(' or ')}`
  if (value === null)
    return `there is nothing here; ${expected}`
  const isText = kinds.includes('string')
  if (isText && (typeof value === 'number' || typeof value === 'boolean'))
    return `YAML reads ${String(value)} as ${typeof value === 'number' ? 'a number' : 'yes or no'}; put it in quotes`
  if (isText && typeof value === 'object')
    return `${expected}; one that begins with “${Array.isArray(value) ? '[' : '{'}” needs quotes`
  return typeof value === 'string' ? `${expected}${mendOfText(value, kinds)}` : expected
}

/** What was typed where no text belongs. */
function mendOfText(value: string, kinds: readonly string[]): string {
  const bracket = BRACKETS[value[0] ?? '']
  if (bracket !== undefined)
    return `; “${value[0]}” opens nothing: type “${bracket}”`
  if (value.includes('：') && !kinds.includes('array'))
    return '; “：” (U+FF1A) is no colon of YAML: type “: ”, a colon and a space'
  const plain = cleaned(value)
  return plain !== value && /^\d+$/.test(plain) ? `; did you mean ${plain}?` : ''
}

function keysInWords(keys: readonly string[]): string {
  const isText = keys.length > 0 && keys.every(key => OUR_LANGUAGES.some(language => key === `${language}`))
  return isText ? 'a text in each language, as in `{ zh: …, en: … }`' : KINDS.object ?? ''
}

/** What is expected where there is too little or too much; nothing if the schema has words of its own. */
export function expectedAmount(issue: Issue): string | undefined {
  if (issue.code === 'too_small' && issue.message.startsWith('Too small'))
    return `expected ${issue.inclusive ? 'at least' : 'more than'} ${Number(issue.minimum)}`
  if (issue.code === 'too_big' && issue.message.startsWith('Too big'))
    return `expected at most ${Number(issue.maximum)}`
  return undefined
}

/** A word without what nobody sees or types on purpose: characters of no width, full-width letters and digits. */
export function cleaned(written: string): string {
  return written.normalize('NFKC').replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '').trim()
}
