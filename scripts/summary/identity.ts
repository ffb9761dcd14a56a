/**
 * What references mean. A contribution is called by its id (`chen-xilin`, `who-reviews/beta`), a passage as
 * passages.json calls it (`chen-xilin.5`). What slides show (`k1`, `q2.7`, `k1.5`) is a label: it says the place today.
 * Labels are read, too, since older panels refer by them. Pure.
 */

/** A contribution with all that tells which one is meant. */
export interface KnownContribution {
  id: string
  session: string
  label: string
  /** The passages that its own positions cite, as they are written. */
  cited: readonly string[]
}

/** A passage as passages.json has it. */
export interface KnownPassage {
  id: string
  /** The contribution it is part of, by its id, its label, or an id it had once. */
  contribution: string
  /** Its place in the contribution. */
  order: number
}

/** What a reference leads to. */
export interface FoundReference {
  id: string
  /** Whether it is written as it should be: by its id of today. */
  byId: boolean
}

/** What the references of a panel mean. */
export interface Identity {
  /** @param session whose file it is: what belongs to it may be named without it */
  contribution: (written: string, session?: string) => FoundReference | undefined
  passage: (written: string) => FoundReference | undefined
  /** The contribution that a passage is part of, as far as it is known. */
  ownerOf: (passage: string) => string | undefined
  /** The session of a contribution. */
  sessionOf: (contribution: string) => string | undefined
  /** How a passage is shown: `k1.5`. What is not known is shown as it is written. */
  labelOf: (passage: string) => string
  /** A text in which the ids of passages are shown as their labels. */
  labelled: (text: string) => string
  /** The passages, each with the id of its contribution. Without passages.json, those that are cited. */
  passages: readonly KnownPassage[]
  /** Whether references go by places, as before contributions had ids. */
  usesPlaces: boolean
}

/** A passage called by its place: `k1.12`, `q2.5.3`. */
const PLACE = /^(?:k\d+|q\d+\.\d+)\.\d+$/
/** What may be the id of a passage in running text: `chen-xilin.5`. */
const IN_TEXT = /(?<![\w./-])[a-z0-9]+(?:-[a-z0-9]+)*(?:\.\d+)+(?![\w-]|\.\d)/g

/**
 * @param listed passages.json, if it is there
 * @param usesPlaces whether a reference that is an id as well as a label is a label
 */
export function identityOf(
  contributions: readonly KnownContribution[],
  listed: readonly KnownPassage[] | undefined,
  usesPlaces = goesByPlaces(contributions, listed),
): Identity {
  const find = contributionFinder(contributions, listed, usesPlaces)
  const owned = (listed ?? citedPassages(contributions)).map(passage =>
    ({ ...passage, contribution: find(passage.contribution)?.id ?? passage.contribution }))
  const labels = new Map(contributions.map(({ id, label }) => [id, label]))
  const byId = new Map(owned.map(passage => [passage.id, passage]))
  const owners = listed ? undefined : prefixOwners(owned)
  const known = (id: string) => byId.get(id) ?? (owners && inPrefix(id, owners))
  const labelOf = (id: string) => {
    const passage = known(id)
    const label = passage && labels.get(passage.contribution)
    return passage && label !== undefined ? `${label}.${passage.order}` : id
  }
  const byLabel = new Map(owned.map(({ id }) => [labelOf(id), id]))
  const sessions = new Map(contributions.map(({ id, session }) => [id, session]))
  return {
    contribution: find,
    passage: (written) => {
      if (byId.has(written))
        return { id: written, byId: !isPlace(written, labelOf(written)) }
      const id = byLabel.get(written)
      return id === undefined ? undefined : { id, byId: false }
    },
    ownerOf: id => known(id)?.contribution,
    sessionOf: contribution => sessions.get(contribution),
    labelOf,
    labelled: text => text.replaceAll(IN_TEXT, token => (byId.has(token) ? labelOf(token) : token)),
    passages: owned,
    usesPlaces,
  }
}

function isPlace(id: string, label: string): boolean {
  return id === label && PLACE.test(id)
}

function goesByPlaces(
  contributions: readonly KnownContribution[],
  listed: readonly KnownPassage[] | undefined,
): boolean {
  const known = new Set(listed?.map(({ id }) => id))
  const cited = contributions.flatMap(({ cited }) => cited)
  return (listed ?? []).some(({ id, contribution, order }) => PLACE.test(id) && id === `${contribution}.${order}`)
    || cited.some(id => PLACE.test(id) && !known.has(id))
}

/**
 * A contribution by its id, its label, or an id it had once. passages.json remembers the latter: an id in it that
 * nothing has today was that of whoever cites its passages.
 */
function contributionFinder(
  contributions: readonly KnownContribution[],
  listed: readonly KnownPassage[] | undefined,
  usesPlaces: boolean,
): Identity['contribution'] {
  const ids = new Set(contributions.map(({ id }) => id))
  const byLabel = new Map(contributions.map(({ id, label }) => [label, id]))
  const present = (written: string): FoundReference | undefined => {
    const id = ids.has(written) ? written : undefined
    const place = byLabel.get(written)
    const found = usesPlaces ? (place ?? id) : (id ?? place)
    return found === undefined ? undefined : { id: found, byId: found === id }
  }
  const before = new Map<string, string>()
  const ownerBefore = new Map((listed ?? []).map(({ id, contribution }) => [id, contribution]))
  for (const { id, cited } of contributions) {
    for (const passage of cited) {
      const owner = ownerBefore.get(passage)
      if (owner !== undefined && !before.has(owner) && !present(owner))
        before.set(owner, id)
    }
  }
  const once = (written: string): FoundReference | undefined => {
    const id = before.get(written)
    return id === undefined ? undefined : { id, byId: false }
  }
  return (written, session) => {
    const own = `${session}/${written}`
    const isPlace = usesPlaces && byLabel.has(written)
    const local = session === undefined || isPlace ? undefined : (present(own) ?? once(own))
    return local ?? present(written) ?? once(written)
  }
}

/** Without passages.json a passage belongs to the first contribution whose own positions cite one with such an id. */
function citedPassages(contributions: readonly KnownContribution[]): KnownPassage[] {
  const owners = new Map<string, string>()
  const ids = new Map<string, string>()
  for (const { id, cited } of contributions) {
    for (const passage of cited) {
      const [prefix] = split(passage)
      const owner = PLACE.test(passage) ? prefix : (owners.get(prefix) ?? id)
      owners.set(prefix, owner)
      ids.set(passage, owner)
    }
  }
  return [...ids].map(([id, contribution]) => ({ id, contribution, order: split(id)[1] }))
}

function prefixOwners(passages: readonly KnownPassage[]): Map<string, string> {
  return new Map(passages.map(({ id, contribution }) => [split(id)[0], contribution]))
}

function inPrefix(id: string, owners: ReadonlyMap<string, string>): KnownPassage | undefined {
  const [prefix, order] = split(id)
  const contribution = owners.get(prefix)
  return contribution === undefined ? undefined : { id, contribution, order }
}

/** Whether an id is a place, as passages were called before they had ids. */
export function isPlaceOfPassage(id: string): boolean {
  return PLACE.test(id)
}

/** What stands before the last dot of a passage's id, and the number behind it. */
export function split(id: string): [string, number] {
  const dot = id.lastIndexOf('.')
  return [id.slice(0, Math.max(0, dot)), Number(id.slice(dot + 1))]
}
