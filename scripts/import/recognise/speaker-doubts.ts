/** What could not be made out for sure about who speaks. Pure. */

import type { SourceLine } from '../read/source-line.ts'
import type { Verdict } from './evidence.ts'
import type { Label } from './label.ts'
import type { SourcePerson } from './people-register.ts'
import type { Doubt } from './rules.ts'
import { hasFamilyName, isSurelyHanName } from './name-shapes.ts'

/** What was made of a label. */
export interface Judgement {
  verdict: Verdict
  isSpeaker: boolean
  /** Whether somebody is known to be called so. */
  isKnown: boolean
  /** Those whose name it may be, where there are several. */
  candidates: readonly SourcePerson[]
}

/** What is to be asked about a label, if anything is. */
export function doubtAbout(line: SourceLine, label: Label, judgement: Judgement): Doubt | undefined {
  const { verdict, isSpeaker, isKnown, candidates } = judgement
  const { name, kind } = label
  const told = (what: string, settledBy: string): Doubt => ({ file: line.file, line: line.number, what, settledBy })
  const [first] = candidates
  if (first) {
    const names = candidates.map(person => person.name).join(' or ')
    return told(`“${name}” may be ${names}; it is kept as “${name}”`, `--speaker "${name}=${first.name}"`)
  }
  if (isKnown)
    return undefined
  if (isSpeaker && kind === 'numbered')
    return told(`“${name}” is nobody’s name`, `--speaker "${name}=Name (Organisation)"`)
  if (isSpeaker)
    return verdict === 'sure' ? undefined : told(`“${name}” is taken for a speaker`, `--not-speaker "${name}"`)
  if (!isWorthAsking(label, line.heading !== undefined))
    return undefined
  const taken = line.heading === undefined ? 'text' : 'a heading'
  return told(`“${name}” may be a speaker; it is taken for ${taken}`, `--speaker "${name}"`)
}

function isWorthAsking({ form, kind, name }: Label, isHeading: boolean): boolean {
  if (form === 'alone' || form === 'glued') {
    const isName = kind === 'han' ? isSurelyHanName(name) && hasFamilyName(name) : /\s/.test(name)
    return isHeading && isName
  }
  return kind === 'han' ? hasFamilyName(name) : kind === 'latin'
}
