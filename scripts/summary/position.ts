/** What a contribution claims, as the later stages see it. */

import type { Text } from './panel.ts'
import type { Work } from './reference.ts'
import type { CurveShape, PositionKind, Quadrant } from './vocabulary.ts'

/** One reason for a position, in a sentence. */
export interface Support {
  text: Text
  passages: readonly string[]
  /** Whether the position's figure says it already. */
  drawn: boolean
}

/** A step, layer, link, station or road of a figure, or an entry of a quadrant. */
export interface FigureItem {
  /** A few words. */
  label: Text
  text?: Text
}

/** A position drawn rather than listed. */
export type Figure
  = | { kind: 'ladder' | 'layers' | 'chain' | 'cycle', items: readonly FigureItem[] }
  /** A doubted road is one of which its text says that the speaker doubts it. */
    | { kind: 'roads', items: readonly (FigureItem & { doubted?: boolean })[], goal: Text }
    | {
      kind: 'comparison'
      sides: readonly [Text, Text]
      rows: readonly { about?: Text, says: readonly [Text, Text] }[]
    }
  /** The ends of the axes: left and right, lower and upper. */
    | {
      kind: 'quadrant'
      across: readonly [Text, Text]
      up: readonly [Text, Text]
      items: readonly (FigureItem & { at: Quadrant })[]
    }
  /** Sketched lines, each with what stands at its end. `across` is what its beginning and its end stand for. */
    | {
      kind: 'curve'
      across?: readonly [Text, Text]
      items: readonly (FigureItem & { shape: CurveShape, mark?: Text })[]
    }

/** One claim with what supports it. */
export interface Position {
  id: string
  kind: PositionKind
  /** 3: the summary is wrong without it; 2: it belongs; 1: good to have. */
  weight: 1 | 2 | 3
  number?: number
  claim: Text
  supports: readonly Support[]
  figure?: Figure
  /** Those of the position and of its supports, each once, in the order of the source. */
  passages: readonly string[]
  notes: Text
  works: readonly Work[]
  /** Our note, never the speaker's words. */
  remark?: Text
  /** Whether it rests on a doubtful passage; the remark says how. */
  doubtful: boolean
}
