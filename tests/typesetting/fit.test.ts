import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { divide, heightOf, paginate, SETTINGS, widthOf } from '../../scripts/typesetting/fit.ts'
import { HOME } from '../support/project.ts'

/** Prose as panels have it: clauses of Han and Latin, with and without punctuation. */
const prose = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '大模型',
        '视觉任务',
        '，',
        '。',
        '；',
        '？',
        ' ',
        'foundation model',
        '. ',
        ', ',
        'GPT-4',
        '很',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    ),
    { maxLength: 80 },
  )
  .map(parts => parts.join(''))

describe('divide', () => {
  test('loses and adds nothing but white space at the seams', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 60, max: 400 }), (text, room) => {
        expect(divide(text, SETTINGS.zh.bullet, room).join('').replaceAll(/\s/g, '')).toBe(
          text.replaceAll(/\s/g, ''),
        )
      }),
    )
  })

  test('every piece fits', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 60, max: 400 }), (text, room) => {
        for (const piece of divide(text, SETTINGS.zh.bullet, room))
          expect(heightOf(piece, SETTINGS.zh.bullet)).toBeLessThanOrEqual(room)
      }),
    )
  })

  test('a text that fits stays whole', () => {
    expect(divide('一句话。两句话。', SETTINGS.zh.bullet, 400)).toEqual(['一句话。两句话。'])
  })

  test('a long one is divided after a sentence rather than inside one', () => {
    const sentence = '这是一句不短也不算太长的话，里面还有一个逗号。'
    const pieces = divide(sentence.repeat(8), SETTINGS.zh.bullet, 130)
    expect(pieces.length).toBeGreaterThan(1)
    for (const piece of pieces) expect(piece).toMatch(/。$/)
  })
})

describe('the height of a text', () => {
  const linesOf = (text: string) =>
    heightOf(text, { face: 'sans', breaks: 'endings', size: 20, leading: 1, width: 210, gap: 0 })

  test('counts whole characters on a line, even where half of one more would fit', () => {
    expect(linesOf('字'.repeat(20))).toBe(2)
    expect(linesOf('字'.repeat(21))).toBe(3)
  })

  test('counts what a closing mark takes with it to the next line', () => {
    expect(linesOf(`${'字'.repeat(9)}，${'字'.repeat(10)}`)).toBe(2)
    expect(linesOf(`${'字'.repeat(10)}，${'字'.repeat(9)}`)).toBe(3)
  })
})

describe('paginate', () => {
  const heights = fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 30 })

  test('keeps every item in its order', () => {
    fc.assert(
      fc.property(heights, (items) => {
        expect(paginate(items, height => height, { first: 80, next: 120 }).flat()).toEqual(items)
      }),
    )
  })

  test('no page is fuller than its room, none after the first is empty', () => {
    fc.assert(
      fc.property(heights, (items) => {
        paginate(items, height => height, { first: 80, next: 120 }).forEach((page, index) => {
          expect(page.reduce((sum, height) => sum + height, 0)).toBeLessThanOrEqual(
            index === 0 ? 80 : 120,
          )
          if (index > 0)
            expect(page).not.toEqual([])
        })
      }),
    )
  })
})

test('han characters are twice as wide as Latin ones, about', () => {
  expect(widthOf('大模型', 'serif')).toBe(3)
  expect(widthOf('model', 'latin-serif')).toBeCloseTo(3.05)
  expect(widthOf('foundation models', 'sans')).toBeLessThan(9)
})

test.each(Object.entries(SETTINGS))(
  'the type scale of styles/scale.css is the one counted with: %s',
  (language, settings) => {
    const css = readFileSync(join(HOME, 'styles', 'scale.css'), 'utf8')
    const [, root = '']
      = new RegExp(`:root${language === 'zh' ? '' : `:lang\\(${language}\\)`} \\{([^}]*)\\}`).exec(
        css,
      ) ?? []
    const inCss = [...root.matchAll(/--pd-([\w-]+): \d+ (\d+)px\/(\d+)px var\(--pd-(\w+)\)/g)].map(
      ([, name = '', size, leading, face]) => [
        name,
        face,
        Number(size),
        Number(leading),
        Number(new RegExp(`--pd-gap-${name}: (\\d+)px`).exec(root)?.[1] ?? 0),
      ],
    )
    expect(inCss).toEqual(
      Object.entries(settings).map(([name, { face, size, leading, gap }]) => [
        name,
        face.replace('latin-', ''),
        size,
        leading,
        gap,
      ]),
    )
  },
)
