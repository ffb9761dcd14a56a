/**
 * The widths of our fonts' letters, which the generator counts with. `npx vitest run tests/typesetting/advances.test.ts
 * -u` renews them.
 */

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import opentype from 'opentype.js'
import { expect, test } from 'vitest'
import { HOME } from '../support/project.ts'

const FILES = {
  'latin-sans': ['source-sans-3', '400-normal'],
  'latin-sans-bold': ['source-sans-3', '700-normal'],
  'latin-serif': ['source-serif-4', '600-normal'],
  'sans': ['noto-sans-sc', '400-normal'],
  'sans-bold': ['noto-sans-sc', '700-normal'],
  'serif': ['noto-serif-sc', '600-normal'],
  'hebrew-sans': ['noto-sans-hebrew', '400-normal'],
  'hebrew-sans-bold': ['noto-sans-hebrew', '700-normal'],
  'hebrew-serif': ['noto-serif-hebrew', '600-normal'],
} as const

/** The files of a family by alphabet: where two have a letter, the first one counts. */
const ALPHABETS = ['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'hebrew']

test('the table of widths is that of the font files', async () => {
  const tables = await Promise.all(
    Object.entries(FILES).map(async ([face, [family, style]]) => {
      const folder = join(HOME, 'node_modules', '@fontsource', family, 'files')
      const there = new Set(await readdir(folder))
      const files = ALPHABETS.map(alphabet => `${family}-${alphabet}-${style}.woff`).filter(file => there.has(file))
      const fonts = await Promise.all(files.map(file => readFile(join(folder, file))))
      return [
        `  '${face}': [`,
        ...widthsIn(fonts).map(([width, characters]) => `    [${width}, ${JSON.stringify(characters)}],`),
        '  ],',
      ].join('\n')
    }),
  )
  await expect([HEAD, ...tables, '} as const\n'].join('\n')).toMatchFileSnapshot(
    join(HOME, 'scripts', 'typesetting', 'advances.ts'),
  )
})

/** Each width that occurs, in thousandths of an em, and the characters that have it. */
function widthsIn(fonts: readonly Uint8Array[]): [number, string][] {
  const widths = new Map(fonts.toReversed().flatMap(lettersIn))
  const sorted = [...widths]
    .map(([code, width]) => ({ code, width }))
    .sort((a, b) => a.width - b.width || a.code - b.code)
  return [...Map.groupBy(sorted, ({ width }) => width)].map(([width, same]) => [
    width,
    String.fromCodePoint(...same.map(({ code }) => code)),
  ])
}

/** The letters of a font, as code points, each with its width. */
function lettersIn(font: Uint8Array): [code: number, width: number][] {
  const { glyphs, unitsPerEm } = opentype.parse(new Uint8Array(font).buffer)
  return Array.from({ length: glyphs.length }, (_, index) => glyphs.get(index))
    .flatMap(({ unicodes, advanceWidth = 0 }) =>
      unicodes
        .filter(code => code >= 0x20)
        .map((code): [number, number] => [code, Math.round((1000 * advanceWidth) / unitsPerEm)]),
    )
}

const HEAD = `/**
 * How wide the letters of our fonts are, in thousandths of an em: of each width the characters that have it. What is in
 * none of them is as wide as a Han character. Made from the font files by tests/typesetting/advances.test.ts; never
 * edit.
 */
export const ADVANCES = {`
