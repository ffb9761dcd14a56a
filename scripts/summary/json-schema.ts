/** The schemas of the summary files as JSON Schema, for completion in editors; published in `data/schema/`. */

import { z } from 'zod'
import { summarySchemas } from './schema.ts'

/**
 * File name → its JSON Schema as text. `npx vitest run tests/summary/json-schema.test.ts -u` writes them to
 * `data/schema/`.
 */
export function jsonSchemas(): Map<string, string> {
  return new Map(
    Object.entries(summarySchemas([])).map(([name, schema]) => [
      `${name}.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
    ]),
  )
}
