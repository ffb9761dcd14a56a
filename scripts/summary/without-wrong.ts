/**
 * A value without what its schema finds wrong in it. The rules are then checked as well: a wrong date hides no fault of
 * another kind. Pure.
 */

import { z } from 'zod'

type Issue = z.core.$ZodIssue

/** Keys by which things refer to each other, also misspelt: without them, right references would seem wrong. */
const REFERENCE = /^(?:id|pas|wor|rea|pos|lang|sp|mod|con)/i

/** @returns nothing if the value cannot do without what is wrong */
export function readWithoutWrong<T>(value: unknown, issues: readonly Issue[], schema: z.ZodType<T>): T | undefined {
  const paths = issues.flatMap(issue => pathsOf(issue, []))
  const copy: unknown = structuredClone(value)
  // What stands in people.yaml, works.yaml and terms.yaml is referred to by its key.
  const isReferredTo = schema instanceof z.ZodRecord && paths.some(({ length }) => length === 1)
  if (isReferredTo || !paths.every(path => removedAt(copy, path)))
    return undefined
  return schema.safeParse(copy).data
}

/** The places of what is wrong; of a text that is wrong in one language, the text. */
function pathsOf(issue: Issue, parent: readonly PropertyKey[]): PropertyKey[][] {
  const path = [...parent, ...issue.path]
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(key => [...path, key])
  if (issue.code !== 'invalid_union' || issue.errors.length === 0)
    return [path]
  const meant = issue.errors.find(branch => branch.every(({ path }) => path.length > 0))
  return meant ? meant.flatMap(inner => pathsOf(inner, path)) : [path]
}

/** Takes a key away. @returns whether it is one that can be taken away without moving anything else */
function removedAt(value: unknown, path: readonly PropertyKey[]): boolean {
  const key = path.at(-1)
  const holder = path.slice(0, -1).reduce<unknown>((inner, key) =>
    typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined, value)
  if (key === undefined || REFERENCE.test(String(key)) || typeof holder !== 'object' || holder === null)
    return false
  return !Array.isArray(holder) && Object.hasOwn(holder, key) && Reflect.deleteProperty(holder, key)
}
