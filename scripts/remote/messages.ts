/**
 * What `paneldeck present` and the Slidev that it has started tell each other while phones may follow and steer: plain
 * objects over Node's channel between the two processes.
 */

import { z } from 'zod'

/** What is on stage and how long it has been going on, as Slidev keeps it for all windows. */
export const positionSchema = z.object({
  /** Number of the slide, from 1; 0 before any window was opened. */
  page: z.number(),
  clicks: z.number(),
  /** Clicks this slide has, as the last window that moved has counted them; 0 also before it was drawn there. */
  clicksTotal: z.number().optional(),
  timer: z.object({
    status: z.enum(['stopped', 'running', 'paused']),
    /** Both in ms since 1970. */
    startedAt: z.number(),
    pausedAt: z.number(),
  }),
})
export type Position = z.infer<typeof positionSchema>

/** What the phones need to know of the deck; sent again when it has changed. */
export const deckSchema = z.object({
  title: z.string(),
  /** BCP 47 tag; empty when the deck does not say. */
  language: z.string(),
  /** Planned time in seconds. */
  duration: z.number(),
  slides: z.array(z.object({
    title: z.string(),
    /** Speaker notes as Markdown. */
    note: z.string(),
  })),
})
export type Deck = z.infer<typeof deckSchema>

/** From Slidev. */
export const reportSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('deck'), deck: deckSchema }),
  z.object({ kind: z.literal('position'), position: positionSchema }),
])
export type Report = z.infer<typeof reportSchema>

/** To Slidev: the window that leads goes on by a click, or back by one. */
export const orderSchema = z.object({ kind: z.literal('step'), by: z.literal([1, -1]) })
export type Order = z.infer<typeof orderSchema>
