import { expect, test } from 'vitest'
import { bestFirst } from '../../scripts/in-slidev/go-to.ts'

const SLIDES = [
  ['Determined', 'chen-will', 'Chen'],
  ['Minecraft in class', 'chen-game', 'Chen'],
  ['Yours and mine', 'wu-shares', 'Wu'],
  ['Mine', 'wu-mine-2', 'Wu'],
  ['Coal', 'mine', 'Li Mine'],
  ['Mines and minds', 'li-coal', 'Li'],
].map(([title = '', routeAlias, speaker], index) => ({ no: index + 10, title, frontmatter: { routeAlias, speaker } }))

test.each([
  ['mine', ['Mine', 'Coal', 'Yours and mine', 'Minecraft in class', 'Mines and minds', 'Determined']],
  ['MINE-2', ['Mine']],
  ['12', ['Yours and mine']],
  ['chen', ['Determined', 'Minecraft in class', 'Yours and mine']],
  ['and m', ['Yours and mine', 'Mines and minds']],
])('%s: the whole title, address, number or name first, then words, beginnings of words, and what is inside', (typed, titles) => {
  expect(bestFirst(SLIDES, typed).slice(0, titles.length).map(({ title }) => title)).toEqual(titles)
})

test('words of a script without spaces are words', () => {
  const slides = ['公民主动参与', '讨论民主', '民主'].map((title, no) => ({ no, title, frontmatter: {} }))
  expect(bestFirst(slides, '民主').map(({ title }) => title)).toEqual(['民主', '讨论民主', '公民主动参与'])
})
