/** Decks of a website that are built together. */

import type { SlideInfo } from '@slidev/types'
import type { DeckToBuild } from '../../scripts/export/site-programs.ts'
import { getDefaultConfig, parseSync } from '@slidev/parser'
import { expect, test } from 'vitest'
import { programsOf } from '../../scripts/export/site-programs.ts'
import { oneList } from '../../scripts/in-slidev/site-decks.ts'

const config = getDefaultConfig()

/** Slides of a file by their headlines, as a deck lists them. */
function slidesOf(file: string, ...headlines: string[]): SlideInfo[] {
  return parseSync(headlines.map(headline => `# ${headline}`).join('\n\n---\n\n'), file).slides.map((source, index) => {
    return { ...source, index, source }
  })
}

function deckOf(name: string, slides: SlideInfo[]) {
  return { name, data: { slides, config, headmatter: {} } }
}

test('a slide that several decks show stands in the list once, and each deck knows its own', () => {
  const [one = [], other = []] = [slidesOf('one.md', 'a', 'b'), slidesOf('other.md', 'c', 'd')]
  const whole = [...one, ...other]
  const decks = oneList(whole, [deckOf('whole', whole), deckOf('other', [...other, ...slidesOf('own.md', 'e')])])
  // Slidev gives the first slide of a deck another layout: it is not the same slide.
  expect(whole.map(({ title }) => title)).toEqual(['a', 'b', 'c', 'd', 'c', 'e'])
  expect(decks.map(({ numbers }) => numbers)).toEqual([[1, 2, 3, 4], [5, 4, 6]])
})

test('a slide that a deck shows twice, or with another setting, stands in the list for each', () => {
  const one = slidesOf('one.md', 'a', 'b')
  const [first, second] = one.map(slide => ({ ...slide, frontmatter: { layout: 'default' } }))
  if (!first || !second)
    throw new Error('there are two slides')
  const list = [first, second]
  const small = { ...second, frontmatter: { ...second.frontmatter, zoom: 0.5 } }
  const decks = oneList(list, [deckOf('whole', list), deckOf('cut', [first, second, second, small])])
  expect(decks.map(({ numbers }) => numbers)).toEqual([[1, 2], [1, 2, 3, 4]])
})

function built(name: string, headmatter: object, rest: Partial<DeckToBuild> = {}): DeckToBuild {
  const file = { panel: 'p', language: 'en' as const, name, path: `/slides/p/en/${name}.md` }
  return { file, headmatter: { theme: '../', ...headmatter }, features: { katex: false }, length: 1, ...rest }
}

function names(programs: readonly DeckToBuild[][]): string[][] {
  return programs.map(program => program.map(({ file }) => file.name))
}

test('decks with titles, speakers and times of their own are built together, the longest first', () => {
  expect(names(programsOf([
    built('01', { title: 'One', speaker: 'Li', duration: '1min' }),
    built('slides', { title: 'All', author: 'Li' }, { length: 9 }),
  ]))).toEqual([['slides', '01']])
})

test('decks that are shown otherwise, lie elsewhere or need more of Slidev are built apart', () => {
  const elsewhere = { panel: 'p', language: 'zh' as const, name: 'zh', path: '/slides/p/zh/zh.md' }
  expect(names(programsOf([
    built('slides', {}, { length: 9 }),
    built('dark', { colorSchema: 'dark' }),
    built('formulas', {}, { features: { katex: true } }),
    built('private', { notes: 'presenter' }),
    built('zh', {}, { file: elsewhere }),
  ]))).toEqual([['slides'], ['dark'], ['formulas'], ['private'], ['zh']])
})
