/** The address of a slide that a talk or a website gives to others. */

import { expect, test } from 'vitest'
import { sharedAddress } from '../../scripts/in-slidev/shared-address.ts'

const local = { origin: 'http://localhost:3030', pathname: '/presenter/a' }
const sitePages = { '': 'https://x.org/p/zh/01/index.html', 'en': 'https://x.org/p/en/01/index.html' }

test.each([
  ['by its address', { routeAlias: 'a/b' }, { sitePages }, local, `${sitePages['']}#/a%2Fb`],
  ['by its number if it has none', {}, { sitePages }, local, `${sitePages['']}#/4`],
  ['in its language', { routeAlias: 'a', deckEdition: 'en' }, { sitePages }, local, `${sitePages.en}#/a`],
  ['not at all, if no website is known', { routeAlias: 'a' }, { sitePages: {} }, local, undefined],
  ['where the page itself is, on a website', { routeAlias: 'a' }, { siteAddresses: {} }, {
    origin: 'https://y.org',
    pathname: '/p/zh/01/index.html',
  }, 'https://y.org/p/zh/01/index.html#/a'],
])('a slide is shared %s', (_, frontmatter, configs, place, address) => {
  expect(sharedAddress(frontmatter, 4, configs, place)).toBe(address)
})
