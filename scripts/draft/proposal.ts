/** What a model, or an assistant in a chat, is asked to answer for a contribution, as a schema and as it is read. */

import type { ContributionToDraft } from './session-to-draft.ts'
import { z } from 'zod'
import { POSITION_KINDS, SUPPORT_KINDS } from '../summary/vocabulary.ts'

/** The JSON Schema of the answer for one contribution: it can cite passages of this contribution only. */
export function proposalSchema({ passages }: ContributionToDraft) {
  return z.strictObject({
    thesis: z.string().describe('The contribution in one sentence, in your own words'),
    positions: z.array(z.strictObject({
      kind: z.enum(POSITION_KINDS).describe('A question stays a question, a prediction a prediction'),
      weight: z.literal([1, 2, 3]).describe('3: the summary is wrong without it; 2: it belongs; 1: good to have'),
      claim: z.string().describe('One claim as a full sentence, in your own words'),
      passages: z.array(z.enum(passages.map(({ id }) => id))).describe('The ids of the passages that say so'),
      quotation: z.string().describe('A few words of one of these passages, letter by letter, that show it'),
      supports: z.array(z.strictObject({
        kind: z.enum(SUPPORT_KINDS),
        text: z.string().describe('A reason, evidence or an example that was given, in your own words'),
      })),
    })),
  })
}

/** The JSON Schema of the answer for several contributions, by their ids. */
export function proposalsSchema(contributions: readonly ContributionToDraft[]) {
  return z.strictObject(Object.fromEntries(contributions.map(one => [one.id, proposalSchema(one)])))
}

/** A proposal as it came: nothing of it is trusted yet. */
export const looseProposal = z.object({
  thesis: z.string().optional().catch(undefined),
  positions: z.array(z.unknown()).default([]),
})

export const loosePosition = z.object({
  kind: z.enum(POSITION_KINDS).catch('claim'),
  weight: z.literal([1, 2, 3]).catch(2),
  claim: z.string(),
  passages: z.array(z.string()),
  quotation: z.string(),
  supports: z.array(z.unknown()).catch([]),
})

export const looseSupport = z.object({
  kind: z.enum(SUPPORT_KINDS).catch('reason'),
  text: z.string(),
})
