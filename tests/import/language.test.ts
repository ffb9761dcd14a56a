/** In which language a transcript is, and whether a sentence is in the language it should be in. */

import { expect, test } from 'vitest'
import { isInLanguage, likeliestLanguage } from '../../scripts/import/language.ts'

const SAMPLES = [
  ['zh', '我们今天讨论的问题是，机器会不会代替人来评审代码。'],
  ['zh-Hant', '我們今天討論的問題是，機器會不會代替人來審查程式碼。'],
  ['en', 'The question is whether a machine can review the code that people write.'],
  ['ja', '今日の問いは、機械が人の代わりにコードを評価できるかどうかです。'],
  ['ko', '오늘의 질문은 기계가 사람 대신 코드를 검토할 수 있는가입니다.'],
  ['de', 'Die Frage ist, ob eine Maschine den Code von Menschen prüfen kann und soll.'],
  ['fr', 'La question est de savoir si une machine peut relire le code que les gens écrivent.'],
  ['es', 'La pregunta es si una máquina puede revisar el código que se escribe en la empresa.'],
  ['pt', 'A pergunta é se uma máquina pode rever o código que as pessoas escrevem na empresa.'],
  ['it', 'La domanda è se una macchina può rivedere il codice che le persone scrivono per la ditta.'],
  ['pl', 'Pytanie brzmi, czy maszyna może sprawdzać kod, który piszą ludzie, i czy to jest dobre.'],
  ['ar', 'السؤال اليوم هو هل تستطيع الآلة أن تراجع الشيفرة بدلًا من الناس.'],
  ['ru', 'Вопрос в том, может ли машина проверять код, который пишут люди.'],
  ['he', 'השאלה היום היא אם מכונה יכולה לבדוק את הקוד במקום בני אדם.'],
] as const

test.each(SAMPLES)('a transcript in %s is known', (language, text) => {
  expect(likeliestLanguage(text)).toBe(language)
})

test.each(SAMPLES)('a sentence in %s is in no other language', (language, text) => {
  // The two forms of Chinese have most of their characters in common.
  const isChinese = (tag: string) => tag.startsWith('zh')
  const taken = SAMPLES.map(([other]) => other).filter(other => isInLanguage(text, other))
  expect(taken).toEqual(isChinese(language) ? ['zh', 'zh-Hant'] : [language])
})

test('in a language of which we know no words, only a sentence in another one is refused', () => {
  expect(isInLanguage('Kysymys on, voiko kone tarkistaa koodia, jota ihmiset kirjoittavat.', 'fi')).toBe(true)
  expect(isInLanguage('The question is whether a machine can review the code that people write.', 'fi')).toBe(false)
})

test('a few words in Han alone may be Japanese', () => {
  expect(isInLanguage('規模拡大の限界', 'ja')).toBe(true)
  expect(isInLanguage('規模拡大', 'ja')).toBe(true)
})

test('names of models in Latin letters do not make a sentence English', () => {
  expect(isInLanguage('GPT-4와 Claude는 다르다', 'ko')).toBe(true)
  expect(isInLanguage('ChatGPT הוא מודל שפה', 'he')).toBe(true)
})
