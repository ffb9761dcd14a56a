/** What a change of a panel's data is, and what all kinds of changes look at. */

import type { PanelData, SessionData, TurnData } from './panel-data.ts'

/** A change of the data, or of a deck: what, and numbers that say where. */
export interface PanelChange<Kind extends string> {
  kind: Kind
  a: number
  b: number
  c: number
}

/** Makes a change. */
export type Apply = (data: PanelData, change: PanelChange<string>) => unknown

export function swap(list: unknown[], a: number, b: number): void {
  const [one, other] = [a % list.length, b % list.length]
  ;[list[one], list[other]] = [list[other], list[one]]
}

export function turnsOf(data: PanelData): TurnData[] {
  return data.sessions.flatMap(({ turns }) => turns)
}

export function roundsOf(data: PanelData): SessionData[] {
  return data.sessions.filter(({ kind }) => kind === 'round')
}
