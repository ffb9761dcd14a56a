/** Keynotes and rounds as they were written → with their references resolved. */

import type { Answer, Keynote, Round, Session } from '../panel.ts'
import type { ContributionSource, SessionSource, Sources } from '../sources.ts'
import type { Lookup } from './lookup.ts'
import { contributionsOf } from '../sources.ts'
import { NOT_ADDRESSED } from '../vocabulary.ts'
import { arguedIn, resolveContribution } from './contribution.ts'
import { finder } from './lookup.ts'

/** The sessions in their order, each with the name of its deck: `01-chen-xilin`. */
export function resolveSessions({ sessions }: Sources, lookup: Lookup): Session[] {
  return sessions.map((session, index): Session => {
    const { id, label, name } = session
    const place = { id, label, name, deck: `${String(index + 1).padStart(2, '0')}-${name}` }
    return session.kind === 'keynote' ? keynote(place, session, lookup) : round(place, session, lookup)
  })
}

type Place = Pick<Session, 'id' | 'label' | 'name' | 'deck'>
type Of<Kind> = Extract<SessionSource, { kind: Kind }>

function keynote(place: Place, { id, label, source }: Of<'keynote'>, lookup: Lookup): Keynote {
  const { value: authored, fault } = source
  const contribution: ContributionSource = { id, label, session: id, own: id, authored, fault }
  return {
    type: 'keynote',
    ...place,
    ...resolveContribution(contribution, id, lookup),
    title: lookup.text(authored.title),
    titledByEditor: authored.titled_by === 'editor',
    prompts: authored.prompts.map(lookup.text),
  }
}

function round(place: Place, session: Of<'round'>, lookup: Lookup): Round {
  const { text, notes } = lookup
  const authored = session.source.value
  const written = contributionsOf(session)
  const contributions = authored.contributions.flatMap(({ headline }, index): Answer[] => {
    const answer = written[index]
    return answer
      ? [{ ...resolveContribution(answer, `${place.id}-${answer.own}`, lookup), headline: text(headline) }]
      : []
  })
  const answer = finder('contribution', contributions, ({ id }) => id)
  return {
    type: 'round',
    ...place,
    question: text(authored.question),
    notes: notes(authored.notes),
    contributions,
    axes: authored.axes.map(({ id, question, debated, vote, ends, stances }) => ({
      id,
      question: text(question),
      debated,
      vote,
      ends: ends.map(({ id, label }) => ({ id, label: text(label) })),
      stances: stances
        .filter(({ at }) => at !== NOT_ADDRESSED)
        .map(({ who, at, text: reason, position }) => ({
          who: answer(who),
          at,
          text: text(reason ?? {}),
          ...arguedIn(answer(who), position),
        })),
      notAddressed: stances.filter(({ at }) => at === NOT_ADDRESSED).map(({ who }) => answer(who)),
    })),
    digest: authored.digest.map(point => ({
      kind: point.kind,
      from: point.from.map(answer),
      text: text(point.text),
    })),
    prompts: authored.prompts.map(text),
  }
}
