/** The shape of `panel.yaml`. */

import type { Language } from '../languages.ts'
import type { TextSchema } from './parts.ts'
import { z } from 'zod'
import { meantDate, readDate } from '../dates.ts'
import { inEachLanguage, usualPace } from '../languages.ts'
import { SESSION_FOLDERS } from '../session-kinds.ts'
import { ASPECT_RATIOS } from '../vocabulary.ts'
import { writingOf } from '../writing.ts'
import { cutsSchema } from './cuts.ts'
import { byLanguage, languageTag } from './language-keys.ts'
import { arguedBy, contributionId, line, optionalPassages, passageId, slug, webAddress } from './parts.ts'

/** The panel as a whole. */
export function panelSchema(text: TextSchema) {
  return z.strictObject({
    title: text,
    event: text.optional(),
    date: dateSchema().optional(),
    languages: z
      .array(languageTag)
      .min(1, 'expected at least one language')
      .refine(all => new Set(all).size === all.length, 'expected each language once'),
    aspect_ratio: z
      .enum(ASPECT_RATIOS)
      .default('16/9')
      .describe('Format of the slides: `16/9`, or `4/3` for an older projector'),
    pace: paceSchema(),
    about: z.array(text).default([]).describe('What the panel was, a sentence or two each'),
    organisers: z.array(slug).default([]),
    editors: z.array(slug).default([]),
    publishers: z.array(slug).default([]),
    source: sourceSchema(text).optional(),
    site: webAddress.optional().describe('Where the website of the decks lies: handouts print each slide’s address'),
    coverage: coverageSchema(text),
    sessions: z
      .array(
        z
          .string()
          .regex(SESSION_FILE, { error: ({ input }) => expectedSession(String(input)) }),
      )
      .min(1)
      .describe('The sessions in the order they took place'),
    tensions: z.array(tensionSchema(text)).default([]),
    closing: closingSchema(text).optional(),
    cuts: cutsSchema(text),
  })
}

/** A session's file, from the panel's folder. */
export const SESSION_FILE = new RegExp(`^(?:${Object.keys(SESSION_FOLDERS).join('|')})/[a-z0-9-]{1,80}\\.yaml$`)

/** What to write for a session's file: its path has slashes, small letters and an ending, and begins at its folder. */
function expectedSession(written: string): string {
  const [path = ''] = /[^/]+\/[^/]+$/.exec(written.trim().toLowerCase().replaceAll('\\', '/')) ?? []
  const meant = `${path.replace(/\.ya?ml$/, '').replaceAll(/[\s_]+/g, '-')}.yaml`
  const expected = 'expected a file as in `sessions/opening.yaml`, in keynotes/, rounds/ or sessions/'
  return SESSION_FILE.test(meant) ? `${expected}; did you mean \`${meant}\`?` : expected
}

/** When it took place. */
function dateSchema() {
  return z
    .union([z.string(), z.int()])
    .transform((written, context) => {
      const date = readDate(String(written))
      if (date !== undefined)
        return date
      const meant = meantDate(String(written))
      const message = meant === undefined ? A_DATE : `${A_DATE}; did you mean \`${meant}\`?`
      context.issues.push({ code: 'custom', message, input: written })
      return z.NEVER
    })
    .describe('A day, a month, a year, or a range: `2023-07-24`, `2023-07`, `2023`, `2023-07-24/2023-07-26`')
}

const A_DATE = 'expected a date as in `2023-07-24`, `2023-07`, `2023` or `2023-07-24/2023-07-26`'

/** Where the talk can be read or heard. */
function sourceSchema(text: TextSchema) {
  return z.strictObject({
    title: text.optional(),
    url: webAddress.optional(),
    note: text.optional(),
    ends_before: line
      .optional()
      .describe('How the first line after the transcript begins, where the source has more'),
  })
}

/** How fast it is spoken. */
function paceSchema() {
  const speed = (usual: number, what: string) =>
    z.number()
      .min(20, 'expected at least 20 a minute')
      .max(1000, 'expected at most 1000 a minute')
      .default(usual).describe(`${what} a minute in a calm talk`)
  const ofLanguage = (language: Language) =>
    speed(usualPace(language), writingOf(language).isInHan ? 'Characters' : 'Words')
  return byLanguage(inEachLanguage(ofLanguage), speed(usualPace(''), 'Words')).prefault({})
}

/** How much of the talk may go uncited. */
function coverageSchema(text: TextSchema) {
  return z
    .strictObject({
      uncited: z
        .number()
        .min(0)
        .max(1)
        .default(0.05)
        .describe('Share of the talk that may go uncited'),
      small_talk: z
        .array(z.strictObject({ passage: passageId, reason: text }))
        .default([])
        .describe('Passages that need no position, and why'),
    })
    .prefault({})
}

/** A contribution that something rests on: where it says so, and the position that argues it. */
const restsOn = z.strictObject({ contribution: contributionId, passages: optionalPassages, position: arguedBy })

/** What the panel comes to: its last slide. */
function closingSchema(text: TextSchema) {
  const entries = () => z.array(z.strictObject({ text, from: z.array(restsOn).min(1) })).default([])
  return z
    .strictObject({
      headline: text.optional().describe('What the panel comes to, in a sentence: the headline of its slide'),
      shared: entries().describe('What several speakers said alike'),
      parting: entries().describe('Where they part'),
      open: entries().describe('What stays open'),
    })
    .refine(
      ({ shared, parting, open }) => shared.length + parting.length + open.length > 0,
      'expected an entry of `shared`, `parting` or `open`',
    )
}

/** A question that runs through several sessions, with who stands where. */
function tensionSchema(text: TextSchema) {
  return z.strictObject({
    id: slug,
    question: text,
    short: text.optional().describe('The question in a few words, for the head of a column'),
    axes: z
      .array(slug)
      .default([])
      .describe('Axes of rounds that ask the same: the table shows who stands there between the ends, or unclear'),
    camps: z
      .array(
        z.strictObject({
          label: text,
          short: text
            .optional()
            .describe('The label in a word or two, for a cell of a table'),
          reason: text.optional().describe('Why this camp holds it, in a sentence'),
          who: z
            .array(
              restsOn.extend({
                short: text
                  .optional()
                  .describe('This person’s view in a word or two, where the camp’s would say too much'),
              }),
            )
            .min(1),
        }),
      )
      .min(2),
  })
}
