import { describe, expect, test } from 'vitest'
import { sealOf, sealWidth } from '../../components/seal.ts'

const SEALS: readonly (readonly [what: string, name: string, seal: string])[] = [
  ['given and family name', 'Ada Lovelace', 'AL'],
  ['middle names', 'John Ronald Reuel Tolkien', 'JT'],
  ['initials with dots', 'J. R. R. Tolkien', 'JT'],
  ['a hyphen', 'Shi-Min Hu', 'SH'],
  ['one word', 'Plato', 'P'],
  ['small letters', 'bell hooks', 'BH'],
  ['accents of their own', 'E\u0301mile Zola', 'E\u0301Z'],
  ['a capital of two letters', 'ß ßmith', 'ßß'],
  ['a title', 'Dr. Ada Lovelace', 'AL'],
  ['several titles', 'Prof. Dr. med. h.c. Ada Lovelace', 'AL'],
  ['titles joined by hyphens', 'Dr.-Ing. Ada Lovelace', 'AL'],
  ['titles without spaces', 'Prof.Dr. Ada Lovelace', 'AL'],
  ['names that begin as titles do', 'Missy Druid', 'MD'],
  ['a name that is a title with a full stop', 'Hon Lik', 'HL'],
  ['a suffix', 'Martin Luther King Jr.', 'MK'],
  ['a suffix after a comma', 'Martin Luther King, Jr.', 'MK'],
  ['a number', 'Henry Adams III', 'HA'],
  ['degrees', 'Ada Lovelace, PhD, FRS', 'AL'],
  ['a degree with dots', 'Ada Lovelace Ph.D.', 'AL'],
  ['a family name that looks like a degree', 'Yo-Yo Ma', 'YM'],
  ['brackets', 'Ada Lovelace (she/her)', 'AL'],
  ['brackets of another script', 'Ada Lovelace（艾达）', 'AL'],
  ['the family name first', 'Lovelace, Ada', 'AL'],
  ['an article', 'Muhammad al-Khwarizmi', 'MK'],
  ['a particle', 'Jean le Rond d’Alembert', 'JA'],
  ['O’', 'Sinéad O’Connor', 'SO'],
  ['a suffix and brackets', 'Seán O’Brien-Smith, Jr. (online)', 'SO'],
  ['a sign before the first letter', 'Kaʻiulani ʻAkahi', 'KA'],
  ['a family name that is a letter', 'María José Ñ.', 'MÑ'],
  ['a pictograph beside the name', '😀 Ada Lovelace 🎉', 'AL'],
  ['letters of full width', 'Ａｄａ Ｌｏｖｅｌａｃｅ', 'AL'],
  ['two letters in one', 'ﬁona Apple', 'FA'],
  ['Arabic that is stretched', 'محمـــد علي', 'م ع'],
  ['Thai, whose vowels stand before their consonant', 'สมชาย ใจดี', 'สจ'],
  ['quotation marks', '“Ada” Lovelace', 'AL'],
  ['a number for a name', 'Speaker 3', 'S3'],
  ['a title alone', 'Dr.', 'D'],
  ['a title and one word', 'Prof. Plato', 'P'],
  ['brackets alone', '(anonymous)', 'A'],
  ['Cyrillic', 'Анна Ахматова', 'АА'],
  ['a patronymic', 'Александр Сергеевич Пушкин', 'АП'],
  ['a patronymic behind', 'Пушкин Александр Сергеевич', 'АП'],
  ['a Cyrillic title', 'проф. Анна Ахматова', 'АА'],
  ['Greek', 'Ελένη Γλύκατζη', 'ΕΓ'],
  ['a Greek title', 'Δρ. Ελένη Γλύκατζη', 'ΕΓ'],
  ['Arabic, apart so that they do not join', 'محمد علي', 'م ع'],
  ['an Arabic title and article', 'د. محمد الخوارزمي', 'م خ'],
  ['Hebrew', 'עדה ישראלי', 'עי'],
  ['a Hebrew title', 'ד"ר עדה ישראלי', 'עי'],
  ['Devanagari with its vowel signs', 'किरण देसाई', 'किदे'],
  ['Vietnamese', 'Nguyễn Văn An', 'NA'],
  ['Han', '陈熙霖', '霖'],
  ['Han with a title', '陈熙霖教授', '霖'],
  ['Han with a name in brackets', '陈熙霖 (Xilin Chen)', '霖'],
  ['Hangul', '김민수', '수'],
  ['Japanese, the family name apart', '山田 たろう', '山'],
  ['Chinese, spread to three characters', '张　三', '三'],
  ['Japanese, in one', '山田たろう', 'う'],
  ['a pictograph', '👩‍👩‍👧', '👩‍👩‍👧'],
  ['punctuation', '?!', '!'],
  ['nothing', '', ''],
]

describe('what stands on a seal', () => {
  test.each(SEALS)('%s: %s → %s', (_, name, seal) => {
    expect(sealOf(name, undefined)).toBe(seal)
  })

  test('what is asked for wins', () => {
    expect(sealOf('Ada Lovelace', '霖')).toBe('霖')
  })

  test('wide letters count as wider', () => {
    expect(sealWidth('WM')).toBeGreaterThan(sealWidth('AL'))
    expect(sealWidth('AL')).toBeLessThan(sealWidth('霖霖'))
  })
})
