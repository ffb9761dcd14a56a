/** What is drafted, accepted and rejected goes into a file of which every other byte stays. */

import type { ReviewItem } from '../../scripts/review/review-items.ts'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { addKeys } from '../../scripts/draft/add-keys.ts'
import { accepted, corrected, rejected } from '../../scripts/review/decide.ts'

describe('keys are added at the end of a map', () => {
  test.each([
    ['a file', [], 'speaker: a\ntitle: T\n', 'speaker: a\ntitle: T\nthesis: x\n'],
    ['a file without an end of line', [], 'speaker: a', 'speaker: a\nthesis: x\n'],
    ['a file with a note behind', [], 'speaker: a # who\n# a note\n', 'speaker: a # who\nthesis: x\n# a note\n'],
    ['Windows’ line ends', [], 'speaker: a\r\n', 'speaker: a\r\nthesis: x\r\n'],
    ['an entry', ['c', 0], 'c:\n  - speaker: a\n  - speaker: b\n', 'c:\n  - speaker: a\n    thesis: x\n  - speaker: b\n'],
    ['an entry that is not indented', ['c', 0], 'c:\n- speaker: a\nd: 1\n', 'c:\n- speaker: a\n  thesis: x\nd: 1\n'],
    ['an entry in braces', ['c', 0], 'c: [{ speaker: a }, { speaker: b }]\n', 'c: [{ speaker: a, thesis: "x" }, { speaker: b }]\n'],
    ['a text of several lines', [], 'about: |\n  one\n\n  two\n', 'about: |\n  one\n\n  two\nthesis: x\n'],
    ['a text over lines', [], 'about: one\n  two\n', 'about: one\n  two\nthesis: x\n'],
    ['a list', [], 'about:\n  - one\n', 'about:\n  - one\nthesis: x\n'],
  ])('of %s', (_, path, before, after) => {
    expect(addKeys(before, path, { thesis: 'x' })).toBe(after)
  })

  test.each([
    ['nothing there', ['c', 1], 'c:\n  - speaker: a\n'],
    ['a list', ['c'], 'c:\n  - speaker: a\n'],
    ['an empty file', [], ''],
  ])('but not where there is %s', (_, path, before) => {
    expect(addKeys(before, path, { thesis: 'x' })).toBeUndefined()
  })
})

const POSITION: ReviewItem = {
  contribution: 'alpha',
  what: 'position',
  path: ['positions', 0],
  state: 'draft',
  written: { claim: 'One' },
  texts: ['One'],
  passages: [],
  print: '0123456789abcdef',
}

/** In blocks, in braces, with Windows' line ends. */
const FORMS = [
  'speaker: a # who\npositions:\n  - claim: One # first\n    draft: true\n  # about two\n  - claim: Two\n',
  'speaker: a # who\npositions: [{ claim: One, draft: true }, { claim: Two }] # all\n',
  'speaker: a # who\r\npositions:\r\n  - draft: true\r\n    claim: "One"\r\n  - claim: Two\r\n',
]

describe.each(FORMS)('a decision in %j', (before) => {
  test('accepted: the mark is replaced, and nothing else', () => {
    expect(accepted(before, POSITION)).toBe(before.replace('draft: true', 'reviewed: "0123456789abcdef"'))
  })

  test('corrected: the words are replaced, and nothing else', () => {
    expect(corrected(before, POSITION, { claim: 'Three' })).toBe(before.replace('One', 'Three'))
  })

  test('rejected: what is left says the same', () => {
    const after = rejected(before, POSITION)
    expect(parse(after)).toEqual({ speaker: 'a', positions: [{ claim: 'Two' }] })
    expect(after).toContain('# who')
    const [left = ''] = [after].map(text => rejected(text, POSITION))
    expect(parse(left)).toEqual({ speaker: 'a' })
  })
})
