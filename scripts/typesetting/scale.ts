/**
 * The type scale: how each kind of text is set. The generator counts lines with it, and `styles/scale.css` is made from
 * it (`npx vitest run tests/typesetting/styles.test.ts -u`).
 */

import type { Language } from '../summary/languages.ts'
import type { Breaks } from './breaks.ts'
import type { Setting } from './height.ts'
import { writingOf } from '../summary/writing.ts'
import { COUNTS, MEASURES } from './measures.ts'
import { PORTRAIT_WIDTH, TEXT_WIDTH } from './room.ts'

/** A number for all languages, or one for characters that fill a square, as in Chinese, and one for letters. */
type SizeByScript = number | readonly [square: number, latin: number]

/** How each kind of text is set, in one language. */
export type Settings = ReturnType<typeof scaleOf>

/**
 * The scale of characters that fill a square, or of letters. Each row has size, line height, length of a line and space
 * after the text, in px. Letters need about 1.5 times as many ems for the same words, so most of it is set a little
 * smaller.
 */
function scaleOf(isSquare: boolean) {
  const { headline, label, name, point, text, beneath } = kindsOfText(isSquare)
  return {
    'display': headline([54, 48], [74, 60], TEXT_WIDTH),
    'display-beside': headline([42, 36], [58, 48], TEXT_WIDTH),
    'display-long': headline([32, 28], [42, 37], TEXT_WIDTH),
    'headline': headline([38, 32], [54, 44], TEXT_WIDTH, [24, 20]),
    'statement': headline([34, 30], [56, 48], TEXT_WIDTH),
    'card-statement': headline([30, 25], [47, 37], CARD_STATEMENT_WIDTH),
    'bullet': point([24, 21], [38, 31], POINT_WIDTH, 12),
    'sub-headline': headline([29, 25], [41, 35], TEXT_WIDTH, 16),
    'claim': headline([22, 20], [32, 27], CLAIM_WIDTH, [12, 8]),
    'detail': text(20, [29, 26], DETAIL_WIDTH, 1),
    'figure-label': label([26, 22], [36, 30], TEXT_WIDTH, 4),
    'figure-text': text([22, 20], [33, 28], TEXT_WIDTH),
    'remark': point(20, [29, 26], REMARK_WIDTH, 16),
    'prompt': label([30, 25], [48, 36], TEXT_WIDTH - discuss.indent, [28, 24]),
    'sentence': text(20, [29, 26], TEXT_WIDTH, [7, 8]),
    'digest-kind': headline([22, 20], [32, 27], digest.label),
    'digest-point': text(20, [29, 26], TEXT_WIDTH - digest.label - digest.indent, [7, 8]),
    'row': text(20, [30, 27], ROW_WIDTH, 0),
    'name': name(20, [30, 27], answers.nameMost),
    'agenda': name(20, [29, 26], AGENDA_WIDTH, [10, 8]),
    'entry': point(20, [29, 26], ENTRY_WIDTH, [10, 8]),
    'beneath': beneath(20, 26, TEXT_WIDTH),
    'small-print': point(20, [30, 26], TEXT_WIDTH, 14),
    'card-name': name([22, 21], [30, 28], CARD_WIDTH),
    'card-line': text(20, [27, 25], CARD_WIDTH),
    'least': text(20, [29, 26], TEXT_WIDTH),
    'camp': headline([22, 20], [32, 27], TEXT_WIDTH),
    'axis-end': headline([24, 22], [32, 28], TEXT_WIDTH),
    'map-question': headline([22, 20], [30, 26], MEASURES.map.questions),
    'closing': text([22, 20], [33, 28], CLOSING_WIDTH, [10, 9]),
    'closing-label': headline([24, 21], [33, 28], closing.labels),
    'vote-question': headline([26, 23], [38, 32], TEXT_WIDTH - 2 * vote.sides),
    'vote-end': headline([34, 28], [46, 38], VOTE_WIDTH),
    'vote-name': name(20, [30, 28], VOTE_WIDTH, 10),
    'portrait-headline': headline([34, 27], [46, 35], PORTRAIT_WIDTH, [12, 10]),
    'portrait-thesis': point([21, 20], [33, 27], PORTRAIT_WIDTH, [18, 14]),
    'portrait-claim': point([24, 22], [36, 31], PORTRAIT_WIDTH, [14, 12]),
    'portrait-end': text(20, [27, 24], MEASURES.portrait.ends),
    'portrait-reply': point(20, [28, 26], REPLY_WIDTH),
    'roomy-bullet': point([28, 24], [44, 36], POINT_WIDTH, 16),
    'roomy-claim': headline([28, 24], [40, 34], CLAIM_WIDTH, 14),
    'roomy-detail': text([23, 21], [34, 30], DETAIL_WIDTH, 6),
    'roomy-digest-point': text([25, 23], [37, 31], TEXT_WIDTH - digest.label - digest.indent, 14),
    'roomy-entry': point(22, [32, 29], ENTRY_WIDTH, 16),
    'roomy-vote-name': name([26, 24], [36, 32], VOTE_WIDTH, 12),
    'roomy-closing': text([27, 24], [40, 34], CLOSING_WIDTH, [20, 18]),
    'roomy-portrait-headline': headline([42, 34], [58, 45], PORTRAIT_WIDTH, [24, 20]),
    'roomy-portrait-thesis': point([25, 23], [39, 32], PORTRAIT_WIDTH, [36, 30]),
    'roomy-portrait-claim': point([28, 24], [42, 34], PORTRAIT_WIDTH, [28, 24]),
  }
}

/** How a kind of text is set, given its sizes: its face, and where its lines may end. */
function kindsOfText(isSquare: boolean) {
  const serif = isSquare ? 'serif' : 'latin-serif'
  const sans = isSquare ? 'sans' : 'latin-sans'
  const set = (face: Setting['face'], breaks: Breaks) =>
    (size: SizeByScript, leading: SizeByScript, width: SizeByScript, gap: SizeByScript = 0): Setting => {
      const own = (value: SizeByScript) => typeof value === 'number' ? value : value[isSquare ? 0 : 1]
      return { face, breaks, size: own(size), leading: own(leading), width: own(width), gap: own(gap) }
    }
  return {
    headline: set(serif, 'phrases'),
    label: set(serif, 'words'),
    name: set(serif, 'endings'),
    point: set(sans, 'words'),
    text: set(sans, 'words'),
    beneath: set('latin-sans', 'endings'),
  }
}

const { agenda, answers, closing, columns, digest, discuss, hairline, people, positions, remark, speaker, stroke, vote }
  = MEASURES

/** Chinese points are as wide as the headline. English points have a shorter line (`englishMeasure`). */
const POINT_WIDTH = [TEXT_WIDTH, MEASURES.englishMeasure] as const
const REMARK_WIDTH = TEXT_WIDTH - stroke - remark.indent
const CARD_STATEMENT_WIDTH = TEXT_WIDTH - speaker.person - speaker.gap - hairline - speaker.indent
const CARD_WIDTH
  = (TEXT_WIDTH - (COUNTS.peopleInRow - 1) * people.gap) / COUNTS.peopleInRow
    - people.seal - people.sealGap
const ROW_WIDTH = TEXT_WIDTH - answers.seal - answers.nameMost - 2 * answers.gap
const AGENDA_WIDTH = TEXT_WIDTH - agenda.indent - agenda.who - agenda.bar - agenda.time - 3 * agenda.gap
const CLAIM_WIDTH = TEXT_WIDTH - positions.claimIndent
const DETAIL_WIDTH = TEXT_WIDTH - positions.detailIndent
const CLOSING_WIDTH = TEXT_WIDTH - closing.labels - closing.indent
/** An end of a vote: half of the slide without its margins. */
const VOTE_WIDTH = TEXT_WIDTH / 2 - vote.gap
const REPLY_WIDTH = PORTRAIT_WIDTH - MEASURES.portrait.replySeal - MEASURES.portrait.replyGap
const ENTRY_WIDTH = (TEXT_WIDTH - columns.gap) / 2

const SQUARE = scaleOf(true)
const LETTERS = scaleOf(false)

/** The scale of a language. */
export function typeSettings(language: Language): Settings {
  return writingOf(language).isSquare ? SQUARE : LETTERS
}

/** The scale with the larger step of points, claims, details and entries, for slides with little on them. */
export function roomy(settings: Settings): Settings {
  return {
    ...settings,
    'bullet': settings['roomy-bullet'],
    'claim': settings['roomy-claim'],
    'detail': settings['roomy-detail'],
    'entry': settings['roomy-entry'],
    'digest-point': settings['roomy-digest-point'],
    'closing': settings['roomy-closing'],
    'vote-name': settings['roomy-vote-name'],
    'portrait-headline': settings['roomy-portrait-headline'],
    'portrait-thesis': settings['roomy-portrait-thesis'],
    'portrait-claim': settings['roomy-portrait-claim'],
  }
}
