/** What Slidev's editors send when they save a slide. */

import type { Buffer } from 'node:buffer'
import { parse } from 'yaml'
import { z } from 'zod'

/** The part of a save that tells which slide an editor means (`slidev-patches/editors.ts`), and its new settings. */
const saveSchema = z.object({
  meant: z.object({ routeAlias: z.string(), deckEdition: z.unknown().optional() }),
  frontmatterRaw: z.string().optional(),
})

/** The part of its settings that names a slide. */
const nameSchema = z.object({ routeAlias: z.string() })

/** What identifies a slide. */
export interface SavedSlide {
  /** Its language, where the talk has several. */
  edition: unknown
  /** Its address, if it has one. */
  name: string | undefined
  content: string
}

/** The slide an editor tells it means; `undefined` if it tells none, or one without an address. */
export function meantIn(body: Buffer): SavedSlide | undefined {
  try {
    const { meant } = saveSchema.parse(JSON.parse(body.toString()))
    return { edition: meant.deckEdition, name: meant.routeAlias, content: '' }
  }
  catch {
    return undefined
  }
}

/** The address that the slide is to have, if its settings are saved and can be read. */
export function newAddressIn(body: Buffer): string | undefined {
  try {
    return nameSchema.parse(parse(saveSchema.parse(JSON.parse(body.toString())).frontmatterRaw ?? '')).routeAlias
  }
  catch {
    return undefined
  }
}
