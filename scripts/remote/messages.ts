/**
 * What `paneldeck present` and the Slidev that it has started tell each other while phones may follow and steer: plain
 * objects over Node's channel between the two processes.
 */

import type { OwnTables } from '../words/index.ts'
import { z } from 'zod'

/** What is on stage and how long it has been going on, as Slidev keeps it for all windows. */
export const talkPlaceSchema = z.object({
  /** Number of the slide, from 1; 0 before any window was opened. */
  page: z.number(),
  /** The same slide by its address (`ToldPlace`), as far as a window told it. */
  place: z.object({ page: z.number(), address: z.string(), offset: z.number() }).optional(),
  clicks: z.number(),
  /** Clicks this slide has, as the last window that moved has counted them; 0 also before it was drawn there. */
  clicksTotal: z.number().optional(),
  timer: z.object({
    status: z.enum(['stopped', 'running', 'paused']),
    /** Both in ms since 1970. */
    startedAt: z.number(),
    pausedAt: z.number(),
  }),
  /** The language that is shown; `''`, or left out, is that of the deck that was opened. */
  edition: z.string().optional(),
})
export type TalkPlace = z.infer<typeof talkPlaceSchema>

/** What the phones need to know of the deck; sent again when it has changed. */
export const deckSchema = z.object({
  title: z.string(),
  /** BCP 47 tag; empty when the deck does not say. */
  language: z.string(),
  /** Planned time in seconds. */
  duration: z.number(),
  slides: z.array(z.object({
    /** Its `routeAlias`: by its number it is another slide for windows that have not read a change yet. */
    address: z.string().optional(),
    title: z.string(),
    /** Speaker notes as Markdown. */
    note: z.string(),
    /** On a slide on which people may vote: its address, and what stands at its two ends. The title is the question. */
    vote: z.object({ address: z.string(), ends: z.tuple([z.string(), z.string()]) }).optional(),
  })),
})
/** With the tables of words that its panel brings. */
export type TalkDeck = z.infer<typeof deckSchema> & { own?: OwnTables }

/** From Slidev. */
export const reportSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('deck'), edition: z.string(), deck: deckSchema }),
  z.object({ kind: z.literal('position'), position: talkPlaceSchema }),
  // The next round of the vote is opened or closed, on the slide that is shown.
  z.object({ kind: z.literal('next-round') }),
])
export type Report = z.infer<typeof reportSchema>

const countSchema = z.tuple([z.number(), z.number()]).readonly()

const pollSchema = z.object({
  stage: z.enum(['none', 'before', 'between', 'after', 'over']),
  before: countSchema,
  after: countSchema,
})

/** To Slidev: the window that leads goes on by a click, or back by one; slides show these votes. */
export const orderSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('step'), by: z.literal([1, -1]) }),
  z.object({ kind: z.literal('votes'), page: z.string(), polls: z.record(z.string(), pollSchema) }),
])
export type SlidevOrder = z.infer<typeof orderSchema>
/** By how many clicks a phone steps. */
export type Step = 1 | -1
