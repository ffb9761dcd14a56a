/**
 * Slides are filled by heights that are counted before any browser has set them. Here the browser says what is true,
 * for every slide of the real panel: nothing is counted too low, so that nothing overflows, and nothing too tall, so
 * that no slide is divided without need.
 */

import type { Slide } from '../../scripts/compose/deck.ts'
import type { SetText } from '../support/read-lines.ts'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { composeDecks } from '../../scripts/compose/compose.ts'
import { withBrowser } from '../../scripts/export/browser.ts'
import { cutWords, shortLastLine, widePairs } from '../support/line-faults.ts'
import { measureHeights } from '../support/measured-heights.ts'
import { HOME } from '../support/project.ts'
import { racv } from '../support/racv.ts'
import { readLines } from '../support/read-lines.ts'
import { withStage } from '../support/stage.ts'

/** What slides leave free on purpose, in px: 2 to 4 (`KEPT_FREE` in `room.ts`), and more at figures and legends. */
const FREE = 5
const FREE_AROUND = { figure: 12, matrix: 9, replies: 9 }

/**
 * A text may be counted one line too tall: English, since kerning makes it narrower by up to 1 %, and Chinese where two
 * marks stand side by side, which the browser moves together. A line has at most this many px.
 */
const LINE = 44
/** In columns, an entry has two texts; their lines are at most 30 px high. */
const LINES_IN_COLUMNS = 2 * 30

interface Measured {
  kind: string
  /** Height that the browser leaves free and the count does not, in px. */
  wasted: number
  free: number
  /** How much too tall its texts may be counted, in px. */
  most: number
  told: string
}

test.each(['zh', 'en'] as const)('heights are counted as the browser sets them: %s', async (language) => {
  const slides = composeDecks(await racv(), language, '').decks.flatMap(({ slides }) => slides)
  const deck = join(HOME, 'slides', 'racv-2023', language, 'slides.md')
  const measured = await withBrowser(async start => withStage(await start(), deck, 1, async (page, aliases) => {
    const texts = await readLines(page)
    const named = (faultsOf: (text: SetText) => string[]) =>
      texts.flatMap(text => faultsOf(text).map(fault => `${aliases[text.slide]} (${text.tag}): ${fault}`))
    expect(named(cutWords)).toEqual([])
    expect(named(shortLastLine)).toEqual([])
    expect(named(widePairs)).toEqual([])

    const heights = await measureHeights(page)
    return slides.flatMap((slide) => {
      const height = heights[aliases.indexOf(slide.alias)]
      return height ? compared(slide, height) : []
    })
  }))

  expect(measured.length).toBeGreaterThan(150)
  expect(measured.filter(({ wasted }) => wasted < 0).map(({ told }) => told)).toEqual([])
  expect(measured.filter(({ wasted, free, most }) => wasted > free + most).map(({ told }) => told)).toEqual([])
  // A rule that counts too much does so on most slides of a kind. Of one or two it cannot be told from a line too many.
  const kinds = [...Map.groupBy(measured, ({ kind }) => kind).values()].filter(({ length }) => length > 2)
  const counted = kinds.map(same => same.toSorted((a, b) => a.wasted - b.wasted)[same.length >> 1])
  expect(counted.filter(slide => slide && slide.wasted > slide.free).map(slide => slide?.told)).toEqual([])
}, 240_000)

function compared(slide: Slide, { height, room }: { height: number, room: number }): Measured[] {
  const { alias, layout, counted, frontmatter } = slide
  if (!counted)
    return []
  const wasted = Math.round(room - height - (counted.room - counted.height))
  const kind = [layout, frontmatter.figure, frontmatter.roomy && 'roomy', frontmatter.cards && 'cards']
    .filter(Boolean)
    .join(' ')
  const around = Object.entries(FREE_AROUND).find(([name]) => name === layout)?.[1] ?? 0
  const told = `${alias} (${kind}): ${wasted} px; counted ${counted.height} of ${counted.room},`
    + ` measured ${Math.round(height)} of ${Math.round(room)}`
  return [{ kind, wasted, free: FREE + around, most: layout === 'columns' ? LINES_IN_COLUMNS : LINE, told }]
}
