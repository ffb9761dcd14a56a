/** The first page of a website: decks of one title told apart, speakers, handouts. */

import type { SiteDeck } from '../../scripts/export/site-index.ts'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { indexPage, writeIndex } from '../../scripts/export/site-index.ts'

function deck(name: string, rest: Partial<SiteDeck> = {}): SiteDeck {
  return {
    panel: 'a panel',
    language: 'en',
    name,
    title: 'On models',
    panelTitle: 'On models',
    tag: 'en',
    speakers: [],
    hasHandout: false,
    ...rest,
  }
}

const page = indexPage([
  deck('slides'),
  deck('00-overview'),
  deck('01-li', { title: 'Vision', session: 'Keynote 1', speakers: [{ name: 'Li <b>', to: 'li-cover' }], hasHandout: true }),
  deck('02-what', {
    title: 'What?',
    session: 'Round 1',
    speakers: [{ name: 'Wu', to: 'wu-portrait' }, { name: 'Li <b>', to: 'li/portrait' }],
  }),
  deck('cut-hour'),
])

const links = Array.from(page.matchAll(/<a href="([^"]+)">([^<]+)<\/a>/g), ([, href, words]) => `${words} → ${href}`)

test('decks of one title are told apart by what they are, sessions by theirs', () => {
  expect(links.filter(link => /index\.html$/.test(link))).toEqual([
    'Whole panel · On models → a%20panel/en/slides/index.html',
    'Overview · On models → a%20panel/en/00-overview/index.html',
    'Keynote 1 · Vision → a%20panel/en/01-li/index.html',
    'Round 1 · What? → a%20panel/en/02-what/index.html',
    'Talk · On models → a%20panel/en/cut-hour/index.html',
  ])
})

test('speakers are sorted, each with the first slide of theirs in every session', () => {
  const list = page.slice(page.indexOf('<ul'))
  const names = Array.from(list.matchAll(/<li>([^·]+) ·/g), ([, name]) => name)
  expect(names).toEqual(['Li &#x3C;b>', 'Wu'])
  expect(links.filter(link => link.includes('#/'))).toEqual([
    'Keynote 1 → a%20panel/en/01-li/index.html#/li-cover',
    'Round 1 → a%20panel/en/02-what/index.html#/li%2Fportrait',
    'Round 1 → a%20panel/en/02-what/index.html#/wu-portrait',
  ])
})

test('people of one name are two, told apart by where they are from', () => {
  const list = indexPage([deck('01-what', {
    speakers: [
      { name: 'Wei Wang', who: 'wang-1', affiliation: 'First Institute', to: 'wang-1' },
      { name: 'Wei Wang', who: 'wang-2', to: 'wang-2' },
    ],
  })]).match(/<li>Wei.*?<\/li>/g)
  expect(list).toEqual([expect.stringMatching(/Wei Wang · .*wang-2/), expect.stringMatching(/Wei Wang \(First Institute\) · .*wang-1/)])
})

test('people of one name in one deck each lead to their own first slide', async () => {
  const root = await mkdtemp(join(tmpdir(), 'site-index-'))
  const [slides, site] = [join(root, 'slides', 'p', 'en'), join(root, 'out', 'site', 'p', 'en', '01-what')]
  await Promise.all([slides, site].map(folder => mkdir(folder, { recursive: true })))
  await writeFile(join(site, 'index.html'), '')
  const slide = (who: string, to: string) => `---\nrouteAlias: ${to}\nspeaker: Wei Wang\nwho: ${who}\n---\n\n# Text\n`
  await writeFile(join(slides, '01-what.md'), [['one', 'a'], ['two', 'b'], ['one', 'c'], ['two', 'd']]
    .map(([who = '', to = '']) => slide(who, to))
    .join('\n'))
  const written = await readFile(join(root, await writeIndex(root)), 'utf8').finally(() => rm(root, { recursive: true }))
  expect(Array.from(written.matchAll(/01-what\/index\.html#\/(\w+)/g), ([, to]) => to)).toEqual(['a', 'b'])
})

test('a handout is named where there is one', () => {
  expect(links.filter(link => link.startsWith('Handout'))).toEqual(['Handout → a%20panel/en/01-li-handout.pdf'])
})

test('the page is sound HTML', () => {
  expect(toHtml(fromHtml(page))).toBe(page)
})
