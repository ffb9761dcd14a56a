/** A PowerPoint file that lacks slides is told, not handed over. */

import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { expectSlides } from '../../scripts/export/powerpoint.ts'

/** A file with so many slides, and what lies beside them in a real one. */
function fileWith(slides: number): Promise<Uint8Array> {
  const zip = new JSZip()
  zip.file('ppt/presentation.xml', '')
  for (let no = 1; no <= slides; no++) {
    zip.file(`ppt/slides/slide${no}.xml`, '')
    zip.file(`ppt/slides/_rels/slide${no}.xml.rels`, '')
    zip.file(`ppt/notesSlides/notesSlide${no}.xml`, '')
  }
  return zip.generateAsync({ type: 'uint8array' })
}

test('a file with as many slides as its deck is sound', async () => {
  await expectSlides(await fileWith(3), 3)
})

test.each([[0, 3], [2, 3], [4, 3], [0, 0]])('a file with %i slides of %i is refused', async (slides, count) => {
  await expect(expectSlides(await fileWith(slides), count)).rejects.toThrow(`${slides} of ${count} slides`)
})
