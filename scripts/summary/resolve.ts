/** What people wrote → the panel the later stages use. Pure; expects sources without faults. */

import type {
  Answer,
  Contribution,
  Erratum,
  Keynote,
  Panel,
  Person,
  Position,
  Round,
  Session,
  Text,
  Work,
} from './panel.ts'
import type {
  AuthoredContribution,
  AuthoredKeynote,
  AuthoredPosition,
  AuthoredRound,
  AuthoredText,
} from './schema.ts'
import type { Sources } from './sources.ts'
import { resolveFigure } from './figures.ts'
import { textIn } from './text.ts'
import { isVisible, oneLine, paragraphs } from './texts.ts'
import { resolveTerms, resolveWorks } from './works-and-terms.ts'

/** @throws if a reference leads nowhere: the rules must have been checked before */
export function resolvePanel(id: string, sources: Sources): Panel {
  const panel = sources.panel.value
  const text = textIn(panel.languages, oneLine)
  const notes = textIn(panel.languages, paragraphs)
  const people = resolvePeople(sources, text)
  const person = finder('person', people, ({ id }) => id)
  const works = resolveWorks(sources.works?.value ?? {}, text)
  const errata = (sources.errata?.value ?? []).map(
    ({ as_printed, probable, why, ...erratum }): Erratum => ({
      ...erratum,
      asPrinted: oneLine(as_printed),
      why: text(why),
      ...(probable && { probable: text(probable) }),
    }),
  )
  const context: Lookup = { text, notes, person, work: finder('work', works, ({ id }) => id), errata }
  const sessions = sources.sessions.map(({ kind, id, name, source }, index): Session => {
    const place = { id, name, deck: `${String(index + 1).padStart(2, '0')}-${name}` }
    return kind === 'keynote'
      ? keynote(place, source.value, context)
      : round(place, source.value, context)
  })
  const contributions = sessions.flatMap((session): readonly Contribution[] =>
    session.type === 'keynote' ? [session] : session.contributions,
  )
  const spoke = finder('contribution', contributions, ({ id }) => id)
  return {
    id,
    title: text(panel.title),
    event: text(panel.event),
    date: panel.date,
    languages: panel.languages,
    aspectRatio: panel.aspect_ratio,
    about: panel.about.map(text),
    people,
    organisers: panel.organisers.map(person),
    editors: panel.editors.map(person),
    publishers: panel.publishers.map(person),
    source: {
      title: text(panel.source.title),
      url: panel.source.url,
      ...(panel.source.note && { note: text(panel.source.note) }),
      ...(panel.source.ends_before && { endsBefore: panel.source.ends_before }),
    },
    sessions,
    tensions: panel.tensions.map(({ id, question, short, camps }) => ({
      id,
      question: text(question),
      ...(short && { short: text(short) }),
      camps: camps.map(({ label, short, who }) => ({
        label: text(label),
        ...(short && { short: text(short) }),
        who: who.map(member => ({
          contribution: spoke(member.contribution),
          ...arguedIn(spoke(member.contribution), member.position),
        })),
      })),
    })),
    works,
    terms: resolveTerms(sources.terms?.value ?? {}, text),
    errata,
  }
}

/** What references in the sources are resolved with. */
interface Lookup {
  /** A text of one line. */
  text: (authored: AuthoredText) => Text
  /** Speaker notes, which may have paragraphs. */
  notes: (authored: AuthoredText) => Text
  person: (id: string) => Person
  work: (id: string) => Work
  errata: readonly Erratum[]
}

type Place = Pick<Session, 'id' | 'name' | 'deck'>

function resolvePeople({ panel, people }: Sources, text: Lookup['text']): Person[] {
  const [first = 'zh'] = panel.value.languages
  return Object.entries(people.value).map(([id, person]) => {
    const name = text(person.name)
    return {
      id,
      name,
      ...(person.affiliation && { affiliation: text(person.affiliation) }),
      seal: person.seal ?? Array.from(name[first] ?? '').findLast(isVisible) ?? '',
    }
  })
}

function keynote(place: Place, authored: AuthoredKeynote, context: Lookup): Keynote {
  return {
    type: 'keynote',
    ...place,
    ...contribution(place.id, place.name, authored, context),
    title: context.text(authored.title),
    titledByEditor: authored.titled_by === 'editor',
    prompts: authored.prompts.map(context.text),
  }
}

function round(place: Place, authored: AuthoredRound, context: Lookup): Round {
  const { text, notes } = context
  const turns = new Map<string, number>()
  const contributions = authored.contributions.map((answer, index): Answer => {
    const turn = (turns.get(answer.speaker) ?? 0) + 1
    turns.set(answer.speaker, turn)
    const alias = `${place.id}-${answer.speaker}`
    return {
      ...contribution(
        `${place.id}.${index + 1}`,
        turn === 1 ? alias : `${alias}-${turn}`,
        answer,
        context,
      ),
      headline: text(answer.headline),
    }
  })
  const answer = finder('contribution', contributions, ({ id }) => id)
  return {
    type: 'round',
    ...place,
    question: text(authored.question),
    notes: notes(authored.notes),
    contributions,
    axes: authored.axes.map(({ id, question, ends, stances }) => ({
      id,
      question: text(question),
      ends: ends.map(({ id, label }) => ({ id, label: text(label) })),
      stances: stances.map(({ who, at, text: reason, position }) => ({
        who: answer(who),
        at,
        text: text(reason),
        ...arguedIn(answer(who), position),
      })),
    })),
    digest: authored.digest.map(point => ({
      kind: point.kind,
      from: point.from.map(answer),
      text: text(point.text),
    })),
    prompts: authored.prompts.map(text),
  }
}

function contribution(
  id: string,
  alias: string,
  authored: AuthoredContribution,
  context: Lookup,
): Contribution {
  const { text, notes, person } = context
  return {
    id,
    alias,
    speaker: person(authored.speaker),
    thesis: text(authored.thesis),
    passages: authored.passages,
    notes: notes(authored.notes),
    positions: authored.positions.map(authored => position(authored, context)),
    replies: authored.replies.map(({ to, kind, text: sentence, about }) => ({
      to,
      kind,
      text: text(sentence),
      ...(about && { about: text(about) }),
    })),
  }
}

function arguedIn({ positions }: Contribution, id: string | undefined): { position?: Position } {
  const position = positions.find(position => position.id === id)
  return position ? { position } : {}
}

function position(authored: AuthoredPosition, { text, notes, work, errata }: Lookup): Position {
  const supports = authored.supports.map(support => ({
    text: text(support.text),
    passages: support.passages ?? authored.passages,
    drawn: support.drawn,
  }))
  const passages = inSourceOrder([
    ...authored.passages,
    ...supports.flatMap(({ passages }) => passages),
  ])
  return {
    id: authored.id,
    kind: authored.kind,
    weight: authored.weight,
    ...(authored.number !== undefined && { number: authored.number }),
    claim: text(authored.claim),
    supports,
    ...(authored.figure && { figure: resolveFigure(authored.figure, text) }),
    passages,
    works: (authored.works ?? []).map(work),
    doubtful:
      authored.remark !== undefined
      && errata.some(erratum => erratum.passages.some(doubtful => passages.includes(doubtful))),
    notes: notes(authored.notes),
    ...(authored.remark && { remark: text(authored.remark) }),
  }
}

/** Passage ids each once, paragraph 2 before paragraph 12. */
function inSourceOrder(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}

function finder<T>(
  what: string,
  items: readonly T[],
  idOf: (item: T) => string,
): (id: string) => T {
  const byId = new Map(items.map(item => [idOf(item), item]))
  return (wanted) => {
    const found = byId.get(wanted)
    if (!found)
      throw new Error(`no ${what} ${wanted}`)
    return found
  }
}
