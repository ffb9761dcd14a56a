/**
 * Where a file of a panel refers to contributions and passages. Found by the keys, so that reading and rewriting
 * (`paneldeck migrate`) look at the same places.
 */

import type { Path } from './source.ts'

/**
 * What is referred to. An `answer` is a contribution that may be named without its session, since it belongs to the
 * round whose file refers to it.
 */
export type ReferenceKind = 'contribution' | 'answer' | 'passage'

/** A place that refers to something. */
export interface Reference {
  kind: ReferenceKind
  path: Path
  value: string
  /** Puts another value there. */
  set: (value: string) => void
}

/** The keys whose value refers to something, or is a list of references. */
const KINDS: Readonly<Record<string, ReferenceKind>> = {
  contribution: 'contribution',
  to: 'contribution',
  who: 'answer',
  from: 'answer',
  passage: 'passage',
  passages: 'passage',
}

/** Every reference in what was written, in its order. */
export function referencesIn(written: unknown, path: Path = []): Reference[] {
  if (Array.isArray(written))
    return written.flatMap((item: unknown, index) => referencesIn(item, [...path, index]))
  if (!isRecord(written))
    return []
  return Object.entries(written).flatMap(([key, value]) => {
    const kind = Object.hasOwn(KINDS, key) ? KINDS[key] : undefined
    const found = kind === undefined ? [] : referencesAt(written, key, value, kind, [...path, key])
    return found.length > 0 ? found : referencesIn(value, [...path, key])
  })
}

function referencesAt(
  holder: Record<string, unknown>,
  key: string,
  value: unknown,
  kind: ReferenceKind,
  path: Path,
): Reference[] {
  if (typeof value === 'string') {
    const set = (to: string) => {
      holder[key] = to
    }
    return [{ kind, path, value, set }]
  }
  if (!Array.isArray(value))
    return []
  const items: unknown[] = value
  return items.flatMap((item, index) => {
    const set = (to: string) => {
      items[index] = to
    }
    return typeof item === 'string' ? [{ kind, path: [...path, index], value: item, set }] : []
  })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
