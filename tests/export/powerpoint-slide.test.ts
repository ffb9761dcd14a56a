/** What is added to the text of a PowerPoint slide: whole runs, languages, the title, links. */

import type { TextRun } from '../../scripts/export/powerpoint-slide.ts'
import { expect, test } from 'vitest'
import { improveSlide, joinedRuns } from '../../scripts/export/powerpoint-slide.ts'

const run = (text: string, options: TextRun['options'] = {}): TextRun => ({ text, options: { fontSize: 20, ...options } })

/** What reaches the file. */
function written(...texts: TextRun[][]) {
  return writtenIn('zh-CN', ...texts)
}

function writtenIn(language: string, ...texts: TextRun[][]) {
  const added: { runs: TextRun[], options: Record<string, unknown> }[] = []
  const slide = {
    addText(runs: TextRun[], options: Record<string, unknown>) {
      added.push({ runs, options })
    },
  }
  improveSlide(slide, { headline: 'A head line', language, slideOf: new Map([['li-thesis', 7]]) })
  texts.forEach(runs => slide.addText(runs, { x: 1, w: 2 }))
  return added
}

test('words that look alike are one run; lines, bold words and paragraphs are not', () => {
  const runs = [
    run('one '),
    run('two '),
    run('bold', { bold: true }),
    run(' three'),
    run('next line', { softBreakBefore: true }),
    run(' goes on', { breakLine: true }),
    run('next paragraph'),
  ]
  expect(joinedRuns(runs).map(({ text }) => text)).toEqual([
    'one two ',
    'bold',
    ' three',
    'next line',
    ' goes on',
    'next paragraph',
  ])
})

test('the first text that says the headline is the title, however its lines end', () => {
  const head = [run('A head'), run('line', { softBreakBefore: true })]
  expect(written([run('Kicker')], head, head).map(({ options }) => options.placeholder)).toEqual([
    undefined,
    'title',
    undefined,
  ])
})

test('a title has room for wider letters of another font, and begins at the same place', () => {
  const [title, text] = written([run('A head line')], [run('text')])
  expect(title?.options).toMatchObject({ x: 1, w: 2.6 })
  expect(text?.options).toMatchObject({ x: 1, w: 2 })
})

test('each run has its language, and no line ends where ours does not', () => {
  const [text] = written([run('评审 AI'), run('review', { bold: true })])
  expect(text?.runs.map(({ options }) => options.lang)).toEqual(['zh-CN', 'en-US'])
  expect(text?.options.wrap).toBe(false)
})

test.each([
  ['de', 'Sehen ist Handeln', 'de-DE', undefined],
  ['de', '评审', 'zh-CN', undefined],
  ['zh-Hant', '評審', 'zh-TW', undefined],
  ['ja', '評価する', 'ja-JP', undefined],
  ['ja', 'ChatGPT', 'en-US', undefined],
  ['he', 'ראייה', 'he-IL', true],
  ['', 'Seeing', 'en-US', undefined],
  ['', '评审', 'zh-CN', undefined],
  ['zh_CN', '评审', 'zh-CN', undefined],
] as const)('in a deck in %s, “%s” is %s', (language, words, lang, rtlMode) => {
  const [text] = writtenIn(language, [run(words)])
  expect(text?.runs[0]?.options).toMatchObject({ lang, ...(rtlMode && { rtlMode }) })
})

test.each([
  ['http://localhost:1234/blank#li-thesis', { slide: 7 }],
  ['paneldeck:03-li.pdf#li-cover', { url: '03-li.pptx' }],
  ['https://example.org/#li', { url: 'https://example.org/#li' }],
  ['http://localhost:1234/print', undefined],
  ['http://localhost:1234/#%E0%A4', undefined],
])('a link to %s', (url, hyperlink) => {
  const [text] = written([run('link', { hyperlink: { url } })])
  expect(text?.runs[0]?.options.hyperlink).toEqual(hyperlink)
})
