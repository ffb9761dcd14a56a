/** The closed sets of words that summaries use. They feed the schema, the types and the labels on slides. */

/** Formats of a slide. */
export const ASPECT_RATIOS = ['16/9', '4/3'] as const
export type AspectRatio = (typeof ASPECT_RATIOS)[number]

/**
 * What sort of thing a position is: a question stays a question, a prediction a prediction. A `report` is of what the
 * speaker did or saw, `others-work` tells what others did.
 */
export const POSITION_KINDS = ['claim', 'question', 'prediction', 'proposal', 'report', 'others-work'] as const
export type PositionKind = (typeof POSITION_KINDS)[number]

/** What a support does for its position. */
export const SUPPORT_KINDS = [
  'reason',
  'evidence',
  'example',
  'concession',
  'proposal',
  'prediction',
  'question',
] as const
export type SupportKind = (typeof SUPPORT_KINDS)[number]

/** How one contribution answers another. */
export const REPLY_KINDS = ['agrees', 'disagrees', 'extends', 'answers', 'refers'] as const
export type ReplyKind = (typeof REPLY_KINDS)[number]

/** What a sentence of a round's digest states: where speakers agree, where they differ, what stays open. */
export const DIGEST_KINDS = ['agreement', 'difference', 'open'] as const
export type DigestKind = (typeof DIGEST_KINDS)[number]

/** What a sentence of the panel's closing states: what was shared, where speakers part, what stays open. */
export const CLOSING_KINDS = ['shared', 'parting', 'open'] as const
export type ClosingKind = (typeof CLOSING_KINDS)[number]

/** What a person is at a panel, beside speaking. */
export const PERSON_ROLES = ['moderator', 'organiser', 'panellist', 'audience'] as const
export type PersonRole = (typeof PERSON_ROLES)[number]

/** Who worded a keynote's title. */
export const TITLED_BY = ['speaker', 'editor'] as const

/** Places of an axis that are no end: between the ends, or spoke to the question but unclear. */
export const OFF_ENDS = ['between', 'unclear'] as const
export type OffEnd = (typeof OFF_ENDS)[number]

/** The place of whoever did not speak to an axis: written only by somebody who read the contribution. */
export const NOT_ADDRESSED = 'not-addressed'

/** How a position is drawn: `figures.ts` says what each is for. */
export const FIGURE_KINDS = [
  'ladder',
  'layers',
  'chain',
  'cycle',
  'roads',
  'comparison',
  'quadrant',
  'curve',
  'spectrum',
  'threshold',
  'nested',
  'box',
  'balance',
  'fan',
  'overlap',
] as const
/** The places of a quadrant, in reading order. */
export const QUADRANTS = ['upper left', 'upper right', 'lower left', 'lower right'] as const
export type Quadrant = (typeof QUADRANTS)[number]

/**
 * The shapes of a sketched line: it rises and stays, surges and recedes, jumps, rises ever more slowly, races to a
 * limit, falls and stays low, or climbs slowly to a goal.
 */
export const CURVE_SHAPES = ['rises', 'surges', 'jumps', 'saturates', 'races', 'falls', 'climbs'] as const
export type CurveShape = (typeof CURVE_SHAPES)[number]

/** The places on the line of a spectrum, from its left end to its right one. */
export const SPECTRUM_PLACES = ['left', 'near left', 'middle', 'near right', 'right'] as const
export type SpectrumPlace = (typeof SPECTRUM_PLACES)[number]

/** Where a thing stands against a threshold; `unclear` is for what nobody has settled. */
export const LEVELS = ['below', 'at', 'above', 'unclear'] as const
export type Level = (typeof LEVELS)[number]

/** Kinds of works. */
export const WORK_KINDS = ['model', 'paper', 'dataset', 'system', 'book', 'method'] as const
export type WorkKind = (typeof WORK_KINDS)[number]
/** How sure we are of a probable reading. */
export const CONFIDENCES = ['high', 'medium', 'low'] as const
export type Confidence = (typeof CONFIDENCES)[number]
/** Words that are garbled: a name, a term, a number, a sense turned round, or past all reading. */
export const GARBLED_KINDS = ['name', 'term', 'number', 'sense-reversed', 'unrecoverable'] as const
export type GarbledKind = (typeof GARBLED_KINDS)[number]
/**
 * What is wrong with a place in the transcript: garbled words; legible words whose meaning rests on something that is
 * not printed; a slip of the speaker; or only a doubt of ours.
 */
export const ERRATUM_KINDS = [...GARBLED_KINDS, 'not-printed', 'slip', 'doubt'] as const
export type ErratumKind = (typeof ERRATUM_KINDS)[number]

/** Whether the words themselves are wrong, in contrast to a place that is legible. */
export function isGarbled(kind: ErratumKind): kind is GarbledKind {
  const garbled: readonly ErratumKind[] = GARBLED_KINDS
  return garbled.includes(kind)
}
