/**
 * Whole histories: data changed in every way between edits of all decks, through the real composing and the real
 * reconciliation of a folder. `RUNS=100` tries a hundred times as many.
 */

import type { History } from '../support/played-histories.ts'
import fc from 'fast-check'
import { test } from 'vitest'
import {
  expectAllElseFresh,
  expectDeedsKept,
  expectSettled,
  histories,
  play,
} from '../support/played-histories.ts'
import { runs } from '../support/runs.ts'

/** A line below a list that goes to the next page, and the list is not pulled apart. */
const LINE_BELOW_A_LIST: History = {
  sessions: 2,
  byPlaces: false,
  first: [],
  steps: [
    { edits: [{ kind: 'line', a: 0, b: 4, c: 0 }], changes: [{ kind: 'addTerms', a: 0, b: 0, c: 0 }] },
    { edits: [], changes: [{ kind: 'insertSession', a: 0, b: 0, c: 0 }] },
  ],
}

/** The first slide is deleted above one of somebody’s own, so that the deck begins with a separator. */
const OWN_SLIDE_FIRST: History = {
  sessions: 2,
  byPlaces: false,
  first: [],
  steps: [
    {
      edits: [{ kind: 'split', a: 23, b: 0, c: 0 }, { kind: 'delete', a: 35, b: 0, c: 0 }],
      changes: [{ kind: 'insertSession', a: 0, b: 0, c: 0 }],
    },
  ],
}

/** The first of a speaker’s two contributions goes, so that the second takes its address. */
const SECOND_TAKES_NAME: History = {
  sessions: 2,
  byPlaces: false,
  first: [],
  steps: [
    { edits: [], changes: [{ kind: 'insertTurn', a: 3, b: 14, c: 38 }] },
    { edits: [], changes: [{ kind: 'deleteTurn', a: 1, b: 42, c: 0 }] },
  ],
}

/** A line is deleted, and a new figure moves what was beside it to a further slide. */
const FIGURE_MOVES_LINES: History = {
  sessions: 2,
  byPlaces: false,
  first: [],
  steps: [
    { edits: [], changes: [{ kind: 'deletePosition', a: 0, b: 0, c: 0 }] },
    {
      edits: [{ kind: 'deleteLine', a: 25, b: 11, c: 0 }],
      changes: [{ kind: 'changeFigure', a: 2, b: 0, c: 0 }, { kind: 'insertSession', a: 0, b: 0, c: 0 }],
    },
  ],
}

/** A slide is deleted, then it is of somebody else and has an axis more: only its headline is as before. */
const ONLY_HEADLINE_IS_LEFT: History = {
  sessions: 2,
  byPlaces: false,
  first: [],
  steps: [
    {
      edits: [{ kind: 'delete', a: 26, b: 35, c: 0 }],
      changes: [{ kind: 'insertSession', a: 0, b: 0, c: 0 }],
    },
    { edits: [], changes: [{ kind: 'renamePerson', a: 56, b: 43, c: 0 }, { kind: 'changeDebated', a: 0, b: 0, c: 0 }] },
  ],
}

/** A panel’s folder is renamed in the week in which its languages change places: hardly a line stays the same. */
const RENAMED_IN_OTHER_LANGUAGE: History = {
  sessions: 2,
  byPlaces: false,
  first: [{ kind: 'changeLanguages', a: 0, b: 0, c: 0 }],
  steps: [
    {
      edits: [],
      changes: [{ kind: 'changeLanguages', a: 0, b: 0, c: 0 }, { kind: 'renamePanel', a: 0, b: 0, c: 0 }],
    },
  ],
}

/** A round is deleted, and another one with as many answers is new. */
const OTHER_ROUND: History = {
  sessions: 2,
  byPlaces: false,
  first: [],
  steps: [
    {
      edits: [{ kind: 'heading', a: 5, b: 11, c: 0 }, { kind: 'heading', a: 32, b: 0, c: 0 }],
      changes: [{ kind: 'insertSession', a: 0, b: 33, c: 0 }, { kind: 'deleteSession', a: 20, b: 0, c: 0 }],
    },
  ],
}

/** An edited contribution goes to another round in the week in which its own round, edited elsewhere, is deleted. */
const MOVED_FROM_DELETED: History = {
  sessions: 4,
  byPlaces: false,
  first: [],
  steps: [
    {
      edits: [{ kind: 'heading', a: 47, b: 0, c: 0 }, { kind: 'heading', a: 2, b: 7, c: 0 }],
      changes: [{ kind: 'moveTurn', a: 0, b: 45, c: 11 }, { kind: 'deleteSession', a: 13, b: 0, c: 0 }],
    },
  ],
}

/** A new contribution takes the name of one whose portrait was deleted. */
const PORTRAIT_OF_SECOND: History = {
  sessions: 2,
  byPlaces: false,
  first: [{ kind: 'changeStance', a: 0, b: 0, c: 0 }],
  steps: [
    {
      edits: [],
      changes: [{ kind: 'deleteSession', a: 0, b: 0, c: 0 }, { kind: 'insertPosition', a: 0, b: 10, c: 0 }],
    },
    { edits: [{ kind: 'delete', a: 13, b: 5, c: 0 }], changes: [{ kind: 'insertTurn', a: 0, b: 0, c: 17 }] },
  ],
}

/** A contribution whose slides were put into another order goes to another round. */
const ORDER_MOVES_ALONG: History = {
  sessions: 4,
  byPlaces: false,
  first: [],
  steps: [
    { edits: [{ kind: 'move', a: 4, b: 52, c: 20 }], changes: [{ kind: 'moveTurn', a: 13, b: 0, c: 47 }] },
    { edits: [], changes: [{ kind: 'insertSession', a: 0, b: 0, c: 0 }] },
  ],
}

/** Histories that were found wrong. */
const KNOWN_FAULTS = [
  LINE_BELOW_A_LIST,
  OWN_SLIDE_FIRST,
  SECOND_TAKES_NAME,
  FIGURE_MOVES_LINES,
  ONLY_HEADLINE_IS_LEFT,
  RENAMED_IN_OTHER_LANGUAGE,
  OTHER_ROUND,
  MOVED_FROM_DELETED,
  PORTRAIT_OF_SECOND,
  ORDER_MOVES_ALONG,
]

test('what people wrote is shown once or told, what they deleted is not shown, all else is as in the data', () => {
  fc.assert(
    fc.property(histories, history => play(history, (generation) => {
      expectDeedsKept(generation)
      expectAllElseFresh(generation)
    })),
    { numRuns: runs(15), examples: KNOWN_FAULTS.map(history => [history]) },
  )
})

test('generating again changes nothing', () => {
  fc.assert(
    fc.property(histories, history => play(history, expectSettled)),
    { numRuns: runs(5) },
  )
})
