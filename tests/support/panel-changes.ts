/** Changes of a panel's data of every kind. */

import type { Apply, PanelChange } from './panel-change.ts'
import type { PanelData } from './panel-data.ts'
import { swap } from './panel-change.ts'
import { at, name, otherWord, position, sentence } from './panel-data.ts'
import { required } from './required.ts'
import { OF_SESSIONS, OF_TURNS } from './session-changes.ts'
import { OF_VIEWS } from './view-changes.ts'

function positionAt(data: PanelData, { a, b, c }: PanelChange<string>) {
  return at(at(at(data.sessions, a).turns, b).positions, c)
}

const FIGURES = ['none', 'ladder', 'comparison', 'curve', 'quadrant', 'roads'] as const

const OF_POSITIONS = {
  insertPosition: (data, { a, b, c }) => {
    const { positions } = at(at(data.sessions, a).turns, b)
    positions.splice(c % (positions.length + 1), 0, position(data, c))
  },
  swapPositions: (data, { a, b, c }) => swap(at(at(data.sessions, a).turns, b).positions, c, c + 1),
  renamePosition: (data, change) => {
    positionAt(data, change).id = name(data, 'q')
  },
  deletePosition: (data, { a, b, c }) => {
    const { positions } = at(at(data.sessions, a).turns, b)
    if (positions.length > 1)
      positions.splice(c % positions.length, 1)
  },
  changeWeight: (data, change) => {
    const changed = positionAt(data, change)
    changed.weight = changed.weight === 3 ? 2 : 3
  },
  changeClaim: (data, change) => {
    const changed = positionAt(data, change)
    changed.claim = otherWord(changed.claim, data)
  },
  changeSupport: (data, change) => {
    const { supports } = positionAt(data, change)
    supports[0] = otherWord(required(supports[0]), data)
  },
  swapSupports: (data, change) => swap(positionAt(data, change).supports, 0, 1),
  addSupport: (data, change) => positionAt(data, change).supports.unshift(sentence(data)),
  changeNotes: (data, change) => {
    const changed = positionAt(data, change)
    changed.notes = otherWord(changed.notes, data)
  },
  changeFigure: (data, { a, b, c }) => {
    const changed = positionAt(data, { kind: '', a, b, c })
    const figure = at(FIGURES, a + c)
    if (figure !== 'none')
      changed.figure = figure
    else delete changed.figure
  },
  addRemark: (data, change) => {
    positionAt(data, change).remark = sentence(data)
  },
  addWork: (data, change) => {
    const work = { id: name(data, 'w'), what: sentence(data) }
    data.works.push(work)
    positionAt(data, change).works.push(work)
  },
  addTerms: (data, { a }) => data.terms.splice(a % (data.terms.length + 1), 0, sentence(data), sentence(data)),
} satisfies Record<string, Apply>

const CHANGES = { ...OF_SESSIONS, ...OF_TURNS, ...OF_POSITIONS, ...OF_VIEWS } satisfies Record<string, Apply>

export type DataChange = PanelChange<keyof typeof CHANGES>

export const DATA_CHANGES = Object.keys(CHANGES).filter((kind): kind is keyof typeof CHANGES => kind in CHANGES)

/** The data after some changes. */
export function changed(data: PanelData, changes: readonly DataChange[]): PanelData {
  const copy = structuredClone(data)
  for (const change of changes) CHANGES[change.kind](copy, change)
  return copy
}
