/**
 * The widths of our fonts' letters, which the generator counts with. `npx vitest run tests/typesetting/advances.test.ts
 * -u` renews them.
 */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import opentype from 'opentype.js'
import { expect, test } from 'vitest'
import { HOME } from '../support/project.ts'

const FILES = {
  'latin-sans': 'source-sans-3-latin-400-normal',
  'latin-sans-bold': 'source-sans-3-latin-700-normal',
  'latin-serif': 'source-serif-4-latin-600-normal',
  'sans': 'noto-sans-sc-latin-400-normal',
  'sans-bold': 'noto-sans-sc-latin-700-normal',
  'serif': 'noto-serif-sc-latin-600-normal',
}

test('the table of widths is that of the font files', async () => {
  const tables = await Promise.all(
    Object.entries(FILES).map(async ([face, file]) => {
      const family = file.slice(0, file.indexOf('-latin'))
      const bytes = await readFile(
        join(HOME, 'node_modules', '@fontsource', family, 'files', `${file}.woff`),
      )
      return [
        `  '${face}': [`,
        ...widthsIn(new Uint8Array(bytes).buffer).map(
          ([width, characters]) => `    [${width}, ${JSON.stringify(characters)}],`,
        ),
        '  ],',
      ].join('\n')
    }),
  )
  await expect([HEAD, ...tables, '} as const\n'].join('\n')).toMatchFileSnapshot(
    join(HOME, 'scripts', 'typesetting', 'advances.ts'),
  )
})

/** Each width that occurs, in thousandths of an em, and the characters that have it. */
function widthsIn(font: ArrayBuffer): [number, string][] {
  const { glyphs, unitsPerEm } = opentype.parse(font)
  const widths = Array.from({ length: glyphs.length }, (_, index) => glyphs.get(index))
    .flatMap(({ unicodes, advanceWidth = 0 }) =>
      unicodes
        .filter(code => code >= 0x20)
        .map(code => ({ code, width: Math.round((1000 * advanceWidth) / unitsPerEm) })),
    )
    .sort((a, b) => a.width - b.width || a.code - b.code)
  return [...Map.groupBy(widths, ({ width }) => width)].map(([width, same]) => [
    width,
    String.fromCodePoint(...same.map(({ code }) => code)),
  ])
}

const HEAD = `/**
 * How wide the letters of our fonts are, in thousandths of an em: of each width the characters that have it. What is in
 * none of them is as wide as a Han character. Made from the font files by tests/typesetting/advances.test.ts; never
 * edit.
 */
export const ADVANCES = {`
