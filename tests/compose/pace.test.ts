import { expect, test } from 'vitest'
import { secondsToRead } from '../../scripts/compose/pace.ts'

test.each([
  ['zh', '评审首先是人', 6],
  ['zh-Hant', '評審首先是人', 6],
  ['ja', '人が評価する', 6],
  ['ja', 'モデルはAI', 6],
  ['ko', '먼저 사람이 평가한다', 3],
  ['ko', 'AI 모델', 2],
  ['he', 'קודם אנשים מעריכים', 3],
  ['en', 'People review first', 3],
  ['de', 'Zuerst prüfen Menschen', 3],
] as const)('in %s, “%s” is spoken in %d seconds at 60 a minute', (language, text, seconds) => {
  expect(secondsToRead(text, { language, pace: 60 })).toBe(seconds)
})
