/** Keynotes and rounds as they were written → with their references resolved. */

import type { Answer, Keynote, Round, Session } from '../panel.ts'
import type { SessionSource, Sources } from '../sources.ts'
import type { Lookup } from './lookup.ts'
import { contributionSourcesOf } from '../sources.ts'
import { NOT_ADDRESSED } from '../vocabulary.ts'
import { arguedIn, resolveContribution, spokenText } from './contribution.ts'
import { finder } from './lookup.ts'

/** The sessions in their order, each with the name of its deck: `01-chen-xilin`. */
export function resolveSessions({ sessions }: Sources, lookup: Lookup): Session[] {
  return sessions.map((session, index): Session => {
    const { id, label, name, kind } = session
    const { label: labelText, moderator } = session.source.value
    const place = {
      id,
      label,
      name,
      kind,
      deck: `${String(index + 1).padStart(2, '0')}-${name}`,
      moderators: moderator.map(lookup.person),
      ...(labelText && { labelText: lookup.text(labelText) }),
    }
    return session.shape === 'keynote' ? keynote(place, session, lookup) : round(place, session, lookup)
  })
}

type Place = Pick<Session, 'id' | 'label' | 'name' | 'kind' | 'deck' | 'moderators' | 'labelText'>
type Of<Shape> = Extract<SessionSource, { shape: Shape }>

function keynote(place: Place, session: Of<'keynote'>, lookup: Lookup): Keynote {
  const authored = session.source.value
  const [talk, ...others] = contributionSourcesOf(session)
  if (!talk)
    throw new Error(`no talk in ${place.id}`)
  const contribution = resolveContribution(talk, place.id, lookup)
  return {
    type: 'keynote',
    ...contribution,
    ...place,
    notes: authored.notes ? lookup.notes(authored.notes) : {},
    title: lookup.text(authored.title),
    titledByEditor: authored.titled_by === 'editor',
    interruptions: others.map((other, index) => {
      const { position: after } = arguedIn(contribution, authored.interruptions[index]?.after)
      return { ...resolveContribution(other, `${place.id}-${other.own}`, lookup), ...(after && { after }) }
    }),
    prompts: authored.prompts.map(lookup.text),
  }
}

function round(place: Place, session: Of<'round'>, lookup: Lookup): Round {
  const { text, notes } = lookup
  const authored = session.source.value
  const contributions = contributionSourcesOf(session).map((answer): Answer =>
    resolveContribution(answer, `${place.id}-${answer.own}`, lookup))
  const question = text(authored.question ?? authored.title ?? {})
  const answer = finder('contribution', contributions, ({ id }) => id)
  return {
    type: 'round',
    ...place,
    question,
    ...(authored.question && authored.title && { title: text(authored.title) }),
    notes: authored.notes ? notes(authored.notes) : spokenText([question]),
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
