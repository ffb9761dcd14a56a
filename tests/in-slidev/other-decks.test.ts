/** Links from one deck of a website to another. */

import { expect, test } from 'vitest'
import { pageElsewhere } from '../../scripts/in-slidev/other-decks.ts'

const slides = [{ meta: { slide: { frontmatter: { routeAlias: 'here' } } } }]
const siteAddresses = { here: '00-overview', there: '02 what' }

test.each([
  ['there', { siteAddresses }, '../02%20what/index.html'],
  ['here', { siteAddresses }, undefined],
  ['nowhere', { siteAddresses }, undefined],
  ['constructor', { siteAddresses }, undefined],
  ['there', {}, undefined],
])('a slide “%s” is on the page of the deck that has it', (address, configs, page) => {
  expect(pageElsewhere(address, slides, configs)).toBe(page)
})
