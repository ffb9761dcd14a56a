/** A character that no font has is told where it stands in the data, once, and not on each slide. */

import type { SlideFault } from '../../scripts/export/slide-faults.ts'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { toldAtData } from '../../scripts/export/told-at-data.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'paneldeck-'))
  await mkdir(join(root, 'data', 'small', 'keynotes'), { recursive: true })
  await writeFile(join(root, 'data', 'small', 'keynotes', 'a.yaml'), 'speaker: a\nthesis: 李䶮说了㛃\n')
  await writeFile(join(root, 'data', 'small', 'people.yaml'), '# who\na: { name: { zh: 李䶮 } }\n')
})
afterEach(() => rm(root, { recursive: true, force: true }))

const told = (...faults: SlideFault[]) => toldAtData(faults, root, join(root, 'slides', 'small', 'zh', '01-a.md'))
function onSlide(slide: number, ...characters: string[]): SlideFault {
  return { file: '01-a.md', line: 9, column: 1, slide, kind: 'missing-glyph', message: 'cannot draw', characters }
}

test('of many slides it is one fault, at the name of the person', async () => {
  expect(await told(onSlide(1, '䶮'), onSlide(2, '䶮'), onSlide(2, '䶮', '㛃'))).toEqual([
    expect.objectContaining({
      file: 'data/small/people.yaml',
      line: 2,
      column: 19,
      message: expect.stringMatching(/^no font here can draw “䶮” \(U\+4DAE\), which is on 2 slides; .* add a font that has it/),
    }),
    expect.objectContaining({ file: 'data/small/keynotes/a.yaml', line: 2, column: 13 }),
  ])
})

test('what somebody wrote into a deck is told there, and so is all that is no matter of letters', async () => {
  const others = [onSlide(3, '𪚥'), { ...onSlide(4), kind: 'overflow' as const }]
  expect(await told(...others)).toEqual(others)
})
