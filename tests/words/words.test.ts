/** Our own words in each language. */

import { expect, test } from 'vitest'
import { LANGUAGES } from '../../scripts/summary/vocabulary.ts'
import { splitContinued } from '../../scripts/words/continued.ts'
import { WORDS, wordsOf } from '../../scripts/words/index.ts'

test.each(LANGUAGES)('in %s a headline that goes on is known by its last words', (language) => {
  expect(splitContinued(WORDS[language].continued('Scale'))?.headline).toBe('Scale')
})

test.each([
  ['de-AT', 'Ablauf und Zeit'],
  ['fr', 'Déroulement et durée'],
  ['es-MX', 'Programa y tiempo'],
  ['zh-CN', '议程与用时'],
  ['eo', 'Agenda and time'],
])('a deck in %s says “%s”', (tag, agenda) => {
  expect(wordsOf(tag).agenda).toBe(agenda)
})

test.each([
  ['de', '5. Oktober 2021', '1 Beitrag', 'Alpha (Fortsetzung)'],
  ['fr', '5 octobre 2021', '1 intervention', 'Alpha (suite)'],
  ['es', '5 de octubre de 2021', '1 intervención', 'Alpha (continuación)'],
] as const)('in %s dates and numbers are written as there', (language, date, one, continued) => {
  const words = WORDS[language]
  expect([words.date('2021-10-05'), words.contributions(1), words.continued('Alpha')]).toEqual([date, one, continued])
})

test('french leaves a space before a colon, and no line breaks there', () => {
  expect(WORDS.fr.colon).toBe('\u00A0: ')
})
