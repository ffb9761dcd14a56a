/** Texts that are put together: sentences of one language, each with its stop. */

import { expect, test } from 'vitest'
import { asSentences } from '../../scripts/summary/texts.ts'

test.each([
  ['zh', ['一', '二？'], '一。二？'],
  ['zh-Hant', ['一', '二'], '一。二。'],
  ['ja', ['一つ', '二つ'], '一つ。二つ。'],
  ['ko', ['하나', '둘'], '하나. 둘.'],
  ['en', ['One', 'Two!'], 'One. Two!'],
  ['he', ['אחת', 'שתיים'], 'אחת. שתיים.'],
] as const)('sentences in %s end as there', (language, texts, joined) => {
  expect(asSentences(texts, language)).toBe(joined)
})
