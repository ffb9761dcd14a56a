/** Which panel of today is which panel of former times, whose folder in `data/` had another name. Pure. */

import { clearPairs, dice, wordLines } from './similarity.ts'

/** A panel under its old and its new name. */
export interface Rename {
  old: string
  now: string
}

/** The decks of one panel share at least so many lines, as in match-decks.ts. */
const LEAST = 0.3
const MARGIN = 0.1

/** The line of a slide's settings with its address. */
const ADDRESS = /^routeAlias: /

/**
 * @param orphans texts of the decks that were generated for panels there are no data of, by the panels' names
 * @param fresh what the data give today for panels that have no decks yet, by the panels' names
 */
export function matchPanels(
  orphans: ReadonlyMap<string, readonly string[]>,
  fresh: ReadonlyMap<string, readonly string[]>,
): Rename[] {
  const [was, today] = [orphans, fresh].map(panels =>
    new Map([...panels].map(([name, texts]) => [name, wordLines(texts.join('\n'))])))
  const score = (old: string, now: string) => likeness(was?.get(old) ?? new Set(), today?.get(now) ?? new Set())
  return clearPairs([...orphans.keys()], [...fresh.keys()], score, { least: LEAST, margin: MARGIN })
    .map(({ a, b }) => ({ old: a, now: b }))
}

/**
 * How much two panels have in common, from 0 to 1: half of it are the addresses of their slides, which stay when a
 * panel is put into other words or another language.
 */
function likeness(was: ReadonlySet<string>, today: ReadonlySet<string>): number {
  const [oldAddresses, newAddresses] = [was, today].map(lines => new Set([...lines].filter(line => ADDRESS.test(line))))
  return (dice(was, today) + dice(oldAddresses ?? new Set(), newAddresses ?? new Set())) / 2
}
