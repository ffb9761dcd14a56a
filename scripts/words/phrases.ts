/** Phrases with places in braces, one for each form of plural where they count: how they are said. Pure. */

/** The forms that languages have for numbers (CLDR). */
export const PLURAL_FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'] as const
export type PluralForm = (typeof PLURAL_FORMS)[number]

/** A phrase that depends on a number: the same for all, or one for each form. */
export type Counted = string | { [Form in PluralForm]?: string | undefined }

/** A place in a phrase: `{name}`. */
export const PHRASE_PLACE = /\{([^{}]*)\}/g

/** What stands in the places of a phrase. */
export type Values = Readonly<Record<string, string | number>>

/** A phrase with these values in its places. */
export function say(phrase: string, values: Values): string {
  return phrase.replaceAll(PHRASE_PLACE, (place, name: string) => String(values[name] ?? place))
}

/** Says phrases that count, in the form that a language has for a number. @param tag BCP 47 tag of the language */
export function counter(tag: string): (phrase: Counted, count: number, values?: Values) => string {
  const rules = new Intl.PluralRules(tag)
  return (phrase, count, values = {}) => {
    const form = typeof phrase === 'string' ? phrase : phrase[rules.select(count)] ?? phrase.other ?? ''
    return say(form, { ...values, count })
  }
}

/** Most people, slides, minutes … that we count. */
const MOST = 1000

/** The forms that a language has for whole numbers, each with the first numbers that take it. */
export function pluralForms(tag: string): Map<PluralForm, number[]> {
  const rules = new Intl.PluralRules(tag)
  const numbers = Array.from({ length: MOST }, (_, index) => index + 1)
  return Map.groupBy(numbers, number => rules.select(number))
}
