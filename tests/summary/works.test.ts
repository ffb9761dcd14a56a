/** How works are cited in each language. */

import { expect, test } from 'vitest'
import { describeWork } from '../../scripts/summary/works-and-terms.ts'

const novel = {
  id: 'novel',
  kind: 'book' as const,
  name: 'The Three-Body Problem (三体)',
  by: 'Cixin Liu (刘慈欣)',
  year: 2008,
  what: {},
  passages: [],
}

test('a work with a Chinese name is cited in the Chinese way in a Chinese deck, as written in others', () => {
  expect(describeWork(novel, 'zh', '，')).toMatchObject({ name: '《三体》', also: '刘慈欣，2008' })
  expect(describeWork(novel, 'en', ', ')).toMatchObject({
    name: 'The Three-Body Problem (三体)',
    also: 'Cixin Liu (刘慈欣), 2008',
  })
})

test('other languages in Han have the Chinese name, in the marks that titles have there', () => {
  expect(describeWork(novel, 'zh-Hant', '，')).toMatchObject({ name: '《三体》', also: '刘慈欣，2008' })
  expect(describeWork(novel, 'ja', '、')).toMatchObject({ name: '『三体』', also: '刘慈欣、2008' })
})

test('what is no title keeps both names', () => {
  const game = { ...novel, kind: 'system' as const, name: 'StarCraft (星际争霸)' }
  expect(describeWork(game, 'zh', '，').name).toBe('StarCraft (星际争霸)')
})

test('brackets without Chinese characters belong to the name', () => {
  expect(describeWork({ ...novel, name: 'Segment Anything (SAM)' }, 'zh', '，').name).toBe('Segment Anything (SAM)')
})
