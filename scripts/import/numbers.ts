/** Numbers in running text, Chinese or Arabic, with 万 and 亿, as values that can be compared. */

import Nzh from 'nzh'
import { numbersInEnglish } from './english-numbers.ts'

const UNITS: Record<string, number> = { 十: 1e1, 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8, 万亿: 1e12 }

/** Figures, unless letters before them make them part of a name. */
const FIGURES = String.raw`(?<![A-Za-z\d.][-–]?)(\d+(?!\d)(?:\.\d+(?!\d))?)`
const UNIT = String.raw`\s*(万亿|[十百千万亿]|thousand|million|billion)(?![A-Za-z\d]*[A-Za-z])`
/** A number in figures and its unit, unless letters behind it make it part of a name. */
const NUMBER = new RegExp(`${FIGURES}(?:${UNIT}|(?![A-Za-z]))`, 'g')

/** Smaller ones written in Chinese are words rather than figures: 一个, 两种. */
const SMALLEST_IN_WORDS = 3

/** Every number of the text with the way it is written; English text has its thousands, millions and billions. */
export function numbersIn(text: string): Map<number, string> {
  const found = new Map<number, string>()
  const plain = text
    .replace(/[²³]/g, ' ')
    .normalize('NFKC')
    .replace(/(?<=\d),(?=\d{3})/g, '')
  // A digit inside a name, as in GPT-4 or 3D, is part of the name.
  for (const [written, digits = '', unit] of plain.matchAll(
    NUMBER,
  ))
    found.set(Number(digits) * factor(unit), written.trim())
  for (const [written] of plain.matchAll(
    /[〇零一二两三四五六七八九十][〇零一二两三四五六七八九十百千万亿]*/g,
  )) {
    if (/[一二两三四五六七八九]{2}/.test(written))
      continue // 两三个, 一两种: an estimate, no figure
    const value = Number(Nzh.cn.decodeS(written.replaceAll('两', '二')))
    if (value >= SMALLEST_IN_WORDS)
      found.set(value, written)
  }
  return found
}

/** The numbers somebody said, in figures or in words, and the years they may have meant: “21年” is 2021 too. */
export function numbersSaid(text: string): Set<number> {
  const years = [...text.normalize('NFKC').matchAll(/(?<!\d)(\d\d)年/g)].map(
    ([, year]) => 2000 + Number(year),
  )
  return new Set([...numbersIn(text).keys(), ...numbersInEnglish(text), ...years])
}

function factor(unit: string | undefined): number {
  const english: Record<string, number> = { thousand: 1e3, million: 1e6, billion: 1e9 }
  return unit === undefined ? 1 : (UNITS[unit] ?? english[unit] ?? 1)
}
