/** `check --render` compares slides with Slidev's own page: what looks different there is named. */

import type { Project, Ran } from '../support/project.ts'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pictureDifference } from '../../scripts/export/compare-pictures.ts'
import { makeProject, removeProject } from '../support/project.ts'
import { writeDeck } from '../support/slides.ts'

let project: Project
let checked: Ran
beforeAll(async () => {
  project = await makeProject('small')
  const slides = [
    { alias: 'one', markdown: '# 一\n\n1. 一点' },
    { alias: 'two', markdown: '# 二\n\n- 两点' },
    { alias: 'three', layout: 'thesis', markdown: '# 三' },
  ]
  await writeDeck(project, 'deck', slides, {}, 'same')
  await writeDeck(project, 'deck', slides, {}, 'other')
  // Slidev's page has scripts, ours has none: a style that asks for one looks different there.
  await writeFile(
    join(project.root, 'slides', 'other', 'zh', 'style.css'),
    'html:has(script[src]) ol { color: red }\n',
  )
  checked = await project.run(['check', '--render'])
})
afterAll(() => removeProject(project))

test('the first slide of each layout is compared; those that look the same are no fault', () => {
  expect(checked.stdout).not.toContain('slides/same')
  expect(checked.stderr).toMatch(/on 6 slides of 2 decks; 4 of them compared with Slidev’s own page/)
})

test('a slide that looks different is named, with how many pixels and where', () => {
  expect(checked.stdout.trim().split('\n')).toEqual([
    expect.stringMatching(
      /^slides\/other\/zh\/deck\.md:\d+: slide 1 \(one\): \d+ pixels differ from Slidev's own page, within \d+ × \d+ px at \d+, \d+;/,
    ),
  ])
  expect(checked.code).toBe(1)
})

function picture(paint: (picture: PNG) => void = () => {}): Uint8Array {
  const picture = new PNG({ width: 20, height: 10 })
  picture.data.fill(255)
  paint(picture)
  return PNG.sync.write(picture)
}

test('the difference of two pictures is counted and has a box', () => {
  const dark = picture(({ data }) => {
    for (const [x, y] of [[3, 2], [8, 4]] as const) data.fill(0, (y * 20 + x) * 4, (y * 20 + x) * 4 + 3)
  })
  expect(pictureDifference(picture(), picture())).toBeUndefined()
  expect(pictureDifference(picture(), dark)).toEqual({
    pixels: 2,
    box: { left: 3, top: 2, width: 6, height: 3 },
  })
})
