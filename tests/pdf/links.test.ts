/** Where links lead in a PDF of slides. */

import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { resolveLinks } from '../../scripts/pdf/links.ts'

test('a link to a slide leads to its page; one to a place on its own slide stays there, as on the next slide', async () => {
  const deck = await PDFDocument.create()
  const pages = [deck.addPage(), deck.addPage()]
  const links = pages.map(({ node }) => {
    const [toFootnote, toSlide] = ['fn1', 'second'].map(Dest => deck.context.obj({ Subtype: 'Link', Dest }))
    node.set(PDFName.of('Annots'), deck.context.obj([toFootnote, toSlide].filter(link => link !== undefined)))
    return [toFootnote, toSlide]
  })
  resolveLinks(deck, [
    { no: 1, title: 'One', anchor: 'first' },
    { no: 2, title: 'Two', anchor: 'second' },
  ])
  const places = links.map(both => both.map(link => String(link?.get(PDFName.of('Dest')))))
  const [first, second] = pages.map(({ ref }) => `[ ${ref} /Fit ]`)
  expect(places).toEqual([[first, second], [second, second]])
})
