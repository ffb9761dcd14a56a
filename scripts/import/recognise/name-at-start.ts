/** Lines that begin with somebody's name without a colon. Pure. */

import type { SourceLine } from '../read/source-line.ts'
import type { Label } from './label.ts'
import type { SourcePerson } from './people-register.ts'
import type { Doubt } from './rules.ts'
import type { Spoken } from './speakers.ts'
import { hasFamilyName } from './name-shapes.ts'

/** What follows a name that is only spoken of: 甲一老师刚才说, “Ada B said”. */
const SPOKEN_OF = new RegExp(
  [
    '^(?:老师|教授|博士|先生|女士|院士|[总和与及跟的说讲提谈也是在、，,;；。”》]|刚才|认为)',
    '^(?:[\'’]s\\b|,)',
    String.raw`^ (?:and|or|is|was|has|had|said|says|told|asked|mentioned|noted|spoke|made|from|of|at|in|did|does)\b`,
    String.raw`^ (?:will|would|thinks|thought|also|just)\b`,
  ].join('|'),
)

/** A line that begins with a person's full name, without a colon. It is a label if no space stands behind it either. */
export function nameAtStart(
  { text }: SourceLine,
  people: readonly SourcePerson[],
): (Spoken & { isGlued: boolean }) | undefined {
  const isFull = (name: string) => /\s/.test(name) || (name.length >= 2 && hasFamilyName(name))
  const person = people.find(({ name }) => text.startsWith(name) && isFull(name))
  const rest = person ? text.slice(person.name.length) : ''
  if (!person || rest === '' || SPOKEN_OF.test(rest))
    return undefined
  const isGlued = /^\p{Lu}/u.test(rest) && /\p{Ll}$/u.test(person.name)
  const kind = /\p{Script=Han}/u.test(person.name) ? 'han' : 'latin'
  const label: Label = { name: person.name, kind, form: 'glued', rest, written: person.name, numbered: false }
  return { label, person, isGlued }
}

/** The doubt about a line that may begin with this person’s name. */
export function withoutColon({ file, number }: SourceLine, { name }: SourcePerson): Doubt {
  return {
    file,
    line: number,
    what: `“${name}” stands at the beginning without a colon; the line is taken for text`,
    settledBy: `--line "${file}:${number}=${name}"`,
  }
}
