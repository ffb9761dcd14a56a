/**
 * Every rule of what is escaped is needed: without it one of these texts is not what a reader sees, or Slidev finds in
 * it what nobody put there.
 */

import type { Slide } from '../../scripts/compose/deck.ts'
import { detectFeatures, parseSync } from '@slidev/parser'
import { describe, expect, test } from 'vitest'
import { bullets, component, heading, MISREAD, paragraph } from '../../scripts/compose/nodes.ts'
import { ALWAYS, slidevUnsafe } from '../../scripts/serialise/escape.ts'
import { FOUND } from '../../scripts/serialise/frontmatter.ts'
import { serialiseDeck } from '../../scripts/serialise/serialise.ts'
import { shown } from '../support/shown.ts'

const TEXTS = [
  '{{ 1 }}',
  'a --> b',
  '$a$',
  '::right::',
  'https://example.org/a_b',
  '//example.org/x',
  'mailto:a@b.org',
  'x ~~a~~',
  'src="//example.org/a.png"',
  'url(//example.org/a.png)',
  '{monaco}',
  '[click]',
  '[click:2]',
  '<b>',
  '<!-- a',
  '_a_',
  '大_模_型',
  '<Tweet id="1" />',
  'v-drag',
  'image=\'a.png\'',
  '---',
  '<BlueSky',
  'https://example.org/a',
  'a --- b',
  '<!--',
  'mailto:c@d.org',
]

function slideOf(text: string): Slide {
  return {
    alias: 's',
    layout: 'position',
    frontmatter: { speaker: text },
    body: [
      heading(1, 'x'),
      paragraph(text),
      bullets([paragraph('y ', component('KeyPosition', { speaker: text }, text))]),
    ],
    notes: text,
  }
}

/** What differs, in any place, from the text as it is written. */
async function differences(text: string): Promise<string[]> {
  const deck = { name: 'deck', language: 'zh' as const, headmatter: { title: text } }
  const source = serialiseDeck({ ...deck, slides: [slideOf(text), slideOf('z')] })
  const { slides } = parseSync(source, 'deck.md')
  const [slide] = slides
  const body = await shown(slide?.content ?? '')
  const notes = await shown(slide?.note ?? '')
  const { katex: _, ...features } = detectFeatures(source)
  const facts = {
    slides: slides.length,
    settings: [slide?.frontmatter.title, slide?.frontmatter.speaker],
    body: body.text.replaceAll(/\s+/g, ''),
    tags: body.tags.filter(tag => !['wbr', 'span'].includes(tag)).join(' '),
    props: body.props,
    notes: notes.text.trim(),
    evaluated: [...body.evaluated, ...notes.evaluated],
    images: slide?.images,
    // What Slidev does with notes and with directives before their Markdown is read.
    marks: /\[click(?::\d+)?\]/i.test(slide?.note ?? ''),
    drag: /v-drag/i.test(slide?.content ?? ''),
    formulas: /(?<!\\)\$[^$]*(?<!\\)\$/.test(slide?.content ?? ''),
    slots: /^::[\w-]+::$/m.test(slide?.content ?? ''),
    features,
  }
  const expected: typeof facts = {
    slides: 2,
    settings: [text, text],
    body: `x${text}y${text}`.replaceAll(/\s+/g, ''),
    tags: 'h1 p ul li KeyPosition',
    props: [text],
    notes: text,
    evaluated: [],
    images: [],
    marks: false,
    drag: false,
    formulas: false,
    slots: false,
    features: { monaco: false, tweet: false, bluesky: false, mermaid: false },
  }
  return Object.keys(facts).filter(key =>
    JSON.stringify(Reflect.get(facts, key)) !== JSON.stringify(Reflect.get(expected, key)))
}

test.each(TEXTS)('%s is what is read, and nothing else', async (text) => {
  expect(await differences(text)).toEqual([])
})

async function everything(): Promise<string[]> {
  return (await Promise.all(TEXTS.map(text => differences(text).catch(() => ['does not compile'])))).flat()
}

describe.each([
  ['text', slidevUnsafe],
  ['components', MISREAD],
  ['settings', FOUND],
] as const)('in %s', (_, rows) => {
  const list: unknown[] = rows
  test.each(list.map((row, index) => [JSON.stringify(row instanceof RegExp ? row.source : row), index] as const))(
    'the rule %s is needed',
    async (_, index) => {
      const removed = list.splice(index, 1)
      try {
        expect(await everything()).not.toEqual([])
      }
      finally {
        list.splice(index, 0, ...removed)
      }
    },
  )
})

test.each(Object.keys(ALWAYS))('%s is always written as a reference or escaped', async (character) => {
  const written = ALWAYS[character] ?? ''
  ALWAYS[character] = character
  try {
    expect(await everything()).not.toEqual([])
  }
  finally {
    ALWAYS[character] = written
  }
})
