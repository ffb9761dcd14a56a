/** Parts of a handout that lie beside the deck, in the place of ours. */

import type { Project, Ran } from '../support/project.ts'
import { cp, mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPaper } from '../support/paper.ts'
import { dense } from '../support/pdf.ts'
import { makeProject, removeProject } from '../support/project.ts'

let project: Project
const slides = (name: string, panel = 'small') => join(project.root, 'slides', panel, 'zh', name)
const out = (name: string, panel: string) => join(project.root, 'out', panel, 'zh', `${name}.pdf`)

/** Each in a panel of its own; the slides there are sound. */
const FAULTY: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'does not compile',
    '<template>\n  <div>\n    <b>\n  </div>\n</template>',
    ['slides/faulty-0/zh/handout-cover.vue:3: Element is missing end tag'],
  ],
  [
    'needs a browser',
    '<script>export default { mounted() {} }</script><template><b>x</b></template>',
    ['slides/faulty-1/zh/handout-cover.vue:1: ', 'mounted(), which only a browser runs'],
  ],
  [
    'asks for something in vain',
    '<template><img alt="our sign" src="http://localhost:9/sign.png"><img alt="another" src="/gone.png"></template>',
    [
      'slides/faulty-2/zh/faulty.md:1: the handout: request failed: http://localhost:9/sign.png (net::',
      'the handout: request failed: /gone.png (404)',
    ],
  ],
]
let faulty: Ran
beforeAll(async () => {
  project = await makeProject('small')
  await project.run(['generate', '--lang', 'zh'])
  await withParts('parts', 'reviews', {
    'handout-cover.vue': `<script setup>defineProps(['title', 'date', 'source'])</script>
<template><h1 class="uppercase">mine: {{ title }}, {{ date }}, {{ source.url }}</h1></template>`,
    'HandoutBottom.vue': `<script setup>defineProps(['page', 'pages'])</script>
<template><i>sheet {{ page }} of {{ pages }}</i></template>`,
  })
  for (const [index, [, cover]] of FAULTY.entries())
    await withParts(`faulty-${index}`, 'faulty', { 'handout-cover.vue': cover })
  expect((await project.run(['export', '--deck', 'reviews', '--handout'])).code).toBe(0)
  faulty = await project.run(['export', '--deck', 'faulty', '--handout'])
})
afterAll(() => removeProject(project))

/** A panel like the small one, with a deck of its round and these files beside it. */
async function withParts(
  panel: string,
  deck: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  await mkdir(slides('', panel), { recursive: true })
  await cp(
    join(project.root, 'data', 'small', 'panel.yaml'),
    join(project.root, 'data', panel, 'panel.yaml'),
  )
  await cp(slides('02-who-reviews.md'), slides(`${deck}.md`, panel))
  for (const [name, text] of Object.entries(files)) await writeFile(slides(name, panel), text)
}

test('stand in for ours, and have the same props', async () => {
  const pages = await readPaper(out('reviews-handout', 'parts'))
  expect(dense(pages[0]?.text ?? '').toLowerCase()).toContain(
    dense('mine:谁来评审？,2024年5月6日,https://example.org/sample'),
  )
  pages.forEach(({ text }, index) =>
    expect(text).toContain(`sheet ${index + 1} of ${pages.length}`),
  )
})

test.each(FAULTY.map(([name, , said], index) => [name, index, said] as const))(
  'one that %s is named; the slides are printed all the same',
  async (_, index, said) => {
    expect(faulty.code).toBe(1)
    for (const words of said) expect(faulty.stderr).toContain(words)
    expect(faulty.stderr).toMatch(
      new RegExp(`^out/faulty-${index}/zh/faulty\\.pdf {2}\\d+ pages`, 'm'),
    )
    await expect(stat(out('faulty-handout', `faulty-${index}`))).rejects.toThrow()
  },
)
