/** The schemas of the summary files as JSON Schema, for completion in editors; published in `data/schema/`. */

import { z } from 'zod'
import { schemasWith } from './schema.ts'
import { textSchema } from './schema/parts.ts'

/**
 * File name → its JSON Schema as text. `npx vitest run tests/summary/json-schema.test.ts -u` writes them to
 * `data/schema/`.
 */
export function jsonSchemas(): Map<string, string> {
  // A text in several languages stands in many places: it is written once, under this name.
  const text = textSchema([]).meta({ id: 'text' })
  return new Map(
    Object.entries(schemasWith(text)).map(([name, schema]) => [
      `${name}.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
    ]),
  )
}
