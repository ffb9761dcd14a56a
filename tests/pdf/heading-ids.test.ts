/** The browser counts headings of tables over all it has ever shown; our PDFs do not tell what was printed before. */

import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { renumberHeadings } from '../../scripts/pdf/heading-ids.ts'

/** A table whose two headings have the numbers from `first` on, and a word in it that looks like such a name. */
async function tableFrom(first: number): Promise<string> {
  const document = await PDFDocument.create()
  const { context, catalog } = document
  const [one, other] = [first, first + 1].map(no =>
    PDFString.of(`node${String(no).padStart(8, '0')}`),
  )
  const head = context.register(context.obj({ S: 'TH', ID: one ?? null }))
  const cell = context.register(
    context.obj({
      S: 'TD',
      A: [{ O: 'Table', Headers: [one ?? null, other ?? null] }],
      Alt: PDFString.of('node00000042'),
    }),
  )
  const tree = context.obj({
    Names: [one ?? null, head, other ?? null, cell],
    Limits: [one ?? null, other ?? null],
  })
  catalog.set(
    PDFName.of('StructTreeRoot'),
    context.register(context.obj({ K: [head, cell], IDTree: tree })),
  )
  renumberHeadings(document)
  return context
    .enumerateIndirectObjects()
    .map(([ref, object]) => `${ref} ${object}`)
    .join('\n')
}

test('the same table is the same whatever was printed before it; words that look like a name stay', async () => {
  const table = await tableFrom(1052)
  expect(table).toBe(await tableFrom(7))
  expect(table).toContain('(node00000000)')
  expect(table).toContain('(node00000042)')
})
