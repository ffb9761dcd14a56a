/** What a screen reader is told of a page, step by step, without a browser. */

import type { Element, Kid } from '../../scripts/pdf/structure.ts'
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { accessFaults } from '../../scripts/pdf/conformance.ts'
import { addStructureDestinations } from '../../scripts/pdf/destinations.ts'
import { flatten } from '../../scripts/pdf/flatten.ts'
import { otherLanguage } from '../../scripts/pdf/languages.ts'
import { mendLists } from '../../scripts/pdf/lists.ts'
import { markDecoration } from '../../scripts/pdf/marked-content.ts'
import { mendRuby } from '../../scripts/pdf/ruby.ts'
import { writeStructure } from '../../scripts/pdf/structure-tree.ts'
import { element, isElement } from '../../scripts/pdf/structure.ts'
import { mendTables } from '../../scripts/pdf/tables.ts'
import { mendTypes } from '../../scripts/pdf/types.ts'

const document = await PDFDocument.create()
const page = document.addPage().ref

/** Text number so many on the page. */
const text = (mcid: number): Kid => ({ page, mcid })
const box = (...kids: Kid[]): Element => element('NonStruct', kids)

/** Types and numbers, as in `P(1 2)`. */
function shown(kid: Kid): string {
  if (!isElement(kid))
    return 'mcid' in kid ? String(kid.mcid) : 'link'
  return `${kid.type}(${kid.kids.map(shown).join(' ')})`
}

describe('drawing', () => {
  const marked = (lines: string[], pictures: number[] = []) =>
    markDecoration(lines.join('\n'), {
      isPicture: mcid => pictures.includes(mcid),
      drawn: name => ({ hasText: false, hasNumbers: name === 'Slide' }),
    })

  test('what is not marked is decoration: a path from its beginning, text as a whole', () => {
    const { instructions } = marked(['q', '0 0 9 9 re', 'f', 'BT', '/F1 9 Tf', '<01> Tj', 'ET', 'Q'])
    expect(instructions.split('\n')).toEqual(
      ['q', '/Artifact BMC', '0 0 9 9 re', 'f', 'BT', '/F1 9 Tf', '<01> Tj', 'ET', 'Q', 'EMC'],
    )
  })

  test('what is marked, draws no text and is no picture is decoration, too', () => {
    const drawn = ['/Art <</MCID 0 >>BDC', '0 0 9 9 re', 'f', 'EMC']
    expect(marked(drawn).instructions).toContain('/Artifact BMC')
    expect(marked(drawn).numbers).toEqual(new Set())
    expect(marked(drawn, [0]).instructions).toBe(drawn.join('\n'))
    expect(marked(drawn, [0]).numbers).toEqual(new Set([0]))
  })

  test('decoration ends where text begins that is read, also in a form', () => {
    const read = ['/P <</MCID 1 >>BDC', 'BT', '<02> Tj', 'ET', 'EMC']
    expect(marked(['0 0 9 9 re', 'f', ...read]).instructions.split('\n'))
      .toEqual(['/Artifact BMC', '0 0 9 9 re', 'f', 'EMC', ...read])
    expect(marked(['/Slide Do']).instructions).toBe('/Slide Do')
    expect(marked(['/Icon Do']).instructions).toBe('/Artifact BMC\n/Icon Do\nEMC')
  })
})

describe('structure', () => {
  test('boxes go; words that stand in no paragraph become one', () => {
    const root = element('Document', [box(element('Art', [
      box(element('H1', [box(text(1))]), element('P', [box(text(2)), element('Em', [box(text(3))])])),
      box(box(text(4)), element('Link', [box(text(5))])),
      element('P', []),
    ]))])
    flatten(root)
    expect(shown(root)).toBe('Document(Art(H1(1) P(2 Em(3)) P(4 Link(5))))')
  })

  test('an item of a list has a label and a body', () => {
    const root = element('Document', [
      element('L', [element('LI', [element('Lbl', [text(1)]), text(2), element('L', [element('LI', [text(3)])])])]),
    ])
    mendLists(root)
    expect(shown(root)).toBe('Document(L(LI(Lbl(1) LBody(2 L(LI(LBody(3)))))))')
  })

  test('rows of a table are even, and its headings say what they head', () => {
    const heading = element('TH', [text(1)])
    const root = element('Document', [
      element('Table', [element('TR', [heading, element('TH', [text(2)])]), element('TR', [element('TD', [text(3)])])]),
    ])
    mendTables(root, document.context)
    expect(shown(root)).toBe('Document(Table(TR(TH(1) TH(2)) TR(TD(3) TD())))')
    expect(String(heading.properties.get('A'))).toContain('/Column')
  })

  test('headings skip no level, and a figure around a picture is none', () => {
    const picture = element('Figure', [text(3)])
    picture.properties.set('Alt', PDFString.of('a bird'))
    const root = element('Document', [
      element('H1', [text(1)]),
      element('H4', [text(2)]),
      element('Figure', [picture, element('Caption', [text(4)])]),
    ])
    mendTypes(root, document)
    expect(shown(root)).toBe('Document(H1(1) H2(2) Div(Figure(3) P(4)))')
  })

  test('each text with a reading above it is a pair', () => {
    const root = element('Document', [element('P', [
      element('Ruby', [text(1), element('RP', [text(2)]), element('RT', [text(3)]), text(4), element('RT', [text(5)])]),
      element('Ruby', [element('RB', [text(6)]), element('RT', [text(7)]), text(8)]),
    ])])
    mendRuby(root)
    expect(shown(root)).toBe('Document(P(Ruby(RB(1) RT(3)) Ruby(RB(4) RT(5)) Ruby(RB(6) RT(7)) 8))')
  })

  test('an article in an article is a section, as PDF 2.0 wants it', () => {
    const root = element('Document', [element('Art', [element('Div', [element('Art', [text(1)])])])])
    mendTypes(root, document)
    expect(shown(root)).toBe('Document(Art(Div(Sect(1))))')
  })
})

test.each([
  ['Huchuan Lu', 'zh-CN', undefined],
  ['A large model must take on everything', 'zh-CN', 'en'],
  ['SAM 与 ChatGPT', 'zh-CN', undefined],
  ['卢湖川', 'en', 'zh'],
  ['かな', 'en', 'ja'],
  ['α = 2', 'en', undefined],
  ['12 / 39', 'en', undefined],
])('%s in a document in %s has the language %s', (words, language, expected) => {
  expect(otherLanguage(words, language)).toBe(expected)
})

test('a picture without a text, and a document without a language, are told', async () => {
  const deck = await PDFDocument.create()
  const { ref } = deck.addPage()
  deck.setTitle('A', { showInWindowTitleBar: true })
  deck.catalog.set(PDFName.of('MarkInfo'), deck.context.obj({ Marked: true }))
  deck.catalog.set(PDFName.of('StructTreeRoot'), deck.context.register(deck.context.obj({})))
  writeStructure(deck, element('Document', [element('Figure', [{ page: ref, mcid: 0 }])]))
  expect(accessFaults(deck)).toEqual([
    { message: 'its language is not known: set `lang` in the headmatter' },
    { page: 0, message: 'a picture has no alternative text' },
  ])
})

test('a link to a page leads to what is read first there, too, and to nothing new where nothing is read', async () => {
  const deck = await PDFDocument.create()
  const [from, to, empty] = [deck.addPage(), deck.addPage(), deck.addPage()]
  const [direct, named, toEmpty] = [[to.ref, 'XYZ', 0, 100, 0], 'there', [empty.ref, 'Fit']]
    .map(Dest => deck.context.obj({ Type: 'Annot', Subtype: 'Link', Dest }))
  from.node.set(PDFName.of('Annots'), deck.context.obj([direct, named, toEmpty].filter(link => link !== undefined)))
  deck.catalog.set(PDFName.of('Dests'), deck.context.obj({ there: [to.ref, 'Fit'] }))
  deck.catalog.set(PDFName.of('StructTreeRoot'), deck.context.register(deck.context.obj({})))
  const headline = element('H1', [{ page: to.ref, mcid: 0 }])
  const root = element('Document', [element('P', [{ page: from.ref, mcid: 0 }]), element('Sect', [headline])])
  const refs = writeStructure(deck, root)
  addStructureDestinations(deck, root, refs)
  const [page, read] = [to.ref, refs.get(headline)]
  expect(String(direct?.get(PDFName.of('A')))).toContain(`/D [ ${page} /XYZ 0 100 0 ]\n/SD [ ${read} /XYZ 0 100 0 ]`)
  expect(String(named?.get(PDFName.of('A')))).toContain(`/D /there\n/SD [ ${read} /Fit ]`)
  expect(String(toEmpty)).toContain(`/Dest [ ${empty.ref} /Fit ]`)
})
