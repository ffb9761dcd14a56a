/** What people wrote, given its shape; every fault with its place in the file. */

import type { z } from 'zod'
import type { Opened } from './open-yaml.ts'
import { openYaml } from './open-yaml.ts'

/** Something wrong with what people wrote. Lines and columns count from 1. */
export interface Fault {
  file: string
  line: number
  column: number
  message: string
}

/** Where something stands in a YAML file: keys and indices from the outermost in. */
export type Path = readonly PropertyKey[]

/** One parsed file, which can still tell where each of its values stands. */
export interface Source<T> {
  file: string
  value: T
  fault: (path: Path, message: string) => Fault
}

/** A file that was read, or its faults. */
export type Parsed<T> = { source: Source<T>, faults: [] } | { source?: never, faults: Fault[] }

/**
 * Reads one YAML file.
 *
 * @param file its name as it is to be shown in faults
 * @param text its content
 * @param schema the shape it must have
 */
export function parseSource<T>(file: string, text: string, schema: z.ZodType<T>): Parsed<T> {
  const { opened, faults } = openYaml(file, text)
  return opened ? shaped(opened, schema) : { faults }
}

/** A file of valid YAML in the shape it must have. */
export function shaped<T>({ file, value, fault }: Opened, schema: z.ZodType<T>): Parsed<T> {
  const result = schema.safeParse(value)
  if (!result.success)
    return { faults: result.error.issues.flatMap(issue => faultsOf(issue, [], fault)) }
  return { source: { file, value: result.data, fault }, faults: [] }
}

type Issue = z.core.$ZodIssue

/** An issue as faults; of a union's branches the one that got furthest speaks, since its shape is what was meant. */
function faultsOf(issue: Issue, parent: Path, fault: Source<unknown>['fault']): Fault[] {
  const path = [...parent, ...issue.path]
  // A union told apart by a key has no branches to ask when the key is wrong.
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const meant = issue.errors.find(branch =>
      branch.every(({ path, code }) => path.length > 0 || code !== 'invalid_type'),
    )
    if (meant)
      return meant.flatMap(inner => faultsOf(inner, path, fault))
    const expected = issue.errors
      .flat()
      .map(inner => inner.message.replace(/^.*expected /, '').replace(/, received.*$/, ''))
    return [fault(path, `${nameOf(path)}: expected ${[...new Set(expected)].join(' or ')}`)]
  }
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(key => fault([...path, key], unknownKey(key)))
  const missing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined')
  return [
    fault(
      path,
      missing
        ? `${nameOf(path)} is missing`
        : `${nameOf(path)}: ${issue.message.replace(/^Invalid \w+: /, '')}`,
    ),
  ]
}

/**
 * The message for a key that the schema does not have. A key with spaces has a likely cause: between braces, a comma
 * ends an unquoted text, and YAML reads the rest as a key.
 */
function unknownKey(key: string): string {
  const hint = '; a text with a comma needs quotes between braces, as in `{ en: "First, then" }`'
  return `\`${key}\` is not a key known here${key.includes(' ') ? hint : ''}`
}

function nameOf(path: Path): string {
  const last = path.at(-1)
  if (last === undefined)
    return 'the file'
  return typeof last === 'number'
    ? `item ${last + 1} of \`${String(path.at(-2) ?? 'the list')}\``
    : `\`${String(last)}\``
}
