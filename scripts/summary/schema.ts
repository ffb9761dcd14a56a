/**
 * The shape of what people write in `data/<panel>/*.yaml`: one Zod schema a file, in `schema/`. The author's types are
 * inferred from here, `json-schema.ts` makes the JSON Schemas for editors from here, and the rules are checked after.
 */

import type { z } from 'zod'
import type { Language } from './languages.ts'
import type { IsEnough } from './schema/contribution.ts'
import type { TextSchema } from './schema/parts.ts'
import { errataSchema } from './schema/errata.ts'
import { keynoteSchema } from './schema/keynote.ts'
import { panelSchema } from './schema/panel.ts'
import { textSchema } from './schema/parts.ts'
import { passagesSchema } from './schema/passages.ts'
import { peopleSchema } from './schema/people.ts'
import { roundSchema } from './schema/round.ts'
import { termsSchema, worksSchema } from './schema/works-and-terms.ts'

/**
 * The schemas of one panel's files.
 *
 * @param languages the languages every text must have (others may be there already); `[]` leaves all optional
 * @param isEnough whether what is written of a contribution is enough; by default it must have a thesis or a position
 */
export function summarySchemas(languages: readonly Language[], isEnough?: IsEnough) {
  return schemasWith(textSchema(languages), isEnough)
}

/** The same, with this schema for texts. */
export function schemasWith(text: TextSchema, isEnough?: IsEnough) {
  return {
    panel: panelSchema(text),
    people: peopleSchema(text),
    keynote: keynoteSchema(text, isEnough),
    round: roundSchema(text, isEnough),
    works: worksSchema(text),
    terms: termsSchema(text),
    errata: errataSchema(text),
    passages: passagesSchema,
  }
}

type Schemas = ReturnType<typeof summarySchemas>
export type AuthoredText = string | { [L in Language]?: string | undefined }
export type AuthoredPanel = z.infer<Schemas['panel']>
export type AuthoredPeople = z.infer<Schemas['people']>
export type AuthoredKeynote = z.infer<Schemas['keynote']>
export type AuthoredRound = z.infer<Schemas['round']>
export type AuthoredAnswer = AuthoredRound['contributions'][number]
/** What a talk and an answer have in common; a talk has no headline. */
export type AuthoredContribution = Omit<AuthoredAnswer, 'id' | 'headline'> & { headline?: AuthoredText }
export type AuthoredPosition = AuthoredContribution['positions'][number]
export type AuthoredWorks = z.infer<Schemas['works']>
export type AuthoredTerms = z.infer<Schemas['terms']>
export type AuthoredErrata = z.infer<Schemas['errata']>
export type AuthoredPassages = z.infer<Schemas['passages']>
