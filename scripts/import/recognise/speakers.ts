/**
 * Who speaks in the sources. A label is taken for a speaker's only with evidence: a list of people, an organisation
 * beside it, a place that the form has for it, the same name again. What has less is no speaker, and is told.
 */

import type { SourceLine } from '../read/source-line.ts'
import type { Verdict } from './evidence.ts'
import type { Label } from './label.ts'
import type { Listed } from './people-lists.ts'
import type { PeopleRegister, SourcePerson } from './people-register.ts'
import type { Doubt, ImportRules } from './rules.ts'
import { isDialogue, timesOf, verdictOn } from './evidence.ts'
import { labelIn } from './label.ts'
import { nameAtStart, withoutColon } from './name-at-start.ts'
import { familyName, nameKey, nameKind, withoutTitle } from './name-shapes.ts'
import { peopleRegister } from './people-register.ts'
import { doubtAbout } from './speaker-doubts.ts'

/** A line that begins a turn. */
export interface Spoken {
  label: Label
  person: SourcePerson
}

export interface Speakers {
  /** Who begins to speak in this line, if anybody. */
  of: (line: SourceLine) => Spoken | undefined
  /** Somebody by name, as a rule gives it. */
  named: (name: string) => SourcePerson
  people: SourcePerson[]
  doubts: Doubt[]
}

type Labels = ReadonlyMap<SourceLine, Label>

/**
 * @param lines those that may be text
 * @param listed the people whom the sources list
 */
export function findSpeakers(
  lines: readonly SourceLine[],
  listed: readonly Listed[],
  rules: ImportRules,
): Speakers {
  const register = peopleRegister(listed, rules)
  const none = new Set(rules.notSpeakers.map(nameKey))
  const labels = new Map(
    lines.flatMap((line) => {
      const label = labelIn(line)
      return label && !none.has(nameKey(label.name)) ? [[line, label] as const] : []
    }),
  )
  const verdicts = verdictsOn(labels, lines, register)
  for (const [line, label] of labels) {
    if (verdicts.get(line) === 'sure' && isFullName(label) && !register.isStandIn(label.name))
      register.add(label.name, label.organisation)
  }
  const doubts: Doubt[] = []
  const spoken = new Map<SourceLine, Spoken>()
  for (const [line, label] of labels) {
    const { person, doubt } = judged(line, label, verdicts.get(line) ?? 'no', register)
    if (doubt && !doubts.some(({ what }) => what === doubt.what))
      doubts.push(doubt)
    if (person)
      spoken.set(line, { label, person })
  }
  for (const line of lines.filter(line => !spoken.has(line) && !line.continues && line.heading === undefined)) {
    const begun = nameAtStart(line, register.all())
    if (begun?.isGlued)
      spoken.set(line, begun)
    else if (begun)
      doubts.push(withoutColon(line, begun.person))
  }
  return { of: line => spoken.get(line), named: register.named, people: register.all(), doubts }
}

function verdictsOn(
  labels: Labels,
  lines: readonly SourceLine[],
  register: PeopleRegister,
): Map<SourceLine, Verdict> {
  const count = timesOf(labels)
  const files = [...Map.groupBy(lines, ({ file }) => file)]
  const dialogues = new Set(files.flatMap(([file, own]) => (isDialogue(own, labels) ? [file] : [])))
  return new Map(
    [...labels].map(([line, label]) => {
      const hasTime = line.start !== undefined || label.start !== undefined
      const evidence = {
        isKnown: register.called(label.name) !== undefined,
        times: count.get(nameKey(label.name)) ?? 0,
        isDialogue: dialogues.has(line.file) || hasTime,
      }
      return [line, verdictOn(label, line, evidence)] as const
    }),
  )
}

/** Who speaks by this label, if anybody, and what is in doubt about it. */
function judged(
  line: SourceLine,
  label: Label,
  verdict: Verdict,
  register: PeopleRegister,
): { person?: SourcePerson, doubt?: Doubt | undefined } {
  const known = register.called(label.name) ?? (label.kind === 'role' ? onlyModerator(register) : undefined)
  const candidates = known || verdict === 'no' ? [] : register.shortened(label)
  const match = known ?? (candidates.length === 1 ? candidates[0] : undefined)
  const isNamed = match !== undefined || candidates.length > 1
  const isSpeaker
    = verdict === 'sure' || verdict === 'likely' || (isNamed && label.form !== 'alone' && label.form !== 'glued')
  const doubt = doubtAbout(line, label, {
    verdict,
    isSpeaker,
    isKnown: match !== undefined && !(label.kind === 'numbered' && !register.isStandIn(label.name)),
    candidates: candidates.length > 1 ? candidates : [],
  })
  if (!isSpeaker)
    return { doubt }
  const person = match ?? register.add(label.name)
  person.organisation ??= label.organisation
  if (label.moderates || (label.kind === 'role' && person.roles.size === 0))
    person.roles.add('moderator')
  return { person, doubt }
}

/** The one who moderates, if that is one person whose name is known: `主持人：…` is that one. */
function onlyModerator(register: PeopleRegister): SourcePerson | undefined {
  const moderators = register.all().filter(({ name, roles }) => roles.has('moderator') && nameKind(name) !== 'role')
  return moderators.length === 1 ? moderators[0] : undefined
}

function isFullName({ name, kind }: Label): boolean {
  const plain = withoutTitle(name)
  if (kind === 'latin')
    return /\s/.test(plain)
  return kind === 'han' && familyName(plain) !== plain
}
