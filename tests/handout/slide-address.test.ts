/** The address of each slide on the website, which handouts print. */

import type { Manuscript } from '../../scripts/handout/paper-html.ts'
import type { SlideFacts } from '../../scripts/render/rendered-deck.ts'
import { expect, test } from 'vitest'
import { handoutHtml } from '../../scripts/handout/paper-html.ts'
import { addressOnSite } from '../../scripts/handout/slide-address.ts'
import { WORDS } from '../../scripts/words/index.ts'

const slide: SlideFacts = {
  no: 2,
  anchor: 'a',
  alias: 'li thesis',
  level: 1,
  frontmatter: { passages: ['k1.2'] },
  file: '01-li.md',
  line: 1,
}
const facts = {
  path: '/any/slides/a panel/en/01-li.md',
  title: 'Vision',
  author: '',
  language: 'en',
  width: 980,
  height: 552,
  withClicks: false,
  withoutEffect: [],
  slides: [slide, { ...slide, no: 3, alias: 'li-cover', frontmatter: {} }],
}
function manuscript(site: string | undefined): Manuscript {
  return {
    facts,
    headlines: [],
    about: { cues: new Map(), site },
    reference: { works: [], terms: [], errata: [] },
    words: WORDS.en,
    options: { handout: 'notes', paper: 'a4', inkSaving: false },
    cover: '',
  }
}

test.each([
  ['https://example.org/talks', { alias: 'li-thesis', no: 3 }, 'https://example.org/talks/a%20panel/en/01-li/index.html#/li-thesis'],
  ['https://example.org/', { no: 3 }, 'https://example.org/a%20panel/en/01-li/index.html#/3'],
])('below %s', (site, slide, address) => {
  expect(addressOnSite(site, facts, slide)).toBe(address)
})

test('handouts print it below the passages of each slide, and nothing without a website', () => {
  const written = handoutHtml(manuscript('https://example.org/talks'))
  const links = Array.from(written.matchAll(/<a href="([^"]+)">([^<]+)<\/a>/g), ([, href, words]) => [href, words])
  expect(links).toEqual(['li%20thesis', 'li-cover'].map((alias) => {
    const address = `example.org/talks/a%20panel/en/01-li/index.html#/${alias}`
    return [`https://${address}`, address]
  }))
  expect(written).toContain('k1.2')
  expect(handoutHtml(manuscript(undefined))).not.toContain('handout-address')
})
