import { expect, test } from 'vitest'
import { numbersIn, numbersSaid } from '../../scripts/import/numbers.ts'

test.each<[string, number[]]>([
  ['提升了30万倍', [300_000]],
  ['三十万', [300_000]],
  ['1750亿参数', [175e9]],
  ['一千七百五十亿', [175e9]],
  ['约200万张，共1,000张', [2_000_000, 1000]],
  ['10个billion', [10]],
  ['10 billion parameters', [10e9]],
  ['0.2个百分点', [0.2]],
  ['十个问题，五类走向', [10, 5]],
  ['GPT-4与3D', []],
  ['一个、两种、两三个、一两年', []],
])('%s has %j', (text, numbers) => {
  expect([...numbersIn(text).keys()].sort((a, b) => a - b)).toEqual(numbers.sort((a, b) => a - b))
})

test('a year said in two digits is heard in four as well', () => {
  expect(numbersSaid('21年的时候').has(2021)).toBe(true)
})
