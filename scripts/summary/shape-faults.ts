/** What a schema finds wrong → faults in words that say what to write instead. Pure. */

import type { z } from 'zod'
import type { Fault, Path, Source } from './source.ts'
import { expectedOneOf, misspelt } from '../suggest.ts'
import { cleaned, expectedAmount, expectedKind } from './expected.ts'
import { codepoint } from './texts.ts'

type Issue = z.core.$ZodIssue

/** The file that an issue is about. */
export interface IssueFile {
  value: unknown
  fault: Source<unknown>['fault']
  keysAt: (path: Path) => string[]
}

/** All issues of a file as faults. */
export function shapeFaults(issues: readonly Issue[], file: IssueFile): Fault[] {
  return withoutConsequences(issues, [], file).flatMap(issue => faultsOf(issue, [], file))
}

/** Without keys that are missing since they are misspelt, or since a space is missing behind their colon. */
function withoutConsequences(issues: readonly Issue[], parent: Path, { value }: IssueFile): Issue[] {
  const missingIn = (holder: readonly PropertyKey[]) => issues.flatMap(({ path }) =>
    (path.length === holder.length + 1 && path.slice(0, -1).every((key, index) => key === holder[index])
      ? [String(path.at(-1))]
      : []))
  const meant = issues.flatMap(issue => (issue.code === 'unrecognized_keys'
    ? issue.keys.flatMap((key) => {
        const named = KEY_AND_TEXT.exec(key)?.[1] ?? misspelt(key, missingIn(issue.path)) ?? key
        return [...issue.path, named].join('\n')
      })
    : []))
  return issues.filter(({ path }) =>
    valueAt(value, [...parent, ...path]) !== undefined || !meant.includes(path.join('\n')))
}

/** `zh:评审` or `zh：评审`, read as a key. */
const KEY_AND_TEXT = /^([\w-]+)[:：]/

/** An issue as faults; of a union's branches the one that got furthest speaks, since its shape is what was meant. */
function faultsOf(issue: Issue, parent: Path, file: IssueFile): Fault[] {
  const { fault } = file
  const path = [...parent, ...issue.path]
  // A union told apart by a key has no branches to ask when the key is wrong.
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const meant = issue.errors.find(branch =>
      branch.every(({ path, code }) => path.length > 0 || code !== 'invalid_type'),
    )
    return meant
      ? withoutConsequences(meant, path, file).flatMap(inner => faultsOf(inner, path, file))
      : [wrongKind(issue.errors.flat(), path, file)]
  }
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(key => fault([...path, key], unknownKey(key, path, file)))
  if (issue.code === 'invalid_key') {
    const name = String(path.at(-1)).slice(0, 40)
    return issue.issues.map(inner => fault(path, `\`${name}\`: ${inner.message}`))
  }
  if (issue.code === 'custom' && issue.message.startsWith('`'))
    return [fault(path, issue.message)]
  if (issue.code === 'invalid_type')
    return [wrongKind([issue], path, file)]
  if (issue.code === 'invalid_value' && issue.message.startsWith('Invalid'))
    return [fault(path, `${nameOf(path)} ${unknownValue(valueAt(file.value, path), issue.values)}`)]
  const message = expectedAmount(issue) ?? issue.message.replace(/^Invalid \w+: /, '')
  return [fault(path, `${nameOf(path)}: ${message}${meantBy(valueAt(file.value, path), issue)}`)]
}

/** The fault of a value that is missing, or that is of another kind than those expected. */
function wrongKind(issues: readonly Issue[], path: Path, { value, fault, keysAt }: IssueFile): Fault {
  const written = valueAt(value, path)
  if (written === undefined) {
    const [{ message } = { message: 'Invalid' }] = issues
    return fault(path, [`${nameOf(path)} is missing`, ...(message.startsWith('Invalid') ? [] : [message])].join('; '))
  }
  const own = issues.find(({ message }) => !message.startsWith('Invalid'))
  const kinds = issues.flatMap(issue => (issue.code === 'invalid_type' ? [issue.expected] : []))
  return fault(path, `${nameOf(path)}: ${own?.message ?? expectedKind(kinds, written, keysAt(path))}`)
}

function unknownValue(value: unknown, values: readonly unknown[]): string {
  const written = String(value)
  const known = values.map(String)
  if (typeof value === 'string' && values.includes(Number(value)))
    return `is in quotes; expected ${written} without them`
  const plain = cleaned(written)
  if (plain !== written && known.includes(plain))
    return `has a character that does not belong there; did you mean \`${plain}\`?`
  const expected = typeof values[0] === 'string' ? expectedOneOf(written, known) : `expected one of ${known.join(', ')}`
  return `cannot be \`${written}\`; ${expected}`
}

/** What was probably meant by an id, or by a list of them. */
function meantBy(value: unknown, issue: Issue): string {
  if (typeof value !== 'string')
    return ''
  const separator = separatorIn(value)
  if (separator !== undefined)
    return `; “${separator}” separates nothing here: type “, ”, a comma and a space`
  const plain = cleaned(value)
  return issue.code === 'invalid_format' && plain !== value && ID.test(plain)
    ? `; did you mean \`${plain}\`?`
    : ''
}

const ID = /^[a-z0-9]+(?:[-./][a-z0-9]+)*$/

/** Another sign than a comma in an id, where a list was meant. */
function separatorIn(value: unknown): string | undefined {
  return typeof value === 'string' ? /^[\w.-]+([、，；;])/.exec(value)?.[1] : undefined
}

/**
 * The message for a key that the schema does not have. A key with spaces has a likely cause: between braces, a comma
 * ends an unquoted text, and YAML reads the rest as a key.
 */
function unknownKey(key: string, path: Path, { value, keysAt }: IssueFile): string {
  const space = /^[\u00A0\u3000\u2000-\u200A\u202F\u205F]/.exec(key)?.[0]
  if (space !== undefined)
    return `the line begins with ${codepoint(space)}, which is no space of YAML; expected spaces`
  if (key === '<<')
    return '`<<` copies nothing here; expected the fields themselves'
  if (key.includes('：'))
    return '“：” (U+FF1A) is no colon of YAML; expected “: ”, a colon and a space'
  if (KEY_AND_TEXT.test(key))
    return '“:” needs a space behind it; expected “: ”, a colon and a space'
  const unseen = /\p{Default_Ignorable_Code_Point}/u.exec(key)?.[0]
  if (unseen !== undefined)
    return `\`${cleaned(key)}\` has a character that nobody sees (${codepoint(unseen)}); expected it without`
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
