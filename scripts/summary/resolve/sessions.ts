/** Keynotes and rounds as they were written → with their references resolved. */

import type { Answer, Keynote, Round, Session } from '../panel.ts'
import type { AuthoredKeynote, AuthoredRound } from '../schema.ts'
import type { Sources } from '../sources.ts'
import type { Lookup } from './lookup.ts'
import { NOT_ADDRESSED } from '../vocabulary.ts'
import { arguedIn, resolveContribution } from './contribution.ts'
import { finder } from './lookup.ts'

/** The sessions in their order, each with the name of its deck: `01-chen-xilin`. */
export function resolveSessions({ sessions }: Sources, lookup: Lookup): Session[] {
  return sessions.map(({ kind, id, name, source }, index): Session => {
    const place = { id, name, deck: `${String(index + 1).padStart(2, '0')}-${name}` }
    return kind === 'keynote' ? keynote(place, source.value, lookup) : round(place, source.value, lookup)
  })
}

type Place = Pick<Session, 'id' | 'name' | 'deck'>

function keynote(place: Place, authored: AuthoredKeynote, lookup: Lookup): Keynote {
  return {
    type: 'keynote',
    ...place,
    ...resolveContribution(place.id, place.name, authored, lookup),
    title: lookup.text(authored.title),
    titledByEditor: authored.titled_by === 'editor',
    prompts: authored.prompts.map(lookup.text),
  }
}

function round(place: Place, authored: AuthoredRound, lookup: Lookup): Round {
  const { text, notes } = lookup
  const turns = new Map<string, number>()
  const contributions = authored.contributions.map((answer, index): Answer => {
    const turn = (turns.get(answer.speaker) ?? 0) + 1
    turns.set(answer.speaker, turn)
    const alias = `${place.id}-${answer.speaker}`
    return {
      ...resolveContribution(
        `${place.id}.${index + 1}`,
        turn === 1 ? alias : `${alias}-${turn}`,
        answer,
        lookup,
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
    axes: authored.axes.map(({ id, question, debated, ends, stances }) => ({
      id,
      question: text(question),
      debated,
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
