/**
 * The shape of what people write in `data/<panel>/*.yaml`: one Zod schema a file. The author's types are inferred from
 * here, the JSON Schemas for editors are made from here (`json-schema.ts`), and sense is checked after shape (`rules/`).
 */

import type { Language } from './vocabulary.ts'
import { z } from 'zod'
import { figureSchema } from './figures.ts'
import {
  ASPECT_RATIOS,
  CONFIDENCES,
  DIGEST_KINDS,
  ERRATUM_KINDS,
  LANGUAGES,
  POSITION_KINDS,
  REPLY_KINDS,
  SUPPORT_KINDS,
  TITLED_BY,
  UNPLACED,
  WORK_KINDS,
} from './vocabulary.ts'

const slug = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'expected lower-case words joined by hyphens, as in `large-or-big`',
  )
/** A page of the web. Addresses that run something (`javascript:`), hold something (`data:`) or name a file are none. */
const webAddress = z
  .url({ protocol: /^https?$/, abort: true, error: 'expected an address as in `https://example.org/article`' })
  .regex(/^https?:\/\/[^\s\p{C}]+$/iu, 'expected an address without spaces, as in `https://example.org/article`')
const line = z.string().trim().min(1, 'expected some text')

const passageId = z
  .string()
  .regex(/^(k\d+|q\d+\.\d+)\.\d+$/, 'expected a passage as in `k1.12` or `q2.5.3`')
const passages = z
  .array(passageId)
  .min(1, 'expected at least one passage')
  .describe(
    'The paragraphs of the source this rests on: `k1.12` is paragraph 12 of keynote 1, `q2.5.3` paragraph 3 of the fifth contribution to round 2',
  )
const contributionId = z
  .string()
  .regex(/^(k\d+|q\d+\.\d+)$/, 'expected a contribution as in `k1` or `q2.5`')
/**
 * The schemas of one panel's files.
 *
 * @param languages the languages every text must have (others may be there already); `[]` leaves all optional
 */
export function summarySchemas(languages: readonly Language[]) {
  const text = textSchema(languages)
  const prompts = z.array(text).describe('Questions for the reading group to discuss')
  const notes = text.describe('Speaker notes, written to be spoken')

  const support = z.strictObject({
    kind: z.enum(SUPPORT_KINDS),
    text,
    passages: passages.optional(),
    drawn: z
      .boolean()
      .default(false)
      .describe(
        'Whether the figure says it already: it is then said in the notes and not repeated on the slide',
      ),
  })

  const position = z.strictObject({
    id: slug.describe('Unique in its contribution; becomes part of the slide’s address'),
    kind: z.enum(POSITION_KINDS),
    weight: z
      .literal([1, 2, 3])
      .describe('3: the summary is wrong without it; 2: it belongs; 1: good to have'),
    number: z.int().positive().optional().describe('Its number, where the speaker counts'),
    claim: text.describe('The position as a full sentence: the headline of its slide'),
    passages,
    supports: z.array(support).default([]),
    works: z.array(slug).optional().describe('Works it names: keys of works.yaml'),
    figure: figureSchema(text).optional(),
    notes,
    remark: text
      .optional()
      .describe('Our note (a doubtful passage, a slip), shown apart from what was said'),
  })

  const reply = z.strictObject({
    to: contributionId,
    kind: z.enum(REPLY_KINDS),
    text,
    about: text
      .optional()
      .describe(
        'What it is about, in a few words: shown where the replies are drawn, while the sentence is spoken',
      ),
    passages,
  })
  const arguedIn = slug
    .optional()
    .describe(
      'The position of that contribution which argues it; its slide is where the name leads',
    )

  const contributionShape = {
    speaker: slug.describe('A key of people.yaml'),
    thesis: text.describe('The contribution in one sentence'),
    passages,
    notes,
    positions: z.array(position).min(1, 'expected at least one position'),
    replies: z.array(reply).default([]),
  }

  /** `keynotes/<name>.yaml` */
  const keynoteSchema = z.strictObject({
    ...contributionShape,
    title: text,
    titled_by: z
      .enum(TITLED_BY)
      .default('speaker')
      .describe('`editor` where the source gives no title and this one is ours'),
    prompts: prompts.default([]),
  })

  const contribution = z.strictObject({
    ...contributionShape,
    headline: text.describe('The thesis in a few words, still an assertion'),
  })

  const axis = z.strictObject({
    id: slug,
    question: text,
    ends: z.tuple([
      z.strictObject({ id: slug, label: text }),
      z.strictObject({ id: slug, label: text }),
    ]),
    stances: z.array(
      z.strictObject({
        who: contributionId,
        at: z.string().describe(`The id of an end, or one of: ${UNPLACED.join(', ')}`),
        text,
        passages,
        position: arguedIn,
      }),
    ),
  })

  /** `rounds/<name>.yaml` */
  const roundSchema = z.strictObject({
    question: text,
    notes,
    contributions: z
      .array(contribution)
      .min(1, 'expected at least one contribution')
      .describe('In the order spoken'),
    axes: z.array(axis).default([]),
    digest: z
      .array(
        z.strictObject({ kind: z.enum(DIGEST_KINDS), from: z.array(contributionId).min(1), text }),
      )
      .default([]),
    prompts: prompts.default([]),
  })

  /** `people.yaml` */
  const peopleSchema = z.record(
    slug,
    z.strictObject({
      name: text,
      affiliation: text.optional().describe('Left out where the source does not give it'),
      seal: z
        .string()
        .optional()
        .describe(
          'The character on the seal; by default the last one of the first language’s name',
        ),
    }),
  )

  /** `panel.yaml` */
  const panelSchema = z.strictObject({
    title: text,
    event: text,
    date: z.iso.date('expected a date as in `2023-07-24`'),
    languages: z.array(z.enum(LANGUAGES)).min(1, 'expected at least one language'),
    aspect_ratio: z
      .enum(ASPECT_RATIOS)
      .default('16/9')
      .describe('Format of the slides: `16/9`, or `4/3` for an older projector'),
    about: z.array(text).min(1).describe('What the panel was, a sentence or two each'),
    organisers: z.array(slug).default([]),
    editors: z.array(slug).default([]),
    publishers: z.array(slug).default([]),
    source: z.strictObject({
      title: text,
      url: webAddress,
      note: text.optional(),
      ends_before: line
        .optional()
        .describe('How the first line after the transcript begins, where the source has more'),
    }),
    coverage: z
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
      .prefault({}),
    sessions: z
      .array(
        z
          .string()
          .regex(
            /^(keynotes|rounds)\/[a-z0-9-]+\.yaml$/,
            'expected a file as in `keynotes/ada-lovelace.yaml`',
          ),
      )
      .min(1)
      .describe('The sessions in the order they took place'),
    tensions: z
      .array(
        z.strictObject({
          id: slug,
          question: text,
          short: text.optional().describe('The question in a few words, for the head of a column'),
          camps: z
            .array(
              z.strictObject({
                label: text,
                short: text
                  .optional()
                  .describe('The label in a word or two, for a cell of a table'),
                who: z
                  .array(
                    z.strictObject({ contribution: contributionId, passages, position: arguedIn }),
                  )
                  .min(1),
              }),
            )
            .min(2),
        }),
      )
      .default([]),
  })

  /** `works.yaml` */
  const worksSchema = z.record(
    slug,
    z.strictObject({
      name: line,
      kind: z.enum(WORK_KINDS),
      year: z.int().optional(),
      by: line.optional(),
      what: text.describe('What it is; common knowledge, our note'),
      url: webAddress.optional(),
      passages,
    }),
  )

  /** `terms.yaml` */
  const termsSchema = z.record(
    slug,
    z.strictObject({ term: text, explanation: text, passages: passages.optional() }),
  )

  /** `errata.yaml` */
  const errataSchema = z.array(
    z.strictObject({
      id: slug,
      passages,
      as_printed: z.string().max(12, 'expected at most 12 characters of the source'),
      probable: text
        .nullable()
        .describe('The probable reading; `null` where it cannot be recovered'),
      confidence: z.enum(CONFIDENCES),
      kind: z.enum(ERRATUM_KINDS),
      why: text,
    }),
  )

  /** `passages.json`, made by `paneldeck import` */
  const passagesSchema = z.array(
    z.strictObject({
      id: passageId,
      session: line,
      contribution: contributionId,
      order: z.int(),
      length: z.int(),
      fingerprint: line,
      cue: z.string().max(10),
    }),
  )

  return {
    panel: panelSchema,
    people: peopleSchema,
    keynote: keynoteSchema,
    round: roundSchema,
    works: worksSchema,
    terms: termsSchema,
    errata: errataSchema,
    passages: passagesSchema,
  }
}

/** A text a reader sees: one string a language, or a plain string where the panel has one language only. */
function textSchema(languages: readonly Language[]) {
  const of = (language: Language) => (languages.includes(language) ? line : line.optional())
  const several = z.strictObject({ zh: of('zh'), en: of('en') })
  return z
    .union(languages.length > 1 ? [several] : [line, several])
    .describe(
      'A text in each of the panel’s languages: `{ zh: …, en: … }`, or a plain string in a panel of one language',
    )
}

type Schemas = ReturnType<typeof summarySchemas>
export type AuthoredText = string | { zh?: string | undefined, en?: string | undefined }
export type AuthoredPanel = z.infer<Schemas['panel']>
export type AuthoredPeople = z.infer<Schemas['people']>
export type AuthoredKeynote = z.infer<Schemas['keynote']>
export type AuthoredRound = z.infer<Schemas['round']>
export type AuthoredContribution = AuthoredKeynote | AuthoredRound['contributions'][number]
export type AuthoredPosition = AuthoredContribution['positions'][number]
export type AuthoredWorks = z.infer<Schemas['works']>
export type AuthoredTerms = z.infer<Schemas['terms']>
export type AuthoredErrata = z.infer<Schemas['errata']>
export type AuthoredPassages = z.infer<Schemas['passages']>
