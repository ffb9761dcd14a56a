import { expect, test } from 'vitest'
import { divisionOf, HANDOUTS, MARGIN, PAPERS, SHEETS } from '../../scripts/handout/options.ts'

/** Of the paper’s height: above the slides, and below them with the foot. */
const UPRIGHT = 45

test.each(HANDOUTS.flatMap(handout => PAPERS.map(paper => ({ handout, paper }))))(
  '$handout on $paper: slides are as many as asked for and fit between the margins',
  ({ handout, paper }) => {
    const { slides, columns, slideWidth, ruled } = divisionOf({ handout, paper, inkSaving: false })
    expect(slides).toBe(handout === 'notes' ? 1 : Number(handout))
    expect(slides % columns).toBe(0)
    expect(columns * slideWidth).toBeLessThanOrEqual(SHEETS[paper].width - 2 * MARGIN)
    expect((slides / columns) * ((slideWidth * 552) / 980)).toBeLessThan(
      SHEETS[paper].height - UPRIGHT,
    )
    expect(ruled).toBe(handout === '3')
  },
)
