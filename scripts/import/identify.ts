/**
 * What was found in the sources gets its ids: those that the panel has already wherever it is the same person, session,
 * contribution or passage; new ones else. Pure.
 */

import type { ExistingContribution, ExistingPanel, ExistingSession } from './existing.ts'
import type { Passage } from './passages.ts'
import type { SourcePerson } from './recognise/people-register.ts'
import type { DraftContribution, DraftSession } from './sessions.ts'
import { comparable, wordsFingerprint } from './normalise.ts'
import { passageIds } from './passage-ids.ts'
import { cueOf, withKnownCues } from './passages.ts'
import { nameKey } from './recognise/name-shapes.ts'
import { calledOf } from './sessions.ts'
import { personId, sessionSlug } from './slugs.ts'

export interface IdentifiedContribution extends DraftContribution {
  /** `who-reviews/beta` */
  id: string
  /** The id of the person. */
  speaker: string
  isNew: boolean
}

export interface IdentifiedSession extends DraftSession {
  id: string
  file: string
  isNew: boolean
  /** The ids of those who lead it. */
  moderatorIds: string[]
  contributions: IdentifiedContribution[]
}

export interface IdentifiedPanel {
  /** Those who speak, or have another part in it, with their ids. */
  people: Map<SourcePerson, { id: string, isNew: boolean }>
  sessions: IdentifiedSession[]
  passages: (Passage & { text: string })[]
  /** Contributions of the panel that the sources do not have any more. */
  gone: string[]
}

const NOTHING: ExistingPanel = { texts: new Map(), people: [], sessions: [], listed: [] }

/** @param people those who are to be known. @param source all text, for cues that occur in it once */
export function identify(
  sessions: readonly DraftSession[],
  people: readonly SourcePerson[],
  source: string,
  existing: ExistingPanel = NOTHING,
): IdentifiedPanel {
  const ids = idsOfPeople(people, existing)
  const idOf = (person: SourcePerson) => ids.get(person)?.id ?? ''
  const same = sameContributions(sessions, idOf, existing)
  const identified = nameSessions(sessions, idOf, same, existing)
  const found = new Set(identified.flatMap(({ contributions }) => contributions.map(({ id }) => id)))
  const gone = existing.sessions
    .flatMap(({ contributions }) => contributions.map(({ id }) => id))
    .filter(id => !found.has(id))
  return { people: ids, sessions: identified, passages: passagesOf(identified, source, existing), gone }
}

function idsOfPeople(people: readonly SourcePerson[], { people: known }: ExistingPanel): IdentifiedPanel['people'] {
  const byName = new Map(known.flatMap(({ id, names }) => names.map(name => [nameKey(name), id] as const)))
  const taken = new Set(known.map(({ id }) => id))
  return new Map(
    people.map((person) => {
      const before = byName.get(nameKey(person.name))
      const id = before ?? personId(person.name, taken)
      taken.add(id)
      return [person, { id, isNew: before === undefined }]
    }),
  )
}

/** Which contribution of the panel a drafted one is: the one with the most of its passages, else one of its speaker. */
function sameContributions(
  sessions: readonly DraftSession[],
  idOf: (person: SourcePerson) => string,
  { sessions: known, listed }: ExistingPanel,
): Map<DraftContribution, ExistingContribution> {
  const same = new Map<DraftContribution, ExistingContribution>()
  const left = new Map(known.flatMap(({ contributions }) => contributions.map(one => [one.id, one] as const)))
  const owners = Map.groupBy(listed, ({ fingerprint }) => fingerprint)
  const votes = sessions
    .flatMap(({ contributions }) => contributions)
    .flatMap((draft) => {
      const prints = draft.paragraphs.map(({ text }) => wordsFingerprint(text))
      const owned = prints.flatMap(print => (owners.get(print) ?? []).map(({ contribution }) => contribution))
      return [...Map.groupBy(owned, owner => owner)].map(([owner, { length }]) => ({ draft, owner, length }))
    })
  for (const { draft, owner } of votes.sort((one, other) => other.length - one.length)) {
    const contribution = left.get(owner)
    if (!contribution || same.has(draft) || contribution.speaker !== idOf(draft.person))
      continue
    same.set(draft, contribution)
    left.delete(owner)
  }
  for (const session of sessions) {
    const before = sameSession(session, same, known)
    for (const draft of session.contributions.filter(draft => !same.has(draft))) {
      const own = [...left.values()].filter(({ speaker }) => speaker === idOf(draft.person))
      const contribution
        = own.find(one => before?.contributions.includes(one))
          ?? (session.kind === 'keynote'
            ? own.find(one => known.some(({ isTalk, id }) => isTalk && id === one.id))
            : undefined)
      if (!contribution)
        continue
      same.set(draft, contribution)
      left.delete(contribution.id)
    }
  }
  return same
}

function sameSession(
  session: DraftSession,
  same: ReadonlyMap<DraftContribution, ExistingContribution>,
  known: readonly ExistingSession[],
): ExistingSession | undefined {
  const members = session.contributions.flatMap(draft => same.get(draft) ?? [])
  const votes = known.map(before => members.filter(one => before.contributions.includes(one)).length)
  const most = Math.max(0, ...votes)
  if (most > 0)
    return known[votes.indexOf(most)]
  const title = comparable(session.title ?? '')
  return title === '' ? undefined : known.find(({ titles }) => titles.some(one => comparable(one) === title))
}

function nameSessions(
  sessions: readonly DraftSession[],
  idOf: (person: SourcePerson) => string,
  same: ReadonlyMap<DraftContribution, ExistingContribution>,
  { sessions: known }: ExistingPanel,
): IdentifiedSession[] {
  const taken = new Set(known.flatMap(({ id, file }) => [id, file.replace(/^.*\/|\.yaml$/g, '')]))
  const used = new Set<ExistingSession>()
  return sessions.map((session) => {
    const found = sameSession(session, same, known)
    const before = found && !used.has(found) && found.isTalk === (session.kind === 'keynote') ? found : undefined
    if (before)
      used.add(before)
    const [first] = session.contributions
    const name
      = before?.id
        ?? (session.kind === 'keynote' && first
          ? freeName(idOf(first.person), taken)
          : sessionSlug(calledOf(session), taken))
    taken.add(name)
    const ids = new Set(before?.contributions.map(({ id }) => id))
    const contributions = session.contributions.map((draft): IdentifiedContribution => {
      const own = same.get(draft)
      const isOwn = own !== undefined && before?.contributions.includes(own) === true
      const speaker = idOf(draft.person)
      const newId = () => (session.kind === 'keynote' ? name : freeName(`${name}/${speaker}`, ids))
      const id = isOwn ? own.id : newId()
      ids.add(id)
      return { ...draft, id, speaker, isNew: !isOwn }
    })
    const file = before?.file ?? `${session.kind}s/${name}.yaml`
    const moderatorIds = (session.moderators ?? []).map(idOf)
    return { ...session, id: name, file, isNew: !before, moderatorIds, contributions }
  })
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted
  for (let count = 2; taken.has(name); count++) name = `${wanted}-${count}`
  return name
}

function passagesOf(
  sessions: readonly IdentifiedSession[],
  source: string,
  { listed }: ExistingPanel,
): IdentifiedPanel['passages'] {
  const contributions = sessions.flatMap(({ contributions }) => contributions)
  const found = contributions.flatMap(({ id, paragraphs }) =>
    paragraphs.map(({ text, lines }, index) => ({
      contribution: id,
      order: index + 1,
      length: comparable(text).length,
      fingerprint: wordsFingerprint(text),
      cue: cueOf(lines.length > 1 ? (lines[0]?.text ?? text) : text, source),
      text,
    })),
  )
  const ids = passageIds(
    found,
    listed,
    contributions.map(({ id, speaker }) => ({ id, speaker, cited: [] })),
  )
  const passages = found.map((passage, index) => ({ id: ids[index] ?? '', ...passage }))
  return withKnownCues(passages, listed, source)
}
