/** What slides say of people, worked out once for each of them: a large panel names somebody thousands of times. */

import type { Language } from '../summary/languages.ts'
import type { Person } from '../summary/panel.ts'
import type { Accents } from './accents.ts'
import { sealOf } from '../../components/seal.ts'
import { accentOf } from './accents.ts'

/** What slides say of a person. */
export interface ShownPerson {
  /** Name, accent, and the seal where it is not what the name gives by itself. */
  props: Record<'speaker' | 'accent', string> & { seal?: string }
  /** Tells people of one printed name apart; empty for all others. */
  identity: { who?: string }
}

/** What slides say of each of these people, in one language. */
export function shownPeople(
  people: readonly Person[],
  accents: Accents,
  language: Language,
): ReadonlyMap<Person, ShownPerson> {
  const nameOf = ({ name }: Person) => name[language] ?? ''
  const bearers = Map.groupBy(people, nameOf)
  return new Map(people.map((person) => {
    const name = nameOf(person)
    const isAlone = bearers.get(name)?.length === 1
    const seal = sealOf(name, undefined) === person.seal ? {} : { seal: person.seal }
    return [person, {
      props: { speaker: name, accent: accentOf(accents, person), ...seal },
      identity: isAlone ? {} : { who: person.id },
    }]
  }))
}
