/**
 * Finds slides with the same address. Merging would take them for one slide, and changes of the data would not arrive.
 * The fault names both places.
 */

import type { Edition } from '../summary/languages.ts'
import type { Panel } from '../summary/panel.ts'
import type { Fault, Path, Source } from '../summary/source.ts'
import type { ContributionSource, SessionSource, Sources } from '../summary/sources.ts'
import type { Slide } from './deck.ts'
import { editionsOf } from '../summary/languages.ts'
import { contributionSourcesOf } from '../summary/sources.ts'
import { composeDecks, composeSession } from './compose.ts'
import { ownSlides } from './deck.ts'

/** What in the data gives a slide its address; where it needs several slides, `-2`, `-3` … follow. */
interface Claim {
  address: string
  /** As it is named in a fault. */
  what: string
  /** The session in whose deck the slide is; not there for slides of the panel. */
  session?: string
  fault: (message: string) => Fault
}

/** The slides of the panel that share an address with one before. */
export function repeatedAddresses(panel: Panel, sources: Sources): Fault[] {
  const claims = claimsOf(sources)
  // Most panels have none, or one in a single session; the other decks need not be composed to look for them.
  const meeting = claimsThatMayMeet(claims)
  if (meeting.length === 0)
    return []
  const faults = [...repeatedIn(panel, meeting)].map((address) => {
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
function repeatedIn(panel: Panel, meeting: readonly Claim[]): Set<string> {
  return new Set(editionsOf(panel).flatMap((edition) => {
    const counts = Map.groupBy(slidesOf(panel, edition, meeting), ({ alias }) => alias)
    return [...counts].flatMap(([alias, slides]) => (slides.length > 1 ? [alias] : []))
  }))
}

/** The slides of the sessions that these claims are about; all slides, if one is about the panel. */
function slidesOf(panel: Panel, edition: Edition, claims: readonly Claim[]): Slide[] {
  const ids = new Set(claims.map(({ session }) => session))
  if (!ids.has(undefined))
    return panel.sessions.filter(({ id }) => ids.has(id)).flatMap(session => composeSession(panel, edition, session))
  const { decks, cuts, whole } = composeDecks(panel, edition, '')
  const own = [...cuts.map(({ deck }) => deck), whole].flatMap(ownSlides)
  return [...decks.flatMap(({ slides }) => slides), ...own]
}

/** The claims whose address is that of another, or that of a further page of another, and these others. */
function claimsThatMayMeet(claims: readonly Claim[]): Claim[] {
  const byAddress = Map.groupBy(claims, ({ address }) => address)
  const pageOf = (address: string) => /-\d+$/.test(address) ? address.replace(/-\d+$/, '') : address
  return [...byAddress].flatMap(([address, own]) => {
    const others = address === pageOf(address) ? [] : byAddress.get(pageOf(address)) ?? []
    return own.length + others.length > 1 ? [...own, ...others] : []
  })
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
    ...sessions.flatMap((session, index) =>
      claimsOfSession(session, panel, index).map(claim => ({ ...claim, session: session.id }))),
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
      ...claimsOfTurns(keynote, contributionSourcesOf(session).slice(1)),
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
    ...claimsOfTurns(round, contributionSourcesOf(session)),
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
