/** Which keys a file may have at a place, told by its schema. Pure. */

import type { Path } from './source.ts'
import { z } from 'zod'

/** The part of a JSON Schema that says which keys there are. */
const nodeSchema = z.looseObject({
  properties: z.record(z.string(), z.unknown()).optional(),
  additionalProperties: z.unknown().optional(),
  items: z.unknown().optional(),
  prefixItems: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
})

/** The keys that stand beside each other at a path. */
export function keysAt(schema: z.ZodType, path: Path): string[] {
  const root: unknown = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  const nodes = path.reduce<unknown[]>((all, key) => all.flatMap(node => below(node, key)), [root])
  return [...new Set(nodes.flatMap(branches).flatMap(node => Object.keys(node.properties ?? {})))]
}

function below(node: unknown, key: PropertyKey): unknown[] {
  return branches(node).flatMap(({ properties, additionalProperties, items, prefixItems }) => {
    if (typeof key === 'number')
      return [prefixItems?.[key] ?? items].filter(item => item !== undefined)
    const property = properties?.[String(key)]
    if (property !== undefined)
      return [property]
    return additionalProperties === undefined ? [] : [additionalProperties]
  })
}

/** A node, or the nodes that it may be. */
function branches(node: unknown): z.infer<typeof nodeSchema>[] {
  const { success, data } = nodeSchema.safeParse(node)
  if (!success)
    return []
  const some = [...(data.anyOf ?? []), ...(data.oneOf ?? [])]
  return some.length > 0 ? some.flatMap(branches) : [data]
}
