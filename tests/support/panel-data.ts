/** The data of panels of a few made-up sentences. No sentence and no name is made twice. */

import type { Language } from '../../scripts/summary/languages.ts'
import { required } from './required.ts'

export interface PositionData {
  id: string
  weight: 1 | 2 | 3
  claim: string
  supports: string[]
  notes: string
  figure?: 'ladder' | 'comparison' | 'curve' | 'quadrant' | 'roads'
  /** Works it names, as numbers of `PanelData.works`. */
  works: WorkData[]
  remark?: string
}

export interface TurnData {
  /** Written where the speaker's own would not do. */
  id?: string
  speaker: string
  says: string
  positions: PositionData[]
  replies: { to: TurnData, text: string }[]
}

export interface AxisData {
  id: string
  question: string
  debated: boolean
  vote: boolean
  ends: [string, string]
  stances: { who: TurnData, at: 0 | 1 | 'between' | 'unclear', text: string }[]
}

export interface SessionData {
  name: string
  title: string
  /** A keynote has one turn. */
  kind: 'keynote' | 'round'
  turns: TurnData[]
  axes: AxisData[]
  digest: { kind: 'agreement' | 'difference' | 'open', from: TurnData[], text: string }[]
  prompts: string[]
}

export interface TensionData {
  id: string
  question: string
  camps: { label: string, reason?: string, who: TurnData[] }[]
}

export interface WorkData {
  id: string
  what: string
}

export interface PanelData {
  id: string
  title: string
  languages: Language[]
  pace: number
  sessions: SessionData[]
  tensions: TensionData[]
  closing: { kind: 'shared' | 'parting' | 'open', text: string, from: TurnData[] }[]
  terms: string[]
  works: WorkData[]
  /** The printed names of people who were renamed, by their ids. */
  names: Record<string, string>
  /** How many sentences and names were made so far. */
  made: number
}

/** Words that made-up sentences and names are made of. */
export const VOCABULARY = (
  'review paper machine people time trust data model vision language question answer reason tool result proof method '
  + 'reader writer field lab student teacher image number cost road goal doubt rule case sense world light signal noise '
  + 'memory sample error search ground truth bridge river stone garden market letter window season harbour engine'
).split(' ')

/** A sentence found nowhere else, the same for the same number. */
export function sentence(data: PanelData): string {
  let state = (++data.made * 2654435761) >>> 0
  const next = () => (state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9E3779B9) >>> 0)
  const words = Array.from({ length: 6 + (next() % 6) }, () => VOCABULARY[next() % VOCABULARY.length])
  return `${words.join(' ')} n${data.made}`
}

export function name(data: PanelData, what: string): string {
  return `${what}-${VOCABULARY[(data.made * 7) % VOCABULARY.length]}-${++data.made}`
}

export function position(data: PanelData, weight: number): PositionData {
  return {
    id: name(data, 'p'),
    weight: ([3, 3, 2, 1] as const)[weight % 4] ?? 3,
    claim: sentence(data),
    supports: [sentence(data), sentence(data)],
    notes: sentence(data),
    works: [],
  }
}

export function turn(data: PanelData, speaker: number): TurnData {
  return {
    speaker: `s${speaker % 5}`,
    says: sentence(data),
    positions: [0, 1].map(weight => position(data, weight + speaker)),
    replies: [],
  }
}

export function session(data: PanelData, n: number): SessionData {
  const kind = n % 2 === 0 ? 'keynote' : 'round'
  const turns = kind === 'keynote' ? 1 : 2 + (n % 2)
  return {
    name: name(data, kind),
    title: sentence(data),
    kind,
    turns: Array.from({ length: turns }, (_, index) => turn(data, n + index)),
    axes: [],
    digest: [],
    prompts: [],
  }
}

/**
 * @param sessions how many it has
 * @param made how many sentences were made for other panels, which say something else
 */
export function firstPanel(sessions: number, made = 0): PanelData {
  const data: PanelData = {
    id: 'panel',
    title: 'A panel',
    languages: ['en'],
    pace: 140,
    sessions: [],
    tensions: [],
    closing: [],
    terms: [],
    works: [],
    names: {},
    made,
  }
  for (let n = 0; n < sessions; n++) data.sessions.push(session(data, n))
  for (let n = 0; n < 9; n++) data.terms.push(sentence(data))
  return data
}

/** The member of a list that a number stands for. */
export function at<T>(list: readonly T[], n: number): T {
  return required(list[n % list.length])
}

/** The sentence with another word in it. */
export function otherWord(text: string, data: PanelData): string {
  const words = text.split(' ')
  return words.with(1 + (data.made % (words.length - 2)), at(VOCABULARY, ++data.made)).join(' ')
}
