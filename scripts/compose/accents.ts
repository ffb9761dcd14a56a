/** Gives everybody an accent. People who speak in the same session get colours that differ as much as possible. */

import type { Accent } from '../../components/accents.ts'
import type { Panel, Person } from '../summary/panel.ts'
import { ACCENT_NAMES, ACCENTS } from '../../components/accents.ts'
import { contributionsOf, peopleOf } from '../summary/contributions.ts'
import { difference } from './colour.ts'

/** The accent of everyone in people.yaml. */
export type Accents = ReadonlyMap<Person, Accent>

/**
 * Gives everyone an accent, in the order of people.yaml. Each person takes the free accent whose colour differs most
 * from those of the people before them in the same sessions; accents that people.yaml names are given first. So
 * nobody's accent changes when somebody is added at the end of people.yaml, whatever sessions the new person speaks in.
 */
export function assignAccents({ people, sessions }: Panel): Accents {
  const given = new Map<Person, Accent>()
  const speakers = sessions.map(
    session => new Set(contributionsOf(session).flatMap(peopleOf)),
  )
  for (const person of people) {
    if (person.accent)
      given.set(person, person.accent)
  }
  for (const person of people) {
    if (person.accent)
      continue
    const met = new Set(
      speakers
        .filter(all => all.has(person))
        .flatMap(all => [...all])
        .flatMap(other => given.get(other) ?? []),
    )
    given.set(person, furthest(free([...given.values()]), [...met]))
  }
  return given
}

/** The accent of a person. */
export function accentOf(accents: Accents, person: Person): Accent {
  return accents.get(person) ?? FIRST
}

/** The accents that the fewest people have; a panel of more people than accents gives each out again. */
function free(given: readonly Accent[]): Accent[] {
  const rounds = Math.floor(given.length / ACCENT_NAMES.length)
  return ACCENT_NAMES.filter(name => given.filter(accent => accent === name).length <= rounds)
}

/**
 * The accent that is furthest from the nearest of the others. Of several it is the first, since neighbours in the list
 * differ much.
 */
function furthest(names: readonly Accent[], from: readonly Accent[]): Accent {
  const space = (name: Accent) => Math.min(...from.map(other => distinctness(name, other)))
  return names.reduce((best, name) => (space(name) > space(best) ? name : best), names[0] ?? FIRST)
}

/**
 * How well two accents are told apart, by colour and by the form of the seal: their difference in CIELAB in the mode
 * where it is smaller, and {@link FORM} if the seals have different forms.
 */
export function distinctness(one: Accent, other: Accent): number {
  const [a, b] = [ACCENTS[one], ACCENTS[other]]
  const sameForm = a.outline === b.outline && a.carving === b.carving
  return Math.min(difference(a.light, b.light), difference(a.dark, b.dark)) + (sameForm ? 0 : FORM)
}

/** A different form of seal counts as much as this difference in colour: twice what is seen at a glance. */
const FORM = 20

const FIRST: Accent = 'vermilion'
