/** A proposal for a contribution → what of it can be taken, and what is refused for which reason. Pure. */

import type { Language } from '../summary/languages.ts'
import type { PositionKind, SupportKind } from '../summary/vocabulary.ts'
import type { ContributionToDraft, PassageText } from './session-to-draft.ts'
import { isInLanguage } from '../import/language.ts'
import { numbersIn, numbersSaid } from '../import/numbers.ts'
import { CONTROL } from '../summary/texts.ts'
import { copiedFrom } from './copied.ts'
import { loosePosition, looseProposal, looseSupport } from './proposal.ts'
import { isQuotedFrom, quotationsIn } from './quotations.ts'

/** Why a sentence is refused, in the order in which it is looked for. */
export const REASONS = {
  'shape': 'not as the schema says',
  'unknown passage': 'it cites a passage that the contribution does not have, or none',
  'quotation': 'what it quotes is not in the passages it cites',
  'number': 'a number is not in the passages it cites',
  'copied': 'the sentence stands so in the transcript',
  'language': 'it is in another language',
} as const
export type Reason = keyof typeof REASONS

export interface Refusal {
  reason: Reason
  /** The sentence, or what came in its place. */
  text: string
  /** What exactly is wrong. */
  detail: string
}

export interface ProposedPosition {
  kind: PositionKind
  weight: 1 | 2 | 3
  claim: string
  passages: string[]
  supports: { kind: SupportKind, text: string }[]
}

export interface CheckedProposal {
  thesis?: string
  positions: ProposedPosition[]
  /** How many sentences were proposed: thesis, claims and supports. */
  proposed: number
  refused: Refusal[]
}

/** Longest sentence of a summary, in characters. */
const LONGEST = 400

/**
 * What of a model's answer can be taken.
 *
 * @param answer whatever came: it is read as far as it has the form of a proposal
 * @param contribution with its passages, in which quotations and numbers have to stand
 * @param language that of the summary
 */
export function checkProposal(
  answer: unknown,
  { passages }: ContributionToDraft,
  language: Language,
): CheckedProposal {
  const read = looseProposal.safeParse(answer)
  if (!read.success)
    return { positions: [], proposed: 1, refused: [shape(answer, 'it has no list of positions')] }
  const { thesis, positions } = read.data
  const whole = { cited: passages, all: passages, language }
  const wrong = thesis === undefined ? undefined : faultOf(thesis, whole)
  const checked = positions.map(position => checkPosition(position, passages, language))
  return {
    ...(thesis !== undefined && !wrong && { thesis: thesis.trim() }),
    positions: checked.flatMap(({ position }) => position ?? []),
    proposed: (thesis === undefined ? 0 : 1) + checked.reduce((sum, { proposed }) => sum + proposed, 0),
    refused: [...(wrong ? [wrong] : []), ...checked.flatMap(({ refused }) => refused)],
  }
}

interface CheckedPosition {
  position?: ProposedPosition
  proposed: number
  refused: Refusal[]
}

function checkPosition(proposed: unknown, all: readonly PassageText[], language: Language): CheckedPosition {
  const read = loosePosition.safeParse(proposed)
  if (!read.success) {
    const missing = read.error.issues.map(({ path }) => path.join('.')).join(', ')
    return { proposed: 1, refused: [shape(proposed, `expected ${missing}`)] }
  }
  const { kind, weight, claim, quotation, supports } = read.data
  const ids = [...new Set(read.data.passages)]
  const cited = all.filter(({ id }) => ids.includes(id))
  const context = { cited, all, language }
  const wrong = unknownPassage(claim, ids, cited) ?? wrongQuotation(claim, quotation, cited) ?? faultOf(claim, context)
  if (wrong)
    return { proposed: 1, refused: [wrong] }
  const checked = supports.map(support => checkSupport(support, context))
  return {
    position: {
      kind,
      weight,
      claim: claim.trim(),
      passages: cited.map(({ id }) => id),
      supports: checked.flatMap(({ support }) => support ?? []),
    },
    proposed: 1 + supports.length,
    refused: checked.flatMap(({ refused }) => refused ?? []),
  }
}

function checkSupport(
  proposed: unknown,
  context: Checking,
): { support?: ProposedPosition['supports'][number], refused?: Refusal } {
  const read = looseSupport.safeParse(proposed)
  if (!read.success)
    return { refused: shape(proposed, 'expected kind and text') }
  const refused = faultOf(read.data.text, context)
  return refused ? { refused } : { support: { ...read.data, text: read.data.text.trim() } }
}

function unknownPassage(text: string, ids: readonly string[], cited: readonly PassageText[]): Refusal | undefined {
  const unknown = ids.filter(id => !cited.some(passage => passage.id === id))
  if (ids.length > 0 && unknown.length === 0)
    return undefined
  const detail = ids.length === 0 ? 'it cites none' : `there is no ${unknown.join(', ')} in this contribution`
  return { reason: 'unknown passage', text, detail }
}

function wrongQuotation(text: string, quotation: string, cited: readonly PassageText[]): Refusal | undefined {
  if (cited.some(passage => isQuotedFrom(quotation, passage.text)))
    return undefined
  return { reason: 'quotation', text, detail: `“${quotation}” is not in ${cited.map(({ id }) => id).join(', ')}` }
}

interface Checking {
  /** The passages that the sentence cites. */
  cited: readonly PassageText[]
  /** Those of the whole contribution. */
  all: readonly PassageText[]
  language: Language
}

/** What is wrong with a sentence by itself. */
function faultOf(text: string, { cited, all, language }: Checking): Refusal | undefined {
  if (text.trim() === '' || text.length > LONGEST || CONTROL.test(text))
    return shape(text, `expected one sentence of at most ${LONGEST} characters`)
  const quoted = quotationsIn(text).find(quoted => !cited.some(passage => isQuotedFrom(quoted, passage.text)))
  if (quoted !== undefined)
    return { reason: 'quotation', text, detail: `“${quoted}” is quoted` }
  const said = numbersSaid(cited.map(passage => passage.text).join('\n'))
  const number = [...numbersIn(text)].find(([value]) => !said.has(value))
  if (number)
    return { reason: 'number', text, detail: `${number[1]} was not said there` }
  const copied = copiedFrom(text, all.map(passage => passage.text).join('\n'))
  if (copied !== undefined)
    return { reason: 'copied', text, detail: `“${copied}” stands so in the transcript` }
  return isInLanguage(text, language)
    ? undefined
    : { reason: 'language', text, detail: `expected ${language}` }
}

function shape(what: unknown, detail: string): Refusal {
  return { reason: 'shape', text: typeof what === 'string' ? what : JSON.stringify(what) ?? String(what), detail }
}
