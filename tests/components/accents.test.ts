import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ACCENTS, accentOf, isAccent } from '../../components/accents.ts'
import { HOME } from '../support/project.ts'

const tokens = readFileSync(join(HOME, 'styles', 'tokens.css'), 'utf8')
const [light = '', dark = ''] = tokens.split('html.dark {')
const token = (css: string, name: string) => new RegExp(`--pd-${name}: (#[0-9a-f]{6})`).exec(css)?.[1] ?? 'missing'

describe.each([['light', light], ['dark', dark]] as const)('in %s', (mode, css) => {
  const paper = token(css, 'paper')

  test.each(Object.entries(ACCENTS))('%s can be read on paper, and paper on it', (_, accent) => {
    expect(contrast(accent[mode], paper)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['ink', 'ink-soft'])('%s can be read on paper, plain and raised', name => {
    expect(contrast(token(css, name), paper)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(token(css, name), token(css, 'paper-raised'))).toBeGreaterThanOrEqual(4.5)
  })
})

test('24 people have 24 accents; the 25th starts again', () => {
  const given = Array.from({ length: 24 }, (_, index) => accentOf(index))
  expect(new Set(given).size).toBe(24)
  expect(accentOf(24)).toBe(accentOf(0))
  expect(given.every(isAccent)).toBe(true)
})

/** WCAG 2.2, contrast ratio of two sRGB colours. */
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
