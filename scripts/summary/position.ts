/** What a contribution claims, as the later stages see it. */

import type { Text } from './panel.ts'
import type { Work } from './reference.ts'
import type { CurveShape, Level, PositionKind, Quadrant, SpectrumPlace } from './vocabulary.ts'

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

/** An item that the speaker may doubt, or ask about: it is drawn with broken lines. */
export type DoubtedItem = FigureItem & { doubted?: boolean }

/** Something with what lies inside of it. */
export type NestedItem = DoubtedItem & { items?: readonly NestedItem[] }

/** A position drawn rather than listed. */
export type Figure
  = | { kind: 'ladder' | 'layers' | 'chain' | 'cycle', items: readonly FigureItem[] }
  /** A doubted road is one of which its text says that the speaker doubts it. */
    | { kind: 'roads', items: readonly DoubtedItem[], goal: Text }
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
  /** Things on a line between two ends, the left one first. */
    | {
      kind: 'spectrum'
      across: readonly [Text, Text]
      items: readonly (FigureItem & { at: SpectrumPlace })[]
    }
  /** Things below or above a line with a name. Where all have the same mark, the line moves, else the things do. */
    | {
      kind: 'threshold'
      line: Text
      items: readonly (FigureItem & { mark: Text, at: Level })[]
    }
    | { kind: 'nested', items: readonly NestedItem[] }
  /** What goes in, the box, and what comes out; nobody sees into a dark one. */
    | { kind: 'box', items: readonly (FigureItem & { in: Text, out: Text, dark?: boolean })[] }
  /** Two things weighed against each other: the first is the heavier one. */
    | { kind: 'balance', items: readonly FigureItem[] }
  /** One thing from which several come. */
    | { kind: 'fan', hub: Text, items: readonly DoubtedItem[] }
  /** Two things, and what both share. */
    | { kind: 'overlap', items: readonly FigureItem[], common: FigureItem }

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
  /** Proposed by a model, and not read by anybody yet. */
  draft?: true
}
