/** Words in another language than the document's, as far as their script tells. */

import { expect, test } from 'vitest'
import { otherLanguage } from '../../scripts/pdf/languages.ts'

test.each([
  ['ur', 'مشین کوڈ کا جائزہ لیتی ہے', undefined],
  ['bg', 'Машината проверява кода', undefined],
  ['sr', 'Mašina proverava kod', undefined],
  ['pl', 'Машина проверяет код', 'ru'],
  ['ur', 'a machine reviews code', 'en'],
  ['ar', '机器评审代码', 'zh'],
])('in a document in %s, “%s” is read as %s', (language, text, other) => {
  expect(otherLanguage(text, language)).toBe(other)
})
