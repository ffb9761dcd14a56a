/** Who has which accent: those who meet in a session as far apart as can be. */

import type { Accent } from '../../components/accents.ts'
import type { Panel, Person, Session } from '../summary/panel.ts'
import { ACCENTS, isAccent } from '../../components/accents.ts'
import { difference } from './colour.ts'

/** Every slide asks: worked out once a panel. */
const known = new WeakMap<Panel, ReadonlyMap<Person, Accent>>()

/**
 * The accent of a person of the panel. In the order of people.yaml, each takes of the accents still free the one that lies
 * furthest from those of all before them with whom they share a session. So nobody's accent changes when somebody is added
 * at the end, in whichever sessions the new one speaks.
 */
export function accentOf(panel: Panel, person: Person): Accent {
  const accents = known.get(panel) ?? assign(panel)
  known.set(panel, accents)
  return accents.get(person) ?? FIRST
}

function assign({ people, sessions }: Panel): ReadonlyMap<Person, Accent> {
  const given = new Map<Person, Accent>()
  const speakers = sessions.map(speakersIn)
  for (const person of people) {
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

function speakersIn(session: Session): Set<Person> {
  return new Set(
    session.type === 'keynote'
      ? [session.speaker]
      : session.contributions.map(({ speaker }) => speaker),
  )
}

/** Those that nobody has; a panel of more people than accents starts again. */
function free(given: readonly Accent[]): Accent[] {
  const rounds = Math.floor(given.length / NAMES.length)
  return NAMES.filter(name => given.filter(accent => accent === name).length <= rounds)
}

/** The one whose nearest is furthest; the first of several, since neighbours in the list lie far apart. */
function furthest(names: readonly Accent[], from: readonly Accent[]): Accent {
  const space = (name: Accent) => Math.min(...from.map(other => apart(name, other)))
  return names.reduce((best, name) => (space(name) > space(best) ? name : best), names[0] ?? FIRST)
}

/** How well two accents are told apart in either mode, by colour and by the form of the seal. */
export function apart(one: Accent, other: Accent): number {
  const [a, b] = [ACCENTS[one], ACCENTS[other]]
  const sameForm = a.outline === b.outline && a.carving === b.carving
  return Math.min(difference(a.light, b.light), difference(a.dark, b.dark)) + (sameForm ? 0 : FORM)
}

/** What another form of seal is worth, as a difference in colour: twice what is seen at a glance. */
const FORM = 20

const FIRST: Accent = 'vermilion'
const NAMES = Object.keys(ACCENTS).filter(isAccent)
