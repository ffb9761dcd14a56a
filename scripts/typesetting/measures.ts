/**
 * Every length that the generator counts with and the styles draw with, in px of the slide. `styles/measures.css` is
 * made from these tables (`npx vitest run tests/typesetting/styles.test.ts -u`): `ladder.riseOfMany` is there
 * `--pd-ladder-rise-of-many`. Sizes of type are in `scale.ts`; lengths that only the styles need are in the styles.
 */

import type { Language } from '../summary/languages.ts'
import { writingOf } from '../summary/writing.ts'

/** A length in px, or one for characters that fill a square, as in Chinese, and one for letters. */
export type Measure = number | Readonly<Record<'square' | 'latin', number>>

/** A length in px in this language. */
export function measureIn(measure: Measure, language: Language): number {
  if (typeof measure === 'number')
    return measure
  return writingOf(language).isSquare ? measure.square : measure.latin
}

/** The steps of white space. */
const SPACE = { 1: 4, 2: 8, 3: 12, 4: 16, 5: 24, 6: 32, 7: 48, 8: 64 } as const

const HAIRLINE = 1
const STROKE = 2

/** Where headlines begin, and kickers. */
const TOP = 44
/** Height of a kicker, which is one line. */
const KICKER = 28

/** The lengths by the layouts they belong to. */
export const MEASURES = {
  space: SPACE,
  hairline: HAIRLINE,
  stroke: STROKE,

  /** Left and right of what stands on a slide. */
  margin: SPACE[8],
  top: TOP,
  foot: 50,
  /** Free space above the foot on slides that may be filled to the last line. */
  aboveFoot: 8,
  /** Where a headline below a kicker begins: one line of it lower. */
  belowKicker: TOP + KICKER,

  /** Points in lists: from the left edge to their words. */
  point: { indent: 36 },
  /** Longest line of points in English: some 80 characters. */
  englishMeasure: 815,
  /** The headline in the second language: the space above it, and below it on most slides and below a claim. */
  twin: { above: SPACE[1], below: SPACE[4], belowClaim: STROKE },
  /** Our own remarks: from the line on their left to their words. */
  remark: { indent: 14 },

  agenda: { indent: 40, who: 150, bar: 92, time: 124, gap: SPACE[3], noteAbove: SPACE[3] },
  answers: { seal: 30, gap: SPACE[4], nameMost: 200, padding: 5 },
  columns: { gap: SPACE[7] },
  /** `groupPadding` is above and below the sentences of a group. */
  digest: { label: 108, indent: SPACE[4], groupPadding: SPACE[2] },
  /** `headBelow` is below the headline. */
  discuss: { indent: 60, headBelow: SPACE[5] },
  /** Cards of people; `above` is the space above the first row, `below` from one row to the next. */
  people: { above: SPACE[2], gap: SPACE[5], seal: 48, sealGap: SPACE[3], below: SPACE[4] },
  /** `kicker` is the line that names the speaker, `between` the space between two positions. */
  positions: {
    kicker: KICKER,
    between: SPACE[5],
    claimIndent: SPACE[5],
    detailIndent: 44,
    remarkAbove: SPACE[1],
    remarkIndent: 26,
  },
  /** Above and below the words of a keynote’s thesis, between the lines that frame them. */
  thesis: { padding: SPACE[5] },
  /** Who speaks, beside the words of the thesis. */
  speaker: { person: 240, gap: 56, indent: 40 },

  /**
   * What figures share: the space between a label and the text beside it, the padding and the line of a box; and for
   * the lines below a figure, the space above each and their indent; `headBelow` is below the headline.
   */
  figure: { headBelow: 18, beside: SPACE[5], inside: SPACE[4], line: STROKE, belowGap: 10, belowIndent: SPACE[5] },
  /** `numeral` is the room for the number above the highest step, `above` from the line of a step to its words. */
  ladder: { numeral: 40, rise: 48, riseOfMany: 28, above: 12, least: 72 },
  /** `node` is the part of a number's circle that stands above the boxes; many boxes stand closer. */
  chain: { node: 18, above: 28, between: 44, betweenMany: 28, insideMany: 10, least: 112 },
  /** `height` of ring and words, `column` of the words on either side. */
  cycle: { height: 220, radius: 92, column: 280 },
  /**
   * The line is as tall as there is room. `above` is between words and line, `ends` the row of words below it;
   * `mark…` is of what stands at the end.
   */
  curve: { least: 140, most: 220, between: 40, above: 16, ends: 30, markType: 20, markPadding: 10 },
  /** `zone` is the strip of the line and its points; `headBelow` is below the ends, `below` from row to row. */
  spectrum: { gap: SPACE[5], headBelow: SPACE[2], zone: 44, below: SPACE[4] },
  /** Things against a line: as a curve, with the name of the line below. `mark…` is of the things. */
  threshold: { least: 150, most: 250, between: 40, above: 16, markMost: 168, markPadding: 10, key: 46 },
  /**
   * Sets in one another: `between` neighbours, and between words and what lies inside; `least` is the height of a set,
   * `outer` that of the outermost.
   */
  nested: { between: SPACE[4], padding: 16, side: 30, edge: STROKE, least: 84, outer: 150 },
  /** A box in the middle, with what goes in and what comes out beside it; `arrow` is the way from one to the other. */
  box: { width: 320, arrow: 96, padding: 18, side: SPACE[5], between: SPACE[5], least: 120, leastAlone: 168 },
  /** Two pans on a beam; the heavier one hangs lower by the drop. */
  balance: { gap: SPACE[8], beam: 34, rope: 38, drop: 44, padding: SPACE[4], side: SPACE[5], foot: 20 },
  /** What comes from the hub stands on its right; `reach` is the way there, `padding` above and below each. */
  fan: { hub: 270, hubPadding: 36, hubSide: SPACE[6], reach: 148, padding: 12 },
  /** Two shapes, each two columns wide; `side` is beside the words of each column. */
  overlap: { least: 210, padding: SPACE[5], side: 34 },
  /** `paddingBare` is for layers that are all only labels; `edge` is the coloured line on the left. */
  layers: { gap: SPACE[2], padding: 11, paddingBare: 18, side: SPACE[5], edge: 6, labelMost: 360 },
  /** `width` is that of the roads with their words, `padding` is above and below each. */
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
  quadrant: { ends: 138, side: 18, padding: 14, row: 84, headBelow: SPACE[2] },

  /** A person on the slides of who stands where; `gap` is beside the seal, `below` from one person to the next. */
  stance: { seal: 28, gap: 10, below: 6 },
  /**
   * Groups one below the other, of people who are at no end and in no camp: the columns of the groups' labels, and of
   * seal and name. `apart` is between people who stand in one line because nothing is said of them.
   */
  stances: {
    label: 200,
    gap: SPACE[5],
    below: SPACE[2],
    who: { square: 126, latin: 176 },
    apart: SPACE[5],
  },
  /**
   * An axis: seals stand on a line, below it are the places and what people there say. `gap` is between places,
   * `lineBelow` below the line, `labelBelow` below the names of places, `apart` between names in one line and above
   * whoever is not on the axis; `caption` is the line above the foot that says whether it was debated.
   */
  axis: {
    gap: SPACE[6],
    seal: 46,
    sealOfMany: 34,
    sealOfCrowd: 20,
    sealGap: 6,
    line: 3,
    lineBelow: SPACE[3],
    labelBelow: SPACE[2],
    apart: SPACE[3],
    caption: 32,
  },
  /**
   * Groups side by side: `shape` stands before a camp's name. People stand in lines, `apart` from each other; a few
   * have a row each and a larger seal. `beside` is between a seal and the name.
   */
  camps: {
    gap: 44,
    shape: 14,
    shapeGap: 10,
    headLine: 3,
    headAbove: 10,
    headBelow: SPACE[3],
    reasonBelow: SPACE[3],
    seal: 32,
    sealOfFew: 52,
    markBelow: 6,
    beside: 10,
    apart: SPACE[4],
    apartAbove: SPACE[2],
  },
  /** Speakers and questions in a table: the column of names, the padding of its cells, and the shape in a cell. */
  matrix: {
    headBelow: SPACE[3],
    noteAbove: 10,
    names: 200,
    side: SPACE[4],
    padding: 3,
    headLine: STROKE,
    shape: 12,
    shapeGap: SPACE[2],
    seal: 24,
  },
  /**
   * The panel's map: the column of questions, and beside it camps, each with a label above a line of seals. Seals are
   * larger where few people stand. `gap` is between columns, `sealGap` between seals, `below` from row to row; short
   * rows, where labels and seals stand in one line, have `paddingShort` above and below. `captionBelow` is below the
   * line that says what a seal is.
   */
  map: {
    questions: 172,
    gap: SPACE[5],
    line: 3,
    lineBelow: 5,
    seal: 30,
    sealOfFew: 40,
    sealGap: 6,
    below: 5,
    paddingShort: 4,
    labelGap: SPACE[2],
    captionBelow: SPACE[1],
  },
  /** The closing: the column of its three labels, and around the sentences of each. */
  closing: { labels: 112, indent: SPACE[5], groupPadding: SPACE[3] },
  /**
   * A show of hands: from the top to the question, `padding` inside its frame and `sides` beside it, `below` it to the
   * two ends; `gap` is on either side of the middle, `endBelow` below the label of an end, `apart`
   * between people; seals are larger where few stand; `hands` is the row of boxes.
   */
  vote: {
    padding: SPACE[2],
    sides: SPACE[5],
    below: SPACE[5],
    gap: 44,
    endBelow: SPACE[4],
    apart: SPACE[5],
    seal: 36,
    sealOfFew: 52,
    hands: 92,
  },
  /**
   * A contribution on one slide: the panel with the person, and `gap` from it to the words. Axes have their ends on
   * either side of a line, `endGap` from it; `axisBelow` and `replyBelow` are below each axis and reply, `repliesAbove`
   * is between the rule above the replies and the first.
   */
  portrait: {
    side: 280,
    gap: 44,
    ends: 208,
    endGap: SPACE[3],
    seal: 36,
    axisBelow: 6,
    replySeal: 28,
    replyGap: SPACE[2],
    replyBelow: 2,
    repliesAbove: 6,
  },
  /** What the marks mean, in a line above the foot. */
  markKey: { room: 28 },
  /**
   * Who answered whom. As a picture: `arcs` is the height above the seals, `nameSide` is kept free beside a name. In
   * rows: `way` is the width of the two seals with the line between them.
   */
  replies: {
    arcs: 214,
    seal: 48,
    sealBelow: SPACE[1],
    nameSide: SPACE[2],
    way: 164,
    gap: SPACE[4],
    rowSeal: 40,
    rowBelow: SPACE[2],
  },
  /** The shape that says what kind of reply it is, before the words. */
  reply: { shape: 16, gap: 9 },
  /** Replies on cards: `wayBelow` is from the two people to the words, `single` the padding of a card that is alone. */
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

/** Lines of a headline; a longer text goes on below it. */
export const HEADLINE_LINES = 3

/** Numbers that the styles use, too. */
export const COUNTS = {
  peopleInRow: 3,
  /** Share of its set that words take, beside what alone lies inside. */
  nestedWords: 0.42,
  /** More camps side by side would leave each too short a line. */
  campsAbreast: 3,
  entryColumns: 2,
  /** Columns of camps on the panel's map: at least two, at most four. */
  mapColumnsLeast: 2,
  mapColumns: 4,
} as const

/**
 * Where the stations of a cycle stand: the first one's angle from the top, in degrees, when there are two or three on a
 * side. The others mirror it, so that right and left stand in even rows.
 */
export const CYCLE_ANGLES = { ofTwo: 54.1, ofThree: 40.5 } as const

/** Up to this many items are laid out larger or further apart, both by the generator and by the layouts. */
export const FEW = {
  /** Seals on a cover or below a question: in one row, and in two at this size. */
  seals: 14,
  /** Steps of a ladder, links of a chain, roads. */
  figureItems: 3,
  /** Stations of a cycle. */
  stations: 4,
  /** People in each camp, where nothing is said of anyone. */
  inCamp: 3,
} as const
