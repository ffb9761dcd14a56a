/** Our own words, as each language writes them: dates, numbers, order. */

import { expect, test } from 'vitest'
import { WORDS, wordsFor } from '../../scripts/words/index.ts'

test.each([
  ['de-AT', 'Ablauf und Zeit'],
  ['fr', 'Déroulement et durée'],
  ['es-MX', 'Programa y tiempo'],
  ['zh-CN', '议程与用时'],
  ['ja-JP', '進行と所要時間'],
  ['ko-KR', '순서와 시간'],
  ['he-IL', 'סדר היום והזמנים'],
  ['eo', 'Agenda and time'],
])('a deck in %s says “%s”', (tag, agenda) => {
  expect(wordsFor(tag).agenda).toBe(agenda)
})

test.each([
  ['zh', '2021年10月5日', '1次发言', '31次发言', 'Alpha（续）'],
  ['zh-Hant', '2021年10月5日', '1次發言', '31次發言', 'Alpha（續）'],
  ['en', 'October 5, 2021', '1 contribution', '31 contributions', 'Alpha (continued)'],
  ['ja', '2021年10月5日', '1件の発言', '31件の発言', 'Alpha（続き）'],
  ['ko', '2021년 10월 5일', '발언 1건', '발언 31건', 'Alpha (계속)'],
  ['de', '5. Oktober 2021', '1 Beitrag', '31 Beiträge', 'Alpha (Fortsetzung)'],
  ['fr', '5 octobre 2021', '1 intervention', '31 interventions', 'Alpha (suite)'],
  ['es', '5 de octubre de 2021', '1 intervención', '31 intervenciones', 'Alpha (continuación)'],
  ['he', '5 באוקטובר 2021', 'תרומה אחת לדיון', '31 תרומות לדיון', 'Alpha (המשך)'],
] as const)('in %s dates and numbers are written as there', (language, date, one, many, continued) => {
  const { contributions, continued: goesOn, date: dateOf } = WORDS[language]
  expect([dateOf('2021-10-05'), contributions(1), contributions(31), goesOn('Alpha')])
    .toEqual([date, one, many, continued])
})

test.each([
  ['zh', '2021年10月', '2021年10月5日至7日', '2021年9月28日至10月2日'],
  ['zh-Hant', '2021年10月', '2021年10月5日至7日', '2021年9月28日至10月2日'],
  ['en', 'October 2021', 'October 5\u2009–\u20097, 2021', 'September 28\u2009–\u2009October 2, 2021'],
  ['ja', '2021年10月', '2021年10月5日～7日', '2021年9月28日～10月2日'],
  ['ko', '2021년 10월', '2021년 10월 5일~7일', '2021년 9월 28일~10월 2일'],
  ['de', 'Oktober 2021', '5.–7. Oktober 2021', '28. September\u2009–\u20092. Oktober 2021'],
  ['fr', 'octobre 2021', '5–7 octobre 2021', '28 septembre\u2009–\u20092 octobre 2021'],
  ['es', 'octubre de 2021', '5–7 de octubre de 2021', '28 de septiembre\u2009–\u20092 de octubre de 2021'],
  ['he', 'אוקטובר 2021', '5–7 באוקטובר 2021', '28 בספטמבר – 2 באוקטובר 2021'],
] as const)('in %s a month, a few days, and days of two months', (language, month, days, twoMonths) => {
  const { date } = WORDS[language]
  expect([date('2021-10'), date('2021-10-05/2021-10-07'), date('2021-09-28/2021-10-02')])
    .toEqual([month, days, twoMonths])
})

test.each([
  ['zh', 'Alpha回答Beta', '回答Beta', 'Alpha回答'],
  ['zh-Hant', 'Alpha回答Beta', '回答Beta', 'Alpha回答'],
  ['en', 'Alpha answers Beta', 'answers Beta', 'answered by Alpha'],
  ['ja', 'AlphaがBetaに回答', 'Betaに回答', 'Alphaが回答'],
  ['ko', 'Alpha, Beta에게 답변', 'Beta에게 답변', 'Alpha의 답변'],
  ['de', 'Alpha antwortet Beta', 'antwortet Beta', 'Antwort von Alpha'],
  ['he', 'Alpha בתשובה לדברי Beta', 'בתשובה לדברי Beta', 'תשובה של Alpha'],
] as const)('in %s who replies and to whom stand in the order of the language', (language, both, to, from) => {
  const { reply, repliedBy } = WORDS[language]
  expect([reply('answers', 'Beta', 'Alpha'), reply('answers', 'Beta'), repliedBy.answers('Alpha')])
    .toEqual([both, to, from])
})

test('hebrew has words for one and two, and the number before more', () => {
  const { contributions, vote, cut } = WORDS.he
  expect([1, 2, 3].map(vote.people)).toEqual(['אדם אחד', 'שני אנשים', '3 אנשים'])
  expect([1, 2, 3].map(contributions)).toEqual(['תרומה אחת לדיון', 'שתי תרומות לדיון', '3 תרומות לדיון'])
  expect([1, 2, 3].map(n => cut.leftOutOf('', n))).toEqual(['טענה אחת', 'שתי טענות', '3 טענות'])
  expect([1, 2, 20].map(cut.minutes)).toEqual(['הרצאה של דקה אחת', 'הרצאה של שתי דקות', 'הרצאה של 20 דקות'])
})

test('japanese and korean speak of people with an honorific, each name of several', () => {
  expect(WORDS.ja.notes.portraitGoesOn('Alpha、Beta')).toContain('Alphaさん、Betaさんと')
  expect(WORDS.ko.notes.portraitGoesOn('Alpha, Beta')).toContain('Alpha 님, Beta 님과')
})

test('japanese counts up to nine questions in its own way', () => {
  const { headline } = WORDS.ja.map
  expect([1, 9, 10].map(n => headline(n, 5, 5).slice(0, 5))).toEqual(['1つの問い', '9つの問い', '10の問い'])
})

test('french leaves a space before a colon, and no line breaks there', () => {
  expect(WORDS.fr.colon).toBe('\u00A0: ')
})
