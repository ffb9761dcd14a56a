/** How sure it is that a label says who speaks. Pure. */

import type { SourceLine } from '../read/source-line.ts'
import type { Label } from './label.ts'
import { hasFamilyName, isOrganisation, isSurelyHanName, nameKey } from './name-shapes.ts'

/** How sure it is that a label says who speaks. */
export type Verdict = 'sure' | 'likely' | 'doubtful' | 'no'

/** What is known of a label apart from itself. */
export interface Evidence {
  /** Whether somebody is listed, or named by a rule, who is called so. */
  isKnown: boolean
  /** In how many lines the name is a label. */
  times: number
  /** Whether most paragraphs of the file begin with a label, or the line has a time. */
  isDialogue: boolean
}

/** How many labels there are of each name. */
export function timesOf(labels: ReadonlyMap<SourceLine, Label>): Map<string, number> {
  return new Map(
    [...Map.groupBy(labels.values(), ({ name }) => nameKey(name))].map(([key, { length }]) => [key, length]),
  )
}

/** Whether at least half of the paragraphs begin with a label, and two. */
export function isDialogue(lines: readonly SourceLine[], labels: ReadonlyMap<SourceLine, Label>): boolean {
  const paragraphs = lines.filter(
    line => !line.continues && line.heading === undefined && /\s|\p{Script=Han}{4}/u.test(line.text),
  )
  const labelled = paragraphs.filter(line => labels.has(line) && labels.get(line)?.rest !== '')
  return labelled.length >= 2 && labelled.length >= paragraphs.length / 2
}

/** Whether a label says who speaks, by all that speaks for it. */
export function verdictOn(label: Label, line: SourceLine, evidence: Evidence): Verdict {
  const { form, kind } = label
  if (form === 'voice')
    return 'sure'
  if (line.heading !== undefined)
    return verdictOnHeading(label, evidence.isKnown)
  if (evidence.isKnown)
    return form === 'glued' && !isOrganisation(label.organisation ?? '') ? 'doubtful' : 'sure'
  if (kind === 'role' || kind === 'numbered' || kind === 'other-role')
    return form === 'alone' && kind === 'other-role' ? 'doubtful' : 'sure'
  switch (form) {
    case 'organisation':
      return isPersonWithOrganisation(label) ? 'sure' : 'doubtful'
    case 'glued':
      return isOrganisation(label.organisation ?? '') && isSurelyHanName(label.name) ? 'likely' : 'no'
    case 'time':
      return evidence.times >= 2 || looksLikePerson(label) ? 'sure' : 'doubtful'
    case 'alone':
      return evidence.times >= 2 && looksLikePerson(label) && line.apart === true ? 'likely' : 'no'
    default:
      return kind === 'han' ? verdictOnHan(label.name, evidence) : verdictOnLatin(label, evidence)
  }
}

function looksLikePerson({ kind, name }: Label): boolean {
  return kind === 'han' ? hasFamilyName(name) : kind === 'latin'
}

function verdictOnHeading({ form, name, kind, organisation = '' }: Label, isKnown: boolean): Verdict {
  if (isKnown || kind === 'role' || kind === 'numbered')
    return 'sure'
  if (form === 'organisation' && (isOrganisation(organisation) || isSurelyHanName(name)))
    return 'sure'
  return form === 'alone' && kind !== 'initials' ? 'doubtful' : 'no'
}

function isPersonWithOrganisation({ name, kind, organisation = '', rest }: Label): boolean {
  if (isOrganisation(organisation))
    return kind !== 'initials'
  if (kind === 'han')
    return hasFamilyName(name) && (rest === '' || isSurelyHanName(name))
  return kind === 'latin' && /\s/.test(name)
}

/** A Chinese name with a colon, or in bold. */
function verdictOnHan(name: string, { times, isDialogue }: Evidence): Verdict {
  if (hasFamilyName(name) && (isSurelyHanName(name) || times >= 2))
    return 'sure'
  return isDialogue && (hasFamilyName(name) || times >= 2) ? 'likely' : 'doubtful'
}

/** Another name with a colon, or in bold. */
function verdictOnLatin({ name, kind }: Label, { times, isDialogue }: Evidence): Verdict {
  if (times >= 2)
    return 'sure'
  return isDialogue && kind === 'latin' && /\s/.test(name) ? 'likely' : 'doubtful'
}
