/**
 * The gallery: every kind of slide at its least and its most, in every language, format and mode. `gallery` of
 * tests/fixtures/panels is a whole panel; `figures` and crowds of two, nine and forty, for who stands where, are put
 * together into one more deck. A new kind goes into one of them; its picture into PICTURES below.
 */

import type { Page } from 'playwright'
import type { Mode } from '../support/pictures.ts'
import type { Project } from '../support/project.ts'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseSync, stringify } from '@slidev/parser'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withBrowser } from '../../scripts/export/browser.ts'
import { inspect } from '../../scripts/export/checks/index.ts'
import { withRenderer } from '../../scripts/render/renderer.ts'
import { dropAlikeSlides, seriousFaults } from '../support/axe.ts'
import { compareWithCommitted } from '../support/committed-pictures.ts'
import { writeCrowd } from '../support/crowd.ts'
import { lookOver } from '../support/look-over.ts'
import { makeProject, removeProject } from '../support/project.ts'
import { onStage, setMode } from '../support/stage.ts'

/** Those of a panel in Chinese and English. */
const EDITIONS = ['zh', 'en', 'both'] as const

const MODES: readonly Mode[] = ['light', 'dark']
const DECKS = ['slides', 'more'] as const

/** As long as a name may be. */
const LONG = 'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh y Fernández de la Vega y Sanz'
const CROWDS: readonly { people: number, questions?: number, nameOf: (n: number) => string }[] = [
  { people: 2, nameOf: (n: number) => `${LONG} ${n}` },
  { people: 9, nameOf: (n: number) => (n % 4 === 1 ? `${LONG} ${n}` : `欧阳${n}`) },
  { people: 40, nameOf: (n: number) => `Speaker Number ${n}` },
  { people: 12, questions: 9, nameOf: (n: number) => (n % 2 === 0 ? '晓' : LONG) + n },
]

/**
 * What the second deck is made of: slides by their address, from the decks of other panels. In a round of many speakers
 * the slides of the first ones are enough.
 */
const MORE: readonly (readonly [deck: string, aliases: RegExp])[] = [
  ['figures/01-drawn', /./],
  ...CROWDS.flatMap(({ people, questions }) => [
    [`crowd-${people}/00-overview`, questions ? /map/ : /people|map|tension|matrix|closing/] as const,
    [`crowd-${people}/01-who`, questions ? /vote|^who-p[01]\b/ : /axis|replies|vote|^who-p[01]\b/] as const,
  ]),
]

/** The gallery's longest round has the same two slides for each of its many speakers. */
const REPEATED = /^many-[a-z]+-(?:two|three|four)(?:-n[1-9])?$/

/** Addresses of slides whose picture is compared, by deck and edition; in light and 16:9. */
const PICTURES: Readonly<Record<string, readonly string[]>> = {
  'slides-zh': [
    'overview-cover',
    'overview-agenda',
    'overview-people',
    'most-cover',
    'many-beta-one',
    'most-thesis',
    'most-p4',
    'many-question',
    'many-digest',
  ],
  'slides-en': ['most-p1', 'most-discuss', 'overview-works', 'overview-source'],
  'slides-both': ['most-p2'],
  'more-zh': [
    'drawn-ladder-most',
    'drawn-chain-least',
    'drawn-chain-most',
    'drawn-curve-most',
    'drawn-cycle-most',
    'drawn-comparison-most',
    'crowd-9-who-axis-even',
    'crowd-9-overview-tension-four',
    'crowd-9-overview-matrix',
  ],
  'more-en': [
    'drawn-layers-most',
    'drawn-roads-most',
    'crowd-9-who-axis-uneven',
    'crowd-9-who-replies',
    'crowd-9-who-replies-4',
  ],
  'more-both': ['drawn-quadrant-most'],
}

/** Half the size shows what has changed, and keeps the repository small. */
const SCALE = 0.5

const projects = new Map<string, Project>()

beforeAll(async () => {
  for (const format of ['16/9', '4/3']) {
    const project = await makeProject('gallery', 'figures')
    projects.set(format, project)
    for (const { people, nameOf, questions } of CROWDS) await writeCrowd(project.root, people, nameOf, questions)
    for (const panel of ['gallery', 'figures', ...CROWDS.map(({ people }) => `crowd-${people}`)]) {
      const file = join(project.root, 'data', panel, 'panel.yaml')
      await writeFile(
        file,
        `${(await readFile(file, 'utf8')).replace(/^aspect_ratio: .*\n/m, '')}\naspect_ratio: ${format}\n`,
      )
    }
    for (const args of [['generate'], ['generate', '--lang', 'both']])
      expect(await project.run(args)).toMatchObject({ code: 0 })
    for (const edition of EDITIONS) await putTogether(project.root, edition)
  }
})
afterAll(() => Promise.all([...projects.values()].map(removeProject)))

describe.each(['16/9', '4/3'])('in %s', (format) => {
  test.each(EDITIONS)(
    '%s: everything fits, can be read, and looks as it did',
    async (edition) => {
      const folder = join(projects.get(format)?.root ?? '', 'slides', 'gallery', edition)
      const faults = await withBrowser(start =>
        withRenderer(async (renderer) => {
          const found = []
          for (const deck of DECKS) {
            found.push(
              ...(await onStage(
                renderer,
                await start(),
                join(folder, `${deck}.md`),
                SCALE,
                async (page, aliases) =>
                  (
                    await faultsOf(page, aliases, format === '16/9' ? `${deck}-${edition}` : '')
                  ).map(fault => `${deck}: ${fault}`),
              )),
            )
          }
          return found
        }),
      )
      expect(faults).toEqual([])
    },
    240_000,
  )
})

async function putTogether(root: string, edition: string): Promise<void> {
  const path = (deck: string) => {
    const inEdition = deck.replace('/', `/${edition}/`)
    return join(root, 'slides', `${inEdition}.md`)
  }
  const parsed = async (deck: string) => parseSync(await readFile(path(deck), 'utf8'), path(deck))
  const many = await parsed('gallery/04-many')
  await writeFile(
    path('gallery/04-many'),
    stringify({
      ...many,
      slides: many.slides.filter(
        ({ frontmatter }) => !REPEATED.test(String(frontmatter.routeAlias)),
      ),
    }),
  )
  const slides = []
  for (const [deck, aliases] of MORE) {
    // The crowds have the same addresses.
    const prefix = /^crowd-\d+/.exec(deck)
    const own = (await parsed(deck)).slides.filter(({ frontmatter }) =>
      aliases.test(String(frontmatter.routeAlias)),
    )
    slides.push(
      ...own.map(slide => ({
        ...slide,
        raw: prefix
          ? slide.raw.replaceAll(/(?<=^routeAlias: |\bto=")/gm, `${prefix[0]}-`)
          : slide.raw,
      })),
    )
  }
  await writeFile(
    path('gallery/more'),
    stringify({ ...(await parsed('figures/01-drawn')), slides }),
  )
}

/** @param pictures whose pictures are compared: a key of PICTURES, or none */
async function faultsOf(
  page: Page,
  aliases: readonly string[],
  pictures: string,
): Promise<string[]> {
  const faults = [
    ...(await inspect(page)).map(({ no, message }) => `slide ${no}: ${message}`),
    ...(await lookOver(page)),
  ]
  for (const alias of PICTURES[pictures] ?? []) {
    const fault = await compareWithCommitted(
      `${pictures}-${alias}`,
      await page.locator('.print-slide-container').nth(aliases.indexOf(alias)).screenshot(),
    )
    if (fault)
      faults.push(fault)
  }
  await dropAlikeSlides(page)
  for (const mode of MODES) {
    await setMode(page, mode)
    const found = await seriousFaults(page, mode === 'light' ? 'everything' : 'colours')
    faults.push(...found.map(fault => `${mode}: ${fault}`))
  }
  return faults
}
