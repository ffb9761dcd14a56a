import type { DeckFacts, SlideFacts } from '../../scripts/render/rendered-deck.ts'
import { describe, expect, test } from 'vitest'
import { handoutSessions, indexOfSpeakers, pageRanges } from '../../scripts/handout/contents.ts'

function slide(no: number, file: string, frontmatter: Record<string, unknown> = {}): SlideFacts {
  return {
    no,
    anchor: `s${no}`,
    title: `Slide ${no}`,
    level: 1,
    frontmatter,
    file,
    line: 1,
  }
}

function deck(slides: SlideFacts[], language = 'en'): DeckFacts {
  return {
    path: 'slides.md',
    title: 'All',
    author: '',
    language,
    width: 980,
    height: 552,
    withClicks: false,
    withoutEffect: [],
    slides,
  }
}

test.each([
  [[], ''],
  [[4], '4'],
  [[4, 5, 5, 6, 9, 11, 12], '4–6, 9, 11–12'],
  [[9, 4], '4, 9'],
])('pages %j are written %s', (pages, text) => {
  expect(pageRanges(pages).join(', ')).toBe(text)
})

describe('a deck made of others', () => {
  const facts = deck([
    slide(1, 'a.md', { title: 'First' }),
    slide(2, 'a.md', { speaker: 'Ada' }),
    slide(3, 'a.md', { speaker: 'Ada' }),
    slide(4, 'b.md', { title: 'Second' }),
    slide(5, 'b.md', { speaker: 'Bo' }),
    slide(6, 'b.md'),
    slide(7, 'b.md', { speaker: 'Ada', affiliation: 'Here' }),
  ])

  test('has a session a file, with the turns of those where several speak', () => {
    expect(handoutSessions(facts).map(({ title, anchor, turns }) => ({ title, anchor, turns }))).toEqual(
      [
        { title: 'First', anchor: 's1', turns: [] },
        {
          title: 'Second',
          anchor: 's4',
          turns: [
            { name: 'Bo', anchor: 's5' },
            { name: 'Ada', anchor: 's7' },
          ],
        },
      ],
    )
  })

  test('knows on which slides everybody speaks', () => {
    expect(indexOfSpeakers(facts)).toEqual([
      { name: 'Ada', affiliation: 'Here', anchors: ['s2', 's3', 's7'] },
      { name: 'Bo', anchors: ['s5'] },
    ])
  })
})

test('chinese names stand in the order of their pinyin', () => {
  expect(
    indexOfSpeakers(
      deck([slide(1, 'a', { speaker: '吴二' }), slide(2, 'a', { speaker: '陈三' })], 'zh-CN'),
    ).map(({ name }) => name),
  ).toEqual(['陈三', '吴二'])
})

test('people of one name are two, in turns and in the index', () => {
  const facts = deck([
    slide(1, 'a', { speaker: 'Ada', who: 'ada-1', affiliation: 'Here' }),
    slide(2, 'a', { speaker: 'Ada', who: 'ada-2' }),
    slide(3, 'a', { speaker: 'Ada', who: 'ada-1' }),
  ])
  expect(indexOfSpeakers(facts)).toEqual([
    { name: 'Ada', affiliation: 'Here', anchors: ['s1', 's3'] },
    { name: 'Ada', anchors: ['s2'] },
  ])
  expect(handoutSessions(facts).map(({ turns }) => turns.map(({ anchor }) => anchor))).toEqual([['s1', 's2', 's3']])
})
