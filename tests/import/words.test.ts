/** Words in are words out, in every form; and no file makes the import fail. */

import type { Draft } from '../../scripts/import/draft.ts'
import type { SourceText } from '../../scripts/import/read/source-line.ts'
import type { Turn } from './forms.ts'
import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftPanel } from '../../scripts/import/draft.ts'
import { readSource } from '../../scripts/import/read/read-source.ts'
import { NO_RULES } from '../../scripts/import/recognise/rules.ts'
import { FORMS } from './forms.ts'
import { bareWords, draftOf } from './support.ts'

const NAMES = ['Alpha One', 'Beta Two', '王小甲', '李小乙', '欧阳小丙']
const WORDS = [
  'review',
  'talk',
  '评审',
  '就是',
  '谈话',
  '40',
  'GPT-4',
  'it’s',
  'naïve',
  '第一',
  '谢谢',
  'a&b',
  'x',
  'Note',
  '10:30',
  '记录',
  '«oui»',
  '𠮷',
  'e\u0301',
]
const END = ['.', '。', '?', '！', '']

const paragraph = fc
  .tuple(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 40 }), fc.constantFrom(...END))
  .map(([words, end]) => words.join(' ') + end)
const turns = fc.array(
  fc.record({ name: fc.constantFrom(...NAMES), paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 4 }) }),
  { minLength: 1, maxLength: 8 },
)

/** How often forms are tried that take a while to make. */
const SLOW: Record<string, number> = { docx: 12, PDF: 4 }

/** The words of all lines, those of labels, and those of passages. */
function accounted({ sources, recognised: { fates }, panel }: Draft & { sources: SourceText[] }) {
  const lines = sources.flatMap(({ lines }) => lines)
  const of = (...kinds: string[]) =>
    lines.flatMap((line) => {
      const fate = fates.get(line)
      return fate && kinds.includes(fate.as) ? bareWords(line.text.slice(fate.label?.length ?? 0)) : []
    })
  return {
    lines,
    fates,
    said: of('passage'),
    left: of('left-out', 'heading'),
    passages: panel.passages.flatMap(({ text }) => bareWords(text)),
  }
}

describe.each(Object.entries(FORMS))('%s', (form, write) => {
  const runs = SLOW[form] ?? 40

  test('every word is in a passage, or its line was left out; nobody else speaks', { timeout: 60_000 }, async () => {
    await fc.assert(fc.asyncProperty(turns, async (random) => {
      // The font of the PDF has no such character.
      const turns: Turn[] = form === 'PDF' ? JSON.parse(JSON.stringify(random).replaceAll('𠮷', '吉')) : random
      const draft = await draftOf([await write(turns)])
      const { lines, fates, said, left, passages } = accounted(draft)
      expect(lines.every(line => fates.has(line))).toBe(true)
      expect(passages.toSorted()).toEqual(said.toSorted())
      const spoken = turns.flatMap(({ paragraphs }) => paragraphs.flatMap(bareWords))
      expect(missing(spoken, [...passages, ...left])).toEqual([])
      const names = new Set(turns.map(({ name }) => name))
      const contributions = draft.panel.sessions.flatMap(session => session.contributions)
      const speakers = contributions.map(({ person }) => person.name)
      expect(speakers.filter(name => !names.has(name))).toEqual([])
    }), { numRuns: runs })
  })
})

/** Words of the first list that the second has too few of. */
function missing(words: readonly string[], found: readonly string[]): string[] {
  const left = Map.groupBy(found, word => word)
  return words.filter(word => left.get(word)?.pop() === undefined)
}

describe('any file at all', () => {
  const ENDINGS = ['txt', 'md', 'html', 'vtt', 'srt', 'docx', 'pdf', 'xyz']
  const STARTS = [
    '',
    'WEBVTT\n\n',
    '%PDF-1.7\n',
    'PK\u0003\u0004',
    '<!doctype html>',
    '1\n00:00:01,000 --> 00:00:02,000\n',
    '---\ntitle: [\n---\n',
  ]
  const PIECES = [
    '\n',
    '\r\n',
    ' ',
    ':',
    '：',
    '**',
    '#',
    '<v ',
    '>',
    '<',
    '&#',
    '-->',
    '00:01',
    '(',
    ')',
    '（',
    'Q1:',
    '王小甲',
    'Alpha One',
    '主持人',
    '扫码',
    '|',
    '=',
    'x'.repeat(300),
    '\u0000',
    '\uFEFF',
    '\uD800',
  ]
  const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map(all => Buffer.from(all.join('')))

  test('is read, or refused in a sentence', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ENDINGS),
        fc.constantFrom(...STARTS),
        fc.oneof(fc.uint8Array({ maxLength: 400 }), pieces),
        async (ending, start, rest) => {
          const source = await readSource(`a.${ending}`, Buffer.concat([Buffer.from(start, 'latin1'), rest]))
          if ('unreadable' in source) {
            expect(source.unreadable).toMatch(/^it is|^it has/)
            return
          }
          const { recognised } = draftPanel([source], { rules: NO_RULES, id: 'a' })
          expect(source.lines.filter(line => !recognised.fates.has(line))).toEqual([])
        },
      ),
      { numRuns: 150 },
    )
  })
})
