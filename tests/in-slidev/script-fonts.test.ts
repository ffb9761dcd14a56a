/** Which fonts are asked for. Those of Chinese are installed here, those of Japanese and Korean are not. */

import { expect, test } from 'vitest'
import { fontsFor, lackingFonts } from '../../scripts/in-slidev/script-fonts.ts'

test('a deck whose language lacks its fonts is told what to install', () => {
  expect(lackingFonts('ko')).toBe('npm i @fontsource/noto-sans-kr @fontsource/noto-serif-kr')
  expect(lackingFonts('ja-JP')).toBe('npm i @fontsource/noto-sans-jp @fontsource/noto-serif-jp')
  expect(lackingFonts('zh-TW')).toBe('npm i @fontsource/noto-sans-tc @fontsource/noto-serif-tc')
})

test('nothing is asked for where all is there, or where we know no fonts', () => {
  expect(['zh-CN', 'en', 'de-AT', 'he', 'th', ''].map(lackingFonts)).toEqual(Array.from({ length: 6 }))
})

test('a character is told by its script', () => {
  expect(fontsFor(['한'])).toBe('npm i @fontsource/noto-sans-kr @fontsource/noto-serif-kr')
  expect(fontsFor(['ㄅ'])).toBe('npm i @fontsource/noto-sans-tc @fontsource/noto-serif-tc')
  expect(fontsFor(['ก'])).toBeUndefined()
})
