/** What people write for a phrase of ours: its places are all there, and its forms those of the language. */

import { z } from 'zod'
import { expectedOneOf } from '../suggest.ts'
import { line } from '../summary/schema/parts.ts'
import { PHRASE_PLACE, PLURAL_FORMS, pluralForms } from './phrases.ts'

/** What is known of a phrase beside its text. */
const phraseMeta = z.object({ places: z.array(z.string()), counts: z.boolean().optional() })
export type PhraseMeta = z.infer<typeof phraseMeta>

/** What is known of a phrase by its schema: its places, and whether it counts. */
export function metaOf(schema: z.core.$ZodType): PhraseMeta {
  return phraseMeta.catch({ places: [] }).parse(z.globalRegistry.get(schema))
}

/** A text that reads as it is, with the spaces at its ends. */
export const mark = z.string().min(1, 'expected some text; a space alone is one, in quotes')

/** A text with each of these places in braces. One whose name ends with a question mark may be left out. */
export function phrase(...places: string[]) {
  return line.superRefine((text, context) => report(context, missingPlaces(text, places))).meta({ places })
}

/** The same where spaces at the ends count. */
export function markWith(...places: string[]) {
  return mark.superRefine((text, context) => report(context, missingPlaces(text, places))).meta({ places })
}

/**
 * A phrase that counts, with `{count}` and these places: one text, or one for each form of plural.
 *
 * @param tag BCP 47 tag of the language, which has these forms
 */
export function countedIn(tag: string) {
  const needed = pluralForms(tag)
  const known = new Intl.PluralRules(tag).resolvedOptions().pluralCategories
  return (...places: string[]) => {
    const text = phrase('count', ...places)
    // “One person” and “two people” may be words.
    const inWords = phrase('count?', ...places).optional()
    const forms = z.strictObject({
      zero: inWords,
      one: inWords,
      two: inWords,
      few: text.optional(),
      many: text.optional(),
      other: text.optional(),
    }).superRefine((written, context) => {
      for (const name of PLURAL_FORMS) {
        const numbers = needed.get(name)
        if (written[name] === undefined && numbers !== undefined)
          report(context, `\`${name}\` is missing, for ${samples(numbers)}`, [name])
        if (written[name] !== undefined && !known.includes(name))
          report(context, `\`${name}\` is no form of this language, which has ${known.join(', ')}`, [name])
      }
    })
    return z.union([text, forms]).meta({ places: ['count', ...places], counts: true })
  }
}

/** The first of the numbers that take a form: `2, 3, 4, 22 …`. */
export function samples(numbers: readonly number[]): string {
  const [first, ...others] = numbers
  return others.length === 0 ? String(first) : `${numbers.slice(0, 4).join(', ')} …`
}

function report(context: z.RefinementCtx, message: string | undefined, path: PropertyKey[] = []): void {
  if (message !== undefined)
    context.addIssue({ code: 'custom', message, path })
}

/** What is wrong with the places of a phrase, all at once. */
function missingPlaces(text: string, places: readonly string[]): string | undefined {
  if (text === '')
    return undefined
  const names = places.map(place => place.replace('?', ''))
  const written = Array.from(text.matchAll(PHRASE_PLACE), ([, name = '']) => name)
  const unknown = written.filter(name => !names.includes(name))
  const missing = places.filter(place => !place.endsWith('?') && !written.includes(place))
  const faults = [
    ...unknown.map(name => `nothing is known that stands at {${name}}; ${expectedPlace(name, names)}`),
    ...(unknown.length > 0 ? [] : missing.map(name => `expected {${name}}, where slides say what differs`)),
    ...(/[{}]/.test(text.replaceAll(PHRASE_PLACE, '')) ? ['a brace has no other; expected both, as in {name}'] : []),
  ]
  return faults.length > 0 ? faults.join('; ') : undefined
}

function expectedPlace(written: string, names: readonly string[]): string {
  return names.length === 0 ? 'expected no braces' : expectedOneOf(written, names).replaceAll(/`([^`]+)`/g, '{$1}')
}
