/** The people of the sources, each once, whatever they are called by. */

import type { Label } from './label.ts'
import type { Listed, ListedRole } from './people-lists.ts'
import type { ImportRules } from './rules.ts'
import { familyName, nameKey, withoutTitle } from './name-shapes.ts'
import { nameAndOrganisation } from './rules.ts'

/** A person of the sources. */
export interface SourcePerson {
  name: string
  organisation?: string | undefined
  roles: Set<ListedRole>
}

export interface PeopleRegister {
  /** Adds somebody, or what is new about them. */
  add: (name: string, organisation?: string, role?: ListedRole) => SourcePerson
  /** Somebody as a rule writes them: `Name (Organisation)`. */
  named: (written: string) => SourcePerson
  /** Who is called so: by a rule, initials, or the full name. */
  called: (name: string) => SourcePerson | undefined
  /** Whether a rule or a table of initials says who is called so. */
  isStandIn: (name: string) => boolean
  /** Whose family or first name this is: one, or several. */
  shortened: (label: Label) => SourcePerson[]
  all: () => SourcePerson[]
}

/** The register with those who are listed; others are added as they speak. */
export function peopleRegister(listed: readonly Listed[], rules: ImportRules): PeopleRegister {
  const people = new Map<string, SourcePerson>()
  const standIns = new Map<string, SourcePerson>()
  const add = (name: string, organisation?: string, role?: ListedRole): SourcePerson => {
    const key = nameKey(name)
    const person: SourcePerson = people.get(key) ?? { name: inCase(shownName(name)), roles: new Set() }
    people.set(key, person)
    person.organisation ??= organisation
    if (role !== undefined)
      person.roles.add(role)
    return person
  }
  const named = (written: string) => {
    const { name, organisation } = nameAndOrganisation(written)
    return add(name, organisation)
  }
  for (const { name, organisation, role, initials } of listed) {
    const person = add(name, organisation, role)
    if (initials !== undefined)
      standIns.set(nameKey(initials), person)
  }
  for (const [label, name] of Object.entries(rules.speakers)) standIns.set(nameKey(label), named(name || label))
  return {
    add,
    named,
    called: name => standIns.get(nameKey(name)) ?? people.get(nameKey(name)),
    isStandIn: name => standIns.has(nameKey(name)),
    shortened: label => [...people.values()].filter(person => isShortFor(label, person)),
    all: () => [...people.values()],
  }
}

/** A name without its title, unless hardly anything is left: 王老师. */
function shownName(name: string): string {
  const plain = withoutTitle(name)
  return plain.length > 1 ? plain : name.trim()
}

/** Whether a label gives the family name of a Chinese person, or the first or last name of another. */
function isShortFor({ name, kind }: Label, person: SourcePerson): boolean {
  const short = withoutTitle(name)
  if (/\s/.test(short))
    return false
  if (kind === 'han')
    return short === familyName(person.name) && short !== person.name
  const words = nameKey(person.name).split(' ')
  return kind === 'latin' && words.length > 1 && [words[0], words.at(-1)].includes(nameKey(short))
}

/** A name in capitals, as a name is written. */
function inCase(name: string): string {
  const isLoud = /\s/.test(name) && name === name.toUpperCase() && name !== name.toLowerCase()
  return isLoud ? name.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, letter => letter.toUpperCase()) : name
}
