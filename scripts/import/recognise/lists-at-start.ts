/** Lists of people and notes on the event, before anybody speaks at length. Pure. */

import type { SourceLine } from '../read/source-line.ts'
import type { Listed, ListedRole } from './people-lists.ts'
import type { Fate } from './transcript.ts'
import { initialsIn, isAboutEvent, listedPerson, listedRole, peopleListedIn } from './people-lists.ts'

/** In how many lines from the top they are looked for. */
const PREAMBLE = 80

/** @param fates is told of the lines that are such lists */
export function listedAtStart(lines: readonly SourceLine[], fates: Map<SourceLine, Fate>): Listed[] {
  const found: Listed[] = []
  let role: ListedRole | undefined
  for (const line of lines.slice(0, PREAMBLE)) {
    const leave = (reason: string) => fates.set(line, { line, as: 'left-out', reason })
    const people = line.heading === undefined ? peopleListedIn(line.text) : undefined
    const row = people || line.heading !== undefined ? undefined : initialsIn(line.text)
    const member
      = people || row || line.heading !== undefined || role === undefined ? undefined : listedPerson(line.text, role)
    if (people || row || member) {
      found.push(
        ...(people ?? []),
        ...(row ? [{ ...row, role: role ?? ('speaker' as const) }] : []),
        ...(member ? [member] : []),
      )
      const announced = people?.length === 0 ? listedRole(line.text.replace(/[:：] ?$/, '')) : undefined
      role = people ? announced : role
      leave('a list of people')
      continue
    }
    role = line.heading === undefined ? undefined : listedRole(line.text)
    if (isAboutEvent(line.text))
      leave('about the event')
  }
  return found
}
