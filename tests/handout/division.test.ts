import { expect, test } from 'vitest'
import { BELOW_SLIDE, BOTTOM_MARGIN, divisionOf, SIDE_MARGIN, TOP_MARGIN } from '../../scripts/handout/division.ts'
import { HANDOUTS, PAPERS } from '../../scripts/handout/options.ts'

const ASPECTS = { 'wide slides': 980 / 552, 'slides of 4:3': 4 / 3, 'upright slides': 3 / 4 }

/** In mm, of lengths that were computed. */
const ROUNDING = 0.001

test.each(
  HANDOUTS.flatMap(handout => PAPERS.flatMap(paper =>
    Object.entries(ASPECTS).map(([name, aspect]) => ({ handout, paper, name, aspect })))),
)('$handout on $paper, $name: slides are as many as asked for and fit between the margins', ({
  handout,
  paper,
  aspect,
}) => {
  const { sheet, slides = 1, columns, slideWidth, ruled } = divisionOf({ handout, paper, inkSaving: false }, aspect)
  expect(slides).toBe(handout === 'notes' ? 1 : Number(handout))
  expect(slides % columns).toBe(0)
  expect(columns * slideWidth).toBeLessThanOrEqual(sheet.width - 2 * SIDE_MARGIN + ROUNDING)
  expect((slides / columns) * (slideWidth / aspect + BELOW_SLIDE)).toBeLessThanOrEqual(
    sheet.height - TOP_MARGIN - BOTTOM_MARGIN + ROUNDING,
  )
  expect(ruled).toBe(handout === '3')
})

test.each([
  ['6', 95],
  ['4', 125],
  ['9', 80],
] as const)('%s wide slides a page are at least %d mm wide: the sheet lies', (handout, least) => {
  const { sheet, slideWidth } = divisionOf({ handout, paper: 'a4', inkSaving: false }, 980 / 552)
  expect(sheet.width).toBeGreaterThan(sheet.height)
  expect(slideWidth).toBeGreaterThanOrEqual(least)
})

test.each([
  ['notes', 'a4'],
  ['3', 'a4'],
  ['notes', 'letter'],
] as const)('beside text (%s, %s) there is room for lines of at least 60 mm', (handout, paper) => {
  const { sheet, slideWidth } = divisionOf({ handout, paper, inkSaving: false }, 980 / 552)
  expect(sheet.width).toBeLessThan(sheet.height)
  expect(sheet.width - 2 * SIDE_MARGIN - slideWidth).toBeGreaterThan(60)
})
