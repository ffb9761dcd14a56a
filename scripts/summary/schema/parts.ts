/** What the schemas of several files have in common. */

import type { Language } from '../languages.ts'
import type { AuthoredText } from '../schema.ts'
import { z } from 'zod'
import { inEachLanguage } from '../languages.ts'
import { byLanguage } from './language-keys.ts'

/** An id: it becomes part of addresses. */
export const slug = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'expected lower-case words joined by hyphens, as in `large-or-big`',
  )
  .max(80, 'expected at most 80 characters: it becomes part of addresses')

/**
 * The address of a web page. Addresses that run something (`javascript:`), hold something (`data:`) or name a file are
 * faults.
 */
export const webAddress = z
  .url({ protocol: /^https?$/, abort: true, error: 'expected an address as in `https://example.org/article`' })
  .refine(
    address => !/^https?:\/\/[^/?#]*@/i.test(address),
    'expected an address without a name or password before “@”',
  )
  .regex(/^https?:\/\/[^\s\p{C}]+$/iu, 'expected an address without spaces, as in `https://example.org/article`')

/** Some text, without white space at its ends. */
export const line = z.string().trim().min(1, 'expected some text')

/** The id of one paragraph of the source. */
export const passageId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*(\.[1-9]\d*)+$/, 'expected a passage as in `chen-xilin.12`')

/** The paragraphs that something rests on. */
export const passages = z
  .array(passageId)
  .min(1, 'expected at least one passage')
  .describe(
    'The paragraphs of the source this rests on, by their ids in passages.json, as in `chen-xilin.12`; what a slide '
    + 'shows (`k1.12`) is read, too',
  )

/** The same where a panel may do without. */
export const optionalPassages = passages.default([])

/** The id of a keynote, or of one contribution to a round. */
export const contributionId = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*([/.][a-z0-9]+(-[a-z0-9]+)*)?$/,
    'expected a contribution as in `chen-xilin` (a keynote) or `what-is-a-large-model/lu-huchuan`',
  )
  .describe(
    'A keynote by its session, as in `chen-xilin`; an answer as in `what-is-a-large-model/lu-huchuan`, '
    + 'and as `lu-huchuan` where only those of this round are meant',
  )

/** The id of a session. */
export const sessionId = slug
  .optional()
  .describe('What references call this session; by default the file’s name without `.yaml`')

/** What the files of all sessions have in common. */
export function sessionShape(text: TextSchema) {
  return {
    id: sessionId,
    label: text.optional().describe('What slides call it, as in “Session 2B”; by default its kind and number'),
    moderator: oneOrMore(slug).default([]).describe('Who led it: a key of people.yaml, or several'),
  }
}

/** One value or a list of them, read as a list. */
export function oneOrMore<T extends z.ZodType<string>>(item: T) {
  return z.union([item.transform(one => [one]), z.array(item).min(1, 'expected at least one')])
}

/** The id of the position that argues a stance. */
export const arguedBy = slug
  .optional()
  .describe(
    'The position of that contribution which argues it; its slide is where the name leads',
  )

/** A text a reader sees: one string a language, or a plain string where the panel has one language only. */
export function textSchema(languages: readonly Language[]): z.ZodType<AuthoredText> {
  const others = inEachLanguage(() => line.optional())
  const several = languages.length === 0
    ? byLanguage(others, line)
    : z.strictObject({ ...others, ...Object.fromEntries(languages.map(language => [language, line])) })
  return z
    .union(languages.length > 1 ? [several] : [line, several])
    .describe(
      'A text in each of the panel’s languages: `{ zh: …, en: … }`, or a plain string in a panel of one language',
    )
}

/** The schema of a text in the panel's languages. */
export type TextSchema = ReturnType<typeof textSchema>

/** The schema of a session's questions. */
export function promptsSchema(text: TextSchema) {
  return z.array(text).describe('Questions for the reading group to discuss')
}
