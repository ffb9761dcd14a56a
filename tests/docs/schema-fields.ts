/** The fields of a JSON Schema by their paths: `camps[].who[].passages`. */

import { z } from 'zod'
import { OUR_LANGUAGES } from '../../scripts/summary/languages.ts'

export interface SchemaField {
  path: string
  required: boolean
  /** The words it may have, if only these. */
  choices: string[]
}

const nodeSchema = z.object({
  get properties() {
    return z.record(z.string(), nodeSchema).optional()
  },
  get items() {
    return z.union([z.boolean(), nodeSchema]).optional()
  },
  get prefixItems() {
    return z.array(nodeSchema).optional()
  },
  get anyOf() {
    return z.array(nodeSchema).optional()
  },
  get oneOf() {
    return z.array(nodeSchema).optional()
  },
  get additionalProperties() {
    return z.union([z.boolean(), nodeSchema]).optional()
  },
  required: z.array(z.string()).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
})
type Node = z.infer<typeof nodeSchema>

/** Each field once. In an object of several kinds, a field that only some kinds have counts as not required. */
export function fieldsOf(jsonSchema: string): SchemaField[] {
  const root = nodeSchema.parse(JSON.parse(jsonSchema))
  // A file that is a list, or maps ids to entries, is described by its entries.
  const [entries = root] = [root.additionalProperties, root.items].flatMap(node => typeof node === 'object' ? node : [])
  return fieldsIn(entries, '')
}

function fieldsIn(node: Node, path: string): SchemaField[] {
  const { properties = {}, required = [] } = node
  const own = Object.entries(isText(node) ? {} : properties).flatMap(([key, value]): SchemaField[] => {
    const field = path === '' ? key : `${path}.${key}`
    return [{ path: field, required: required.includes(key), choices: choicesOf(value) }, ...fieldsIn(value, field)]
  })
  const items = [itemsOf(node), node.prefixItems ?? []].flat().flatMap(item => fieldsIn(item, `${path}[]`))
  const kinds = [node.anyOf ?? [], node.oneOf ?? []].flat().map(kind => fieldsIn(kind, path))
  return [...own, ...once(items), ...acrossKinds(kinds)]
}

/** Both entries of a pair have the same fields. */
function once(fields: readonly SchemaField[]): SchemaField[] {
  return [...new Map(fields.map(field => [field.path, field])).values()]
}

function acrossKinds(kinds: readonly (readonly SchemaField[])[]): SchemaField[] {
  const all = kinds.flat()
  return [...new Set(all.map(({ path }) => path))].map((path) => {
    const parent = path.slice(0, path.lastIndexOf('.')).replace(/\[\]$/, '')
    const holders = kinds.filter(kind => kind.some(field => field.path === parent))
    const same = all.filter(field => field.path === path)
    return {
      path,
      required: same.every(field => field.required) && same.length === (holders.length || kinds.length),
      choices: [...new Set(same.flatMap(({ choices }) => choices))],
    }
  })
}

/** A text in several languages is one field. */
function isText({ properties = {} }: Node): boolean {
  const keys = Object.keys(properties)
  return keys.length > 0 && keys.every(key => OUR_LANGUAGES.some(language => key === `${language}`))
}

function choicesOf(node: Node): string[] {
  const own = node.enum ?? (node.const === undefined ? [] : [node.const])
  return [...own.map(String), ...itemsOf(node).flatMap(choicesOf)]
}

/** What each entry of a list is; `false` says that a pair has no third. */
function itemsOf({ items }: Node): Node[] {
  return typeof items === 'object' ? [items] : []
}
