/**
 * What Slidev's windows are told of slides while these change. Slidev tells a slide by its number before windows have
 * read the change, and with each slide the whole file that imports it: a slide that is put in made it send megabytes.
 * We tell a slide when Slidev has read the deck, without what imports it, and say how many slides there are:
 * `slidev-patches/notes.ts` goes by that where a slide has no address.
 */

import type { ResolvedSlidevOptions } from '@slidev/types'
import type { HotPayload, Plugin } from 'vite'
import { z } from 'zod'
import { SLIDE_EVENTS } from '../slidev-internals.ts'

type Slides = Pick<ResolvedSlidevOptions['data'], 'slides'>

const notesSchema = z.object({ note: z.string().optional(), noteHTML: z.string() })
/** Either event, with its arguments. */
const eventSchema = z.union([
  z.tuple([z.literal(SLIDE_EVENTS.slide), z.object({ no: z.number(), data: notesSchema })])
    .transform(([, { no, data }]) => ({ no, notes: data })),
  z.tuple([z.literal(SLIDE_EVENTS.note), notesSchema.extend({ no: z.number() })])
    .transform(([, { no, ...notes }]) => ({ no, notes })),
])

/** The Vite plugin that tells windows of slides in Slidev's place. */
export function tellSlides({ data }: { data: Slides }): Plugin {
  const waiting: { no: number, notes: z.infer<typeof notesSchema> }[] = []
  let tell = (_: unknown) => {}
  return {
    name: 'paneldeck:tell-slides',
    apply: 'serve',
    configureServer({ hot }) {
      prepare(data)
      const { send } = hot
      tell = told => Reflect.apply(send, hot, [SLIDE_EVENTS.slide, told])
      hot.send = (event: string | HotPayload, payload?: unknown) => {
        const heard = eventSchema.safeParse([event, payload]).data
        if (heard)
          waiting.push(heard)
        else
          Reflect.apply(send, hot, [event, payload])
      }
    },
    // After Slidev's own handler, which reads the deck anew.
    handleHotUpdate: {
      order: 'post',
      handler() {
        prepare(data)
        for (const { no, notes } of waiting.splice(0))
          tell({ no, data: { ...data.slides[no - 1], ...notes } })
      },
    },
  }
}

/** Slidev sends slides as JSON: this leaves out what imports them, and tells how many their deck has. */
function prepare({ slides }: Slides): void {
  const decks = Map.groupBy(slides, ({ frontmatter: { deckEdition } }) => deckEdition)
  for (const deck of decks.values())
    deck.forEach(slide => Object.assign(slide, { total: deck.length }))
  slides.filter(({ importChain }) => importChain).forEach(slide =>
    Object.defineProperty(slide, 'importChain', { enumerable: false }))
}
