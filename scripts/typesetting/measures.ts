/**
 * Every length that both the generator counts with and the styles draw with, in px of the slide. `styles/measures.css` is
 * made from this table (`npx vitest run tests/typesetting -u`): `ladder.riseOfMany` is `--pd-ladder-rise-of-many` there.
 * Sizes of type are in `scale.ts`; lengths that only the styles need stand in the styles.
 */

import type { Language } from '../summary/vocabulary.ts'

/** A length in px, or one for each language. */
export type Measure = number | Readonly<Record<Language, number>>

/** The steps of white space. */
const SPACE = { 1: 4, 2: 8, 3: 12, 4: 16, 5: 24, 6: 32, 7: 48, 8: 64 } as const

const HAIRLINE = 1
const STROKE = 2

export const MEASURES = {
  space: SPACE,
  hairline: HAIRLINE,
  stroke: STROKE,

  /** Left and right of what stands on a slide. */
  margin: SPACE[8],
  top: 42,
  foot: 50,
  /** What a slide that is filled to its last line keeps free above the foot. */
  aboveFoot: 8,
  /** Where a kicker stands, and a headline that has none and needs the room. */
  kickerTop: 50,
  /** Where the headline below a kicker stands. */
  belowKicker: 84,

  /** Points in lists: from the left edge to their words; in English their lines are no longer than `most`. */
  point: { indent: 36, most: { zh: 852, en: 815 } },
  /** Our own remarks: from the line on their left to their words. */
  remark: { indent: 14 },

  agenda: { indent: 40, who: 132, bar: 96, time: 96, gap: SPACE[3], noteAbove: SPACE[3] },
  answers: { seal: 30, gap: SPACE[4], nameMost: 200 },
  columns: { gap: SPACE[7] },
  /** `groupPadding` is above and below the sentences of a group. */
  digest: { label: 96, indent: SPACE[4], groupPadding: SPACE[2] },
  discuss: { indent: 60 },
  /** Cards of people; `below` is from one row to the next. */
  people: { gap: SPACE[5], seal: 48, sealGap: SPACE[3], below: SPACE[4] },
  positions: { claimIndent: SPACE[5], detailIndent: 38, remarkAbove: SPACE[1] },
  /** Who speaks, beside the words of the thesis. */
  speaker: { person: 240, gap: 56, indent: 40 },

  /**
   * What all figures share: between a label and what stands beside it, inside a box, the line of a box; and of the lines
   * below the figure the space above each and the indent.
   */
  figure: { beside: SPACE[5], inside: SPACE[4], line: STROKE, belowGap: 10, belowIndent: SPACE[5] },
  /** `numeral` is the room of the number above the first step, `above` from a step's line to its words. */
  ladder: { numeral: 40, rise: 48, riseOfMany: 28, above: 12, least: 72 },
  /** `node` is the half of the number that rises above the boxes; many stand closer. */
  chain: { node: 18, above: 28, between: 44, betweenMany: 28, insideMany: 10, least: 112 },
  /** `height` of ring and words, `column` of the words on either side. */
  cycle: { height: 220, radius: 92, column: 280 },
  /** `paddingBare` is that of layers of which nothing is said but their names. */
  layers: { gap: SPACE[2], padding: 11, paddingBare: 18, side: SPACE[5], edge: 6, labelMost: 360 },
  /** `width` is that of the roads with their words; above and below each there is `padding`, or that of many. */
  roads: {
    width: 584,
    goal: 200,
    numeral: 22,
    gap: 14,
    lineLeast: SPACE[5],
    labelMost: 300,
    padding: 14,
    paddingOfMany: SPACE[2],
  },
  comparison: { gap: SPACE[6], rowPadding: 10, headBelow: SPACE[3], headLine: STROKE, about: 120 },
  quadrant: { ends: 138, side: 18, padding: 14, row: 84 },

  /** A person with a few words on the slides of who stands where; `gap` is beside the seal, `below` from mark to mark. */
  stance: { seal: 28, gap: 10, below: 6 },
  /** Groups along an axis: the column of their labels, and of the marks the seals with the names. */
  stances: { label: 200, labelIndent: 28, gap: SPACE[5], below: SPACE[2], who: { zh: 126, en: 176 }, apart: SPACE[5] },
  /** Groups side by side. `shape` is that before a camp's name, `indent` from the edge of a mark to its words. */
  camps: {
    gap: 44,
    shape: 14,
    shapeGap: 10,
    headLine: 3,
    headAbove: 10,
    headBelow: 14,
    markLeast: 40,
    indent: 52,
    kickerDrop: 14,
  },
  matrix: { names: 200, side: SPACE[4], padding: 3, headLine: STROKE, shape: 12, shapeGap: SPACE[2], seal: 24 },
  /** What the marks mean, in a line above the foot. */
  markKey: { room: 28 },
  /** Who answered whom, as rows beside lines. Few rows stand lower, by the difference of the two spaces below the headline. */
  replies: { lines: 196, gap: SPACE[4], nameMost: 270, seal: 24, headBelow: SPACE[4], headBelowFew: SPACE[7] },
  /** Below a name: the shape that says what kind of reply it is. */
  reply: { shape: 16, gap: 9 },
  /** Replies on cards: `wayBelow` is from the two people to the words, `single` the padding of one that stands alone. */
  cards: {
    nameMost: 310,
    seal: 56,
    sealGap: SPACE[3],
    padding: SPACE[4],
    single: SPACE[5],
    side: SPACE[5],
    gap: SPACE[4],
    wayBelow: SPACE[3],
  },
} as const satisfies Record<string, Measure | Readonly<Record<string, Measure>>>

/** Numbers without a unit that the styles take, too. */
export const COUNTS = {
  /** Lines of a headline; a longer text goes on below it. */
  headlineLines: 3,
  peopleInRow: 3,
  /** More camps side by side would leave each too short a line. */
  campsAbreast: 3,
  entryColumns: 2,
} as const

/**
 * Where the stations of a cycle stand: the first one's angle from the top, in degrees, when there are two or three on a
 * side. The others mirror it, so that right and left stand in even rows.
 */
export const CYCLE_ANGLES = { ofTwo: 54.1, ofThree: 40.5 } as const

/** Numbers of items up to which they are laid out larger or further apart; generator and layouts both count. */
export const FEW = {
  /** Steps of a ladder, links of a chain, roads. */
  figureItems: 3,
  /** Stations of a cycle. */
  stations: 4,
  /** People on a slide of replies. */
  people: 4,
} as const

/** Number of people on a slide of replies from which on these are set smaller. */
export const MANY_PEOPLE = 9
