/** Links that a panel’s decks have by themselves: of agenda, portraits, works. */

import type { Project } from '../support/project.ts'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPdf } from '../support/pdf.ts'
import { makeProject, removeProject } from '../support/project.ts'

let project: Project
async function linksOn(deck: string, ...aliases: string[]) {
  const pdf = await openPdf(join(project.root, 'out', 'gallery', 'zh', `${deck}.pdf`))
  const page = (name: string) => pdf.resolveLink(`#nameddest=${name}`)
  const links = aliases
    .flatMap(alias => pdf.loadPage(page(alias)).getLinks())
    .map(link => (link.isExternal() ? link.getURI() : pdf.resolveLink(link)))
  return { links: new Set(links), pages: (...names: string[]) => new Set(names.map(page)) }
}

beforeAll(async () => {
  project = await makeProject('gallery')
  await project.run(['generate', '--lang', 'zh'])
  for (const deck of ['slides', '00-overview']) {
    expect(await project.run(['export', '--lang', 'zh', '--deck', deck])).toMatchObject({
      code: 0,
    })
  }
}, 300_000)
afterAll(() => removeProject(project))

test('the agenda leads to where each session starts', async () => {
  const { links, pages } = await linksOn('slides', 'overview-agenda', 'overview-agenda-2')
  expect(links).toEqual(pages('least-cover', 'most-cover', 'few-question', 'many-question'))
})

test('the portrait of a speaker leads to what they say in each session, and to whom they answer', async () => {
  const { links, pages } = await linksOn('slides', 'many-beta-one')
  expect(links).toEqual(pages('most-cover', 'many-beta-one', 'many-gamma-one', 'many-epsilon-one'))
})

test('a work leads to the slides that name it, besides its own address', async () => {
  const { links, pages } = await linksOn('slides', 'overview-works', 'overview-works-2')
  // The sixth position shares the slide of the fifth.
  expect(new Set([...links].filter(link => typeof link === 'number'))).toEqual(
    pages('most-p1', 'most-p2', 'most-p3', 'most-p4', 'most-p5'),
  )
})

test('in the overview by itself they lead into the PDFs of the sessions', async () => {
  const { links } = await linksOn('00-overview', 'overview-agenda', 'overview-agenda-2')
  expect([...links]).toEqual(
    ['least-cover', 'most-cover', 'few-question', 'many-question'].map((start, index) =>
      expect.stringMatching(new RegExp(`^file:0${index + 1}-[a-z]+\\.pdf#.*${start}`)),
    ),
  )
})
