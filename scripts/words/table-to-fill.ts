/** A table of our words for a person to fill in, with the English beside each phrase. Pure. */

import { Document, Pair, Scalar, YAMLMap } from 'yaml'
import { z } from 'zod'
import { ENGLISH_TABLE } from './en.ts'
import { metaOf, samples } from './phrase-schemas.ts'
import { pluralForms } from './phrases.ts'
import { wordTableSchema } from './table-schema.ts'

/** @param tag BCP 47 tag of the language. */
export function tableToFill(tag: string): string {
  const document = new Document(mapToFill(tag, wordTableSchema(tag), ENGLISH_TABLE))
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag
  document.commentBefore = [
    `What slides, handouts, phones and the website say themselves, in ${name}. Write between the quotation marks.`,
    'The line above each text has it in English. What stands in braces, as {name}, stays as it is, where your language',
    'has it. What counts has a text for each form of plural, below the first numbers it is for; one text in the place',
    'of all forms is enough where they are the same: minutes: "{count} min".',
    'Marks and spaces are there already, as English has them. `npx paneldeck check` tells what is missing or wrong.',
  ].map(line => ` ${line}`).join('\n')
  return document.toString({ lineWidth: 0 })
}

/** The same keys as in English, each with the English above it. */
function mapToFill(tag: string, schema: z.ZodObject, english: object): YAMLMap {
  const map = new YAMLMap()
  for (const [key, inner] of Object.entries(schema.shape)) {
    const text: unknown = Reflect.get(english, key)
    const name = new Scalar(key)
    const isGroup = inner instanceof z.ZodObject && typeof text === 'object' && text !== null
    if (!isGroup && !isMark(text, inner))
      name.commentBefore = ` ${inEnglish(text)}`
    map.items.push(new Pair(name, isGroup ? mapToFill(tag, inner, text) : valueToFill(tag, inner, text)))
  }
  return map
}

function valueToFill(tag: string, schema: z.core.$ZodType, text: unknown): Scalar | YAMLMap {
  if (!metaOf(schema).counts)
    return quoted(isMark(text, schema) ? String(text) : '')
  const forms = new YAMLMap()
  for (const [form, numbers] of pluralForms(tag)) {
    const name = new Scalar(form)
    name.commentBefore = ` ${samples(numbers)}`
    forms.items.push(new Pair(name, quoted('')))
  }
  return forms
}

/** Whether it is made of marks alone, which most languages have alike. */
function isMark(text: unknown, schema: z.core.$ZodType): boolean {
  return typeof text === 'string' && !/\p{L}/u.test(metaOf(schema).places.reduce(
    (rest, place) => rest.replace(`{${place}}`, ''),
    text,
  ))
}

function quoted(text: string): Scalar {
  const value = new Scalar(text)
  value.type = Scalar.QUOTE_DOUBLE
  return value
}

/** A phrase in English, or its forms: `{count} contribution | {count} contributions`. */
function inEnglish(text: unknown): string {
  const said = typeof text === 'object' && text !== null ? Object.values(text).join(' | ') : String(text)
  return said === said.trim() ? said : JSON.stringify(said)
}
