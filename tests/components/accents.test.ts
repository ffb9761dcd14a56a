import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ACCENTS } from '../../components/accents.ts'
import { TONES } from '../../components/tones.ts'
import { contrast, leastDifference } from '../support/colour.ts'
import { HOME } from '../support/project.ts'

const tokens = readFileSync(join(HOME, 'styles', 'tokens.css'), 'utf8')

/** A colour of styles/tokens.css in one mode; the stage has one for both. */
function token(name: string, mode: 'light' | 'dark'): string {
  const [, light, dark]
    = new RegExp(`--pd-${name}: (?:light-dark\\()?(#[0-9a-f]{6})(?:, (#[0-9a-f]{6})\\))?`).exec(
      tokens,
    ) ?? []
  const colour = mode === 'light' ? light : (dark ?? light)
  if (!colour)
    throw new Error(`styles/tokens.css has no --pd-${name}`)
  return colour
}

describe.each(['light', 'dark'] as const)('in %s', (mode) => {
  test.each(Object.entries({ ...ACCENTS, ...TONES }))('%s can be read on paper, and paper on it', (_, accent) => {
    expect(contrast(accent[mode], token('paper', mode))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['ink', 'ink-soft', 'house'])('%s can be read on paper, plain and raised', (name) => {
    for (const ground of ['paper', 'paper-raised'])
      expect(contrast(token(name, mode), token(ground, mode))).toBeGreaterThanOrEqual(4.5)
  })
})

test.each(Object.entries(ACCENTS))('%s can be read on a stage', (_, { dark }) => {
  expect(contrast(dark, token('stage', 'dark'))).toBeGreaterThanOrEqual(4.5)
})

test.each(['ink', 'ink-soft'])('%s can be read on a stage', (name) => {
  expect(contrast(token(name, 'dark'), token('stage', 'dark'))).toBeGreaterThanOrEqual(4.5)
})

test.each(['light', 'dark'] as const)(
  'what is nobody’s is told apart by any eyes from every accent, in %s',
  (mode) => {
    for (const accent of Object.values(ACCENTS))
      expect(leastDifference(token('house', mode), accent[mode])).toBeGreaterThan(10)
  },
)

test('rounds that follow each other differ in colour for any eyes', () => {
  const tones = Object.values(TONES)
  for (const [index, tone] of tones.entries()) {
    const next = tones[(index + 1) % tones.length]
    if (next)
      expect(leastDifference(tone.light, next.light)).toBeGreaterThan(10)
  }
})

describe('without colour', () => {
  const all = Object.entries(ACCENTS).map(([name, accent]) => ({
    name,
    ...accent,
    form: `${accent.outline} ${accent.carving}`,
  }))

  test('there are eight forms of seals, each shared by three people', () => {
    expect(
      Map.groupBy(all, ({ form }) => form)
        .values()
        .map(people => people.length)
        .toArray(),
    ).toEqual([3, 3, 3, 3, 3, 3, 3, 3])
  })

  test.each(all)(
    '$name is told apart by any eyes from those who share the form of its seal',
    ({ name, form, light, dark }) => {
      for (const other of all.filter(other => other.form === form && other.name !== name)) {
        expect(leastDifference(light, other.light)).toBeGreaterThan(10)
        expect(leastDifference(dark, other.dark)).toBeGreaterThan(10)
      }
    },
  )
})
