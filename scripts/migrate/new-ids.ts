/** Which id stands for what a panel's files refer to by places, or by an id of former times. Pure. */

import type { Reference } from '../summary/references.ts'
import type { Sources } from '../summary/sources.ts'
import { freeId, passagePrefixes } from '../import/passage-ids.ts'
import { isPlaceOfPassage } from '../summary/identity.ts'
import { found, identityIn, passagesByContribution } from '../summary/known-ids.ts'
import { contributionSources } from '../summary/sources.ts'

/** The new ids of a panel. */
export interface NewIds {
  /** What is to stand in place of a reference. @param session whose file it stands in */
  reference: (reference: Reference, session?: string) => string
  /** The id of a passage that is listed. */
  passage: (id: string) => string
  /** The session of a contribution. */
  sessionOf: (contribution: string) => string | undefined
  /** A text in which passages called by their places are called by their ids. */
  text: (written: string) => string
}

/** A passage called by its place, in running text. */
const PLACES_IN_TEXT = /(?<![\w./-])(?:k\d+|q\d+\.\d+)\.\d+(?![\w-]|\.\d)/g

/** @param sources as they are written */
export function newIdsOf(sources: Sources): NewIds {
  const identity = identityIn(sources)
  const cited = passagesByContribution(sources)
  const contributions = contributionSources(sources)
  const own = new Map(contributions.map(({ id, own }) => [id, own]))
  const speaking = contributions.map(({ id, authored: { speaker } }) => ({ id, speaker, cited: cited.get(id) ?? [] }))
  const prefixes = passagePrefixes(speaking, identity.passages)
  const taken = new Set(identity.passages.map(({ id }) => id))
  const ids = new Map(identity.passages.flatMap(({ id, contribution, order }) => {
    const prefix = prefixes.get(contribution)
    if (!isPlaceOfPassage(id) || prefix === undefined)
      return []
    const to = freeId(prefix, order, taken)
    taken.add(to)
    return [[id, to] as const]
  }))
  const passage = (written: string) => {
    const known = identity.passage(written)?.id ?? written
    const listed = ids.get(known)
    if (listed !== undefined || !isPlaceOfPassage(known) || sources.passages)
      return listed ?? known
    // Without passages.json it may be one that no position cites.
    const prefix = prefixes.get(identity.ownerOf(known) ?? '')
    return prefix === undefined ? known : `${prefix}.${known.slice(known.lastIndexOf('.') + 1)}`
  }
  return {
    passage,
    sessionOf: identity.sessionOf,
    reference: (reference, session) => {
      if (reference.kind === 'passage')
        return passage(reference.value)
      const to = found(reference, identity, session)
      if (!to || to.byId)
        return reference.value
      const isLocal = reference.kind === 'answer' && session !== undefined && identity.sessionOf(to.id) === session
      return isLocal ? (own.get(to.id) ?? to.id) : to.id
    },
    text: written => written.replaceAll(PLACES_IN_TEXT, place => (identity.passage(place) ? passage(place) : place)),
  }
}
