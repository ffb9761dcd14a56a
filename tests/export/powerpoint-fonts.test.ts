/** Fonts in a PowerPoint file are those that come with PowerPoint, and say what kind they are. */

import { expect, test } from 'vitest'
import { withCommonFonts, withSoundParagraphs } from '../../scripts/export/powerpoint-fonts.ts'

/** A run as `pptxgenjs` writes it: one name for all scripts. */
function run(font: string) {
  return ['latin', 'ea', 'cs']
    .map((script, index) => `<a:${script} typeface="${font}" pitchFamily="34" charset="${[0, -122, -120][index]}"/>`)
    .join('')
}

function names(xml: string) {
  return Array.from(xml.matchAll(/<a:(\w+) typeface="([^"]*)".*? pitchFamily="(\d+)"/g), found =>
    found.slice(1).join(' '))
}

test('serif and sans-serif are told apart, and Latin letters and Han have a font each', () => {
  expect(names(withCommonFonts(run('Noto Serif SC')))).toEqual([
    'latin Cambria 18',
    'ea SimSun 18',
    'cs Cambria 18',
  ])
  expect(names(withCommonFonts(run('Source Sans 3')))).toEqual([
    'latin Calibri 34',
    'ea Microsoft YaHei 34',
    'cs Calibri 34',
  ])
  expect(names(withCommonFonts(run('Noto Sans Mono')))[0]).toBe('latin Consolas 49')
})

test.each([
  ['Noto Serif JP', 'ea Yu Mincho 18'],
  ['Noto Sans JP', 'ea Yu Gothic 34'],
  ['Noto Serif KR', 'ea Batang 18'],
  ['Noto Sans TC', 'ea Microsoft JhengHei 34'],
])('%s is the font of its language', (ours, theirs) => {
  expect(names(withCommonFonts(run(ours)))[1]).toBe(theirs)
})

test('a font of somebody’s own is left alone', () => {
  expect(withCommonFonts(run('Georgia'))).toBe(run('Georgia'))
})

test('a paragraph says how it is set once, before its first line', () => {
  const [first, run] = ['<a:pPr algn="l"><a:buNone/></a:pPr>', '<a:r><a:t>words</a:t></a:r>']
  const next = `<a:p>${first}${run}</a:p>`
  expect(withSoundParagraphs(`<a:p>${first}${run}<a:br/>${first}${run}<a:pPr algn="l"/>${run}</a:p>${next}`))
    .toBe(`<a:p>${first}${run}<a:br/>${run}${run}</a:p>${next}`)
})
