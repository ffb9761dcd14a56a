/**
 * Finds slides with the same address. Merging would take them for one slide, and changes of the data would not arrive.
 * The fault names both places.
 */

import type { Panel } from '../summary/panel.ts'
import type { Fault, Path, Source } from '../summary/source.ts'
import type { ContributionSource, SessionSource, Sources } from '../summary/sources.ts'
import type { Edition } from '../summary/vocabulary.ts'
import { contributionsOf } from '../summary/sources.ts'
import { composeDecks } from './compose.ts'
import { ownSlides } from './deck.ts'

/** What in the data gives a slide its address; where it needs several slides, `-2`, `-3` … follow. */
interface Claim {
  address: string
  /** As it is named in a fault. */
  what: string
  fault: (message: string) => Fault
}

/** The slides of the panel that share an address with one before. */
export function repeatedAddresses(panel: Panel, sources: Sources): Fault[] {
  const claims = claimsOf(sources)
  // Most panels have none; then the decks need not be composed to look for them.
  if (!mayMeet(claims.map(({ address }) => address)))
    return []
  const faults = [...repeatedIn(panel)].map((address) => {
    const exact = claims.filter(claim => claim.address === address)
    const [first, ...others] = exact.length > 1 ? exact : claims.filter(claim => isPageOf(claim.address, address))
    const last = others.at(-1)
    if (!first || !last)
      return sources.panel.fault([], `two slides have the address \`${address}\`; expected other ids`)
    const { file, line, column } = first.fault('')
    const other = `${first.what} has (${file}:${line}:${column})`
    return last.fault(
      `${last.what} would have a slide at \`${address}\`, as ${other}; expected another name for one of them`,
    )
  })
  // A position that needs several slides is reported once.
  return [...new Map(faults.toReversed().map(fault => [`${fault.file}:${fault.line}:${fault.column}`, fault])).values()]
    .toReversed()
}

/** Addresses that more than one slide has, in any edition. */
function repeatedIn(panel: Panel): Set<string> {
  const editions: Edition[] = [...panel.languages, ...(panel.languages.length > 1 ? ['both' as const] : [])]
  return new Set(editions.flatMap((edition) => {
    const { decks, cuts, whole } = composeDecks(panel, edition, '')
    const own = [...cuts.map(({ deck }) => deck), whole].flatMap(ownSlides)
    const all = [...decks.flatMap(({ slides }) => slides), ...own].map(({ alias }) => alias)
    const counts = Map.groupBy(all, alias => alias)
    return [...counts].flatMap(([alias, slides]) => (slides.length > 1 ? [alias] : []))
  }))
}

/** Whether two of these are the same, or one is that of a further page of another. */
function mayMeet(addresses: readonly string[]): boolean {
  const all = new Set(addresses)
  return all.size < addresses.length
    || addresses.some(address => /-\d+$/.test(address) && all.has(address.replace(/-\d+$/, '')))
}

function isPageOf(address: string, slide: string): boolean {
  return slide === address || (slide.startsWith(`${address}-`) && /^\d+$/.test(slide.slice(address.length + 1)))
}

const OVERVIEW = ['cover', 'map', 'about', 'agenda', 'people', 'matrix', 'closing', 'works', 'terms', 'guide', 'source']
const EVERY_SESSION = ['replies', 'discuss', 'transcript']

function claimsOf({ panel, sessions }: Sources): Claim[] {
  const overview = (name: string, what: string, path: Path): Claim =>
    ({ address: `overview-${name}`, what, fault: message => panel.fault(path, message) })
  return [
    ...OVERVIEW.map(name => overview(name, 'the overview', ['title'])),
    ...panel.value.tensions.map(({ id }, index) =>
      overview(`tension-${id}`, `the tension \`${id}\``, ['tensions', index, 'id'])),
    ...panel.value.cuts.flatMap(({ id }, index) => ['cover', 'left-out'].map((name): Claim => ({
      address: `cut-${id}-${name}`,
      what: `the cut \`${id}\``,
      fault: message => panel.fault(['cuts', index, 'id'], message),
    }))),
    ...sessions.flatMap((session, index) => claimsOfSession(session, panel, index)),
  ]
}

function claimsOfSession(session: SessionSource, panel: Source<unknown>, index: number): Claim[] {
  const here = (message: string) => panel.fault(['sessions', index], message)
  if (session.shape === 'keynote') {
    const { id: keynote, source } = session
    return [
      ...['cover', 'thesis', ...EVERY_SESSION].map(end =>
        ({ address: `${keynote}-${end}`, what: `the keynote \`${keynote}\``, fault: here })),
      ...source.value.positions.map(({ id }, at) => position(keynote, id, message =>
        source.fault(['positions', at, 'id'], message))),
      ...claimsOfTurns(keynote, contributionsOf(session).slice(1)),
    ]
  }
  const { id: round, source } = session
  return [
    ...['question', 'answers', 'digest', 'vote', ...EVERY_SESSION].map(end =>
      ({ address: `${round}-${end}`, what: `the round \`${round}\``, fault: here })),
    ...source.value.axes.map(({ id }, at) => ({
      address: `${round}-axis-${id}`,
      what: `the axis \`${id}\``,
      fault: (message: string) => source.fault(['axes', at, 'id'], message),
    })),
    ...claimsOfTurns(round, contributionsOf(session)),
  ]
}

/** @param session the id of the session in which these people speak */
function claimsOfTurns(session: string, turns: readonly ContributionSource[]): Claim[] {
  return turns.flatMap(({ own, authored: { speaker, positions }, fault }, at): Claim[] => {
    const address = `${session}-${own}`
    const here = (message: string) => fault(['speaker'], message)
    const what = `contribution ${at + 1} of \`${session}\`, by \`${speaker}\``
    return [
      { address, what, fault: here },
      { address: `${address}-more`, what, fault: here },
      ...positions.map(({ id }, number) => position(address, id, message =>
        fault(['positions', number, 'id'], message))),
    ]
  })
}

function position(of: string, id: string, fault: Claim['fault']): Claim {
  return { address: `${of}-${id}`, what: `the position \`${id}\``, fault }
}
