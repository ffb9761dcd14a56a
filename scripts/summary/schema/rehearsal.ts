/** The shape of `rehearsal.json`. */

import { z } from 'zod'
import { isEdition } from '../languages.ts'

/** How long each slide took when its deck was rehearsed, in seconds, by edition and address. `rehearse` writes it. */
export const rehearsalSchema = z.record(
  z.string().refine(isEdition, 'expected a language, or `both`'),
  z.record(z.string(), z.number().min(0)),
)

export type Rehearsal = z.infer<typeof rehearsalSchema>

/** The name of the file, in the folder of the panel. */
export const REHEARSAL_FILE = 'rehearsal.json'
