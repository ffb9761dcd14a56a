/** What people wrote, given its shape; every fault with its place in the file. */

import type { z } from 'zod'
import type { Opened } from './open-yaml.ts'
import { expectedOneOf } from '../suggest.ts'
import { keysAt } from './known-keys.ts'
import { openYaml } from './open-yaml.ts'
import { codeOf } from './texts.ts'

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
  if (!result.success) {
    const file = { value, fault, keysAt: (path: Path) => keysAt(schema, path) }
    return { faults: result.error.issues.flatMap(issue => faultsOf(issue, [], file)) }
  }
  return { source: { file, value: result.data, fault }, faults: [] }
}

type Issue = z.core.$ZodIssue

/** The file that an issue is about. */
interface IssueFile {
  value: unknown
  fault: Source<unknown>['fault']
  keysAt: (path: Path) => string[]
}

/** An issue as faults; of a union's branches the one that got furthest speaks, since its shape is what was meant. */
function faultsOf(issue: Issue, parent: Path, file: IssueFile): Fault[] {
  const { fault } = file
  const path = [...parent, ...issue.path]
  // A union told apart by a key has no branches to ask when the key is wrong.
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const meant = issue.errors.find(branch =>
      branch.every(({ path, code }) => path.length > 0 || code !== 'invalid_type'),
    )
    if (meant)
      return meant.flatMap(inner => faultsOf(inner, path, file))
    const expected = issue.errors
      .flat()
      .map(inner => inner.message.replace(/^.*expected /, '').replace(/, received.*$/, ''))
    return [fault(path, valueAt(file.value, path) === undefined
      ? `${nameOf(path)} is missing`
      : `${nameOf(path)}: expected ${[...new Set(expected)].join(' or ')}`)]
  }
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(key => fault([...path, key], unknownKey(key, path, file)))
  if (issue.code === 'custom' && issue.message.startsWith('`'))
    return [fault(path, issue.message)]
  if (issue.code === 'invalid_type' && valueAt(file.value, path) === undefined) {
    const expected = issue.message.startsWith('Invalid') ? [] : [issue.message]
    return [fault(path, [`${nameOf(path)} is missing`, ...expected].join('; '))]
  }
  if (issue.code === 'invalid_value') {
    const written = String(valueAt(file.value, path))
    const known = issue.values.map(String)
    const expected = typeof issue.values[0] === 'string'
      ? expectedOneOf(written, known)
      : `expected one of ${known.join(', ')}`
    return [fault(path, `${nameOf(path)} cannot be \`${written}\`; ${expected}`)]
  }
  const found = separatorIn(valueAt(file.value, path))
  const mend = found === undefined ? '' : `; “${found}” separates nothing here: type “, ”, a comma and a space`
  return [fault(path, `${nameOf(path)}: ${issue.message.replace(/^Invalid \w+: /, '')}${mend}`)]
}

/** A full-width comma in an id, where a list was meant. */
function separatorIn(value: unknown): string | undefined {
  return typeof value === 'string' ? /^[\w.-]+([、，])/.exec(value)?.[1] : undefined
}

/**
 * The message for a key that the schema does not have. A key with spaces has a likely cause: between braces, a comma
 * ends an unquoted text, and YAML reads the rest as a key.
 */
function unknownKey(key: string, path: Path, { value, keysAt }: IssueFile): string {
  const space = /^[\u00A0\u3000\u2000-\u200A\u202F\u205F]/.exec(key)?.[0]
  if (space !== undefined)
    return `the line begins with ${codeOf(space)}, which is no space of YAML; expected spaces`
  if (key === '<<')
    return '`<<` copies nothing here; expected the fields themselves'
  const colon = /：/.exec(key)
  if (colon)
    return '“：” (U+FF1A) is no colon of YAML; expected “: ”, a colon and a space'
  if (key.includes(' '))
    return `\`${key}\` is not a key known here; ${COMMA_IN_BRACES}`
  const holder = valueAt(value, path)
  const there = typeof holder === 'object' && holder !== null ? Object.keys(holder) : []
  const free = keysAt(path).filter(known => !there.includes(known))
  return `\`${key}\` is not a key known here; ${expectedOneOf(key, free)}`
}

const COMMA_IN_BRACES = 'a text with a comma needs quotes between braces, as in `{ en: "First, then" }`'

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) =>
    typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined, value)
}

function nameOf(path: Path): string {
  const last = path.at(-1)
  if (last === undefined)
    return 'the file'
  return typeof last === 'number'
    ? `item ${last + 1} of \`${String(path.at(-2) ?? 'the list')}\``
    : `\`${String(last)}\``
}
