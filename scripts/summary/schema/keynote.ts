/** The shape of `keynotes/<name>.yaml`. */

import type { TextSchema } from './parts.ts'
import { z } from 'zod'
import { TITLED_BY } from '../vocabulary.ts'
import { contributionShape } from './contribution.ts'
import { promptsSchema, sessionId } from './parts.ts'

/** A keynote. */
export function keynoteSchema(text: TextSchema) {
  return z.strictObject({
    id: sessionId,
    ...contributionShape(text),
    title: text,
    titled_by: z
      .enum(TITLED_BY)
      .default('speaker')
      .describe('`editor` where the source gives no title and this one is ours'),
    prompts: promptsSchema(text).default([]),
  })
}
