/** What people wrote → the panel the later stages use. Pure; expects sources without faults. */

import type { Closing, Cut, Panel, Person, RestsOn, Session, Tension } from './panel.ts'
import type { Lookup } from './resolve/lookup.ts'
import type { AuthoredPanel } from './schema.ts'
import type { Sources } from './sources.ts'
import type { ClosingKind } from './vocabulary.ts'
import { sealOf } from '../../components/seal.ts'
import { contributionsOf } from './contributions.ts'
import { resolveErrata } from './describe-erratum.ts'
import { identityIn } from './known-ids.ts'
import { arguedIn } from './resolve/contribution.ts'
import { finder } from './resolve/lookup.ts'
import { resolveSessions } from './resolve/sessions.ts'
import { translatedInto } from './text.ts'
import { asOneLine, paragraphs } from './texts.ts'
import { resolveTerms, resolveWorks } from './works-and-terms.ts'

/**
 * Resolves every reference and fills in what is derived.
 *
 * @throws if a reference leads nowhere: the rules must have been checked before
 */
export function resolvePanel(id: string, sources: Sources): Panel {
  const panel = sources.panel.value
  const { labelOf, labelled } = identityIn(sources)
  const text = translatedInto(panel.languages, written => asOneLine(labelled(written)))
  const notes = translatedInto(panel.languages, written => paragraphs(labelled(written)))
  const people = resolvePeople(sources, text)
  const person = finder('person', people, ({ id }) => id)
  const works = resolveWorks(sources.works?.value ?? {}, text, labelOf)
  const errata = resolveErrata(sources.errata?.value ?? [], text, labelOf)
  const work = finder('work', works, ({ id }) => id)
  const sessions = resolveSessions(sources, { text, notes, person, work, errata, labelOf })
  return {
    id,
    title: text(panel.title),
    ...(panel.event && { event: text(panel.event) }),
    ...(panel.date !== undefined && { date: panel.date }),
    languages: panel.languages,
    aspectRatio: panel.aspect_ratio,
    pace: panel.pace,
    words: sources.words,
    rehearsed: sources.rehearsal?.value ?? {},
    about: panel.about.map(text),
    people,
    organisers: panel.organisers.map(person),
    editors: panel.editors.map(person),
    publishers: panel.publishers.map(person),
    ...resolveSource(panel.source, text),
    sessions,
    tensions: resolveTensions(sources, sessions, text),
    ...resolveClosing(sources, sessions, text),
    cuts: resolveCuts(sources, text),
    works,
    terms: resolveTerms(sources.terms?.value ?? {}, text, labelOf),
    errata,
    smallTalk: panel.coverage.small_talk.map(({ passage, reason }) =>
      ({ passage: labelOf(passage), reason: text(reason) })),
  }
}

function resolveSource(source: AuthoredPanel['source'], text: Lookup['text']): Pick<Panel, 'source'> {
  if (!source)
    return {}
  const { title, url, note, ends_before: endsBefore } = source
  return {
    source: {
      ...(title && { title: text(title) }),
      ...(url !== undefined && { url }),
      ...(note && { note: text(note) }),
      ...(endsBefore !== undefined && { endsBefore }),
    },
  }
}

function resolvePeople({ panel, people }: Sources, text: Lookup['text']): Person[] {
  const [first = 'zh'] = panel.value.languages
  return Object.entries(people.value).map(([id, person]) => {
    const name = text(person.name)
    return {
      id,
      name,
      ...(person.affiliation && { affiliation: text(person.affiliation) }),
      roles: person.role ?? [],
      ...(person.accent && { accent: person.accent }),
      seal: sealOf(name[first] ?? '', person.seal),
    }
  })
}

function resolveTensions({ panel }: Sources, sessions: readonly Session[], text: Lookup['text']): Tension[] {
  const restsOn = memberResolver(sessions)
  const axes = sessions.flatMap(session => session.type === 'round' ? session.axes : [])
  return panel.value.tensions.map(({ id, question, short, axes: asked, camps }) => ({
    id,
    question: text(question),
    ...(short && { short: text(short) }),
    axes: axes.filter(({ id }) => asked.includes(id)),
    camps: camps.map(({ label, short, reason, who }) => ({
      label: text(label),
      ...(short && { short: text(short) }),
      ...(reason && { reason: text(reason) }),
      who: who.map(member => ({ ...restsOn(member), ...(member.short && { short: text(member.short) }) })),
    })),
  }))
}

function resolveClosing(
  { panel }: Sources,
  sessions: readonly Session[],
  text: Lookup['text'],
): { closing?: Closing } {
  const { closing } = panel.value
  if (!closing)
    return {}
  const restsOn = memberResolver(sessions)
  const points = (kind: ClosingKind) =>
    closing[kind].map(point => ({ text: text(point.text), from: point.from.map(restsOn) }))
  return {
    closing: {
      ...(closing.headline && { headline: text(closing.headline) }),
      shared: points('shared'),
      parting: points('parting'),
      open: points('open'),
    },
  }
}

function resolveCuts({ panel }: Sources, text: Lookup['text']): Cut[] {
  return panel.value.cuts.map(({ id, title, minutes, discussion, sessions, speaker, tension, weight }) => ({
    id,
    discussion,
    ...(title && { title: text(title) }),
    ...(minutes !== undefined && { minutes }),
    ...(sessions && { sessions }),
    ...(speaker !== undefined && { speaker }),
    ...(tension !== undefined && { tension }),
    ...(weight !== undefined && { weight }),
  }))
}

/** A function from a contribution's id and a position's to both as they are in the panel. */
function memberResolver(sessions: readonly Session[]) {
  const contribution = finder('contribution', sessions.flatMap(contributionsOf), ({ id }) => id)
  return (member: { contribution: string, position?: string | undefined }): RestsOn => ({
    contribution: contribution(member.contribution),
    ...arguedIn(contribution(member.contribution), member.position),
  })
}
