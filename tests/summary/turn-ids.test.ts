/** Contributions have one id, whether a panel is read whole or only as far as its ids need. */

import { expect, test } from 'vitest'
import { turnsIn } from '../../scripts/summary/passage-labels.ts'

test.each([
  [{ de: 'Erst lesen', fr: 'D’abord lire' }],
  [{ 'zh-Hant': '先讀', 'ja': 'まず読む' }],
  [{ ko: '먼저 읽기', he: 'לקרוא תחילה' }],
  ['Read first'],
])('the words of a contribution count in any language: %j', (thesis) => {
  expect(turnsIn([{ speaker: 'alpha', thesis }])).toEqual([{ speaker: 'alpha', text: thesis }])
})
