/** Decks edited by hand: what can be rendered without a browser, what cannot, and what is printed of both. */

import type { Project } from '../support/project.ts'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dense, pdfFacts } from '../support/pdf.ts'
import { makeProject, removeProject } from '../support/project.ts'

/** What only a browser can draw, why the export says it took one, and what is then to be read. */
const LONG_ROAD = [
  [
    'a component with a mounted hook',
    '<Mounted />',
    'Mounted.vue uses onMounted',
    'drawn in the browser',
  ],
  [
    'a component with such a hook in what it uses',
    '<Helped />',
    'Helped.vue imports @vueuse/core',
    'drawn in the browser',
  ],
  [
    'a component of the older kind',
    '<Options />',
    'slide 2 has a component with mounted()',
    'drawn in the browser',
  ],
  [
    'a component that asks for the window',
    '<Window />',
    'Window.vue uses window',
    'drawn in the browser',
  ],
  ['Mermaid', '```mermaid\nflowchart LR\n  Claim --> Evidence\n```', '', 'Evidence'],
  [
    'code that is marked line by line',
    '```ts {1|2}\nconst one = 1\nconst two = 2\n```',
    '',
    'const two = 2',
  ],
  [
    'a formula that stands by itself',
    '$$\\sum_{i=1}^{n} i = \\frac{n(n+1)}{2}$$\n\nis the sum',
    '',
    'is the sum',
  ],
] as const

const SHORT_ROAD = [
  ['a component of the deck', '<Still word="still" />', 'still on page 2 of 2, By hand'],
  ['a component in JSX', '<Jsx word="jsx" />', 'jsx by hand'],
  ['a link to a slide', '[to the first](/1)', 'to the first'],
  [
    'clicks',
    '<v-clicks>\n\n- first\n- second\n\n</v-clicks>\n\n<div v-click>third</div>',
    'firstsecond',
  ],
  ['formulas', 'So $a^2 + b^2$ and so', 'So'],
] as const

/** Components that stand beside the decks. */
const COMPONENTS = {
  'Mounted.vue': `<script setup>
import { onMounted, ref } from 'vue'
const text = ref('before')
onMounted(() => { text.value = 'drawn in the browser' })
</script>
<template><p>{{ text }}</p></template>
`,
  'Helped.vue': `<script setup>
import { useMounted } from '@vueuse/core'
const mounted = useMounted()
</script>
<template><p>{{ mounted ? 'drawn in the browser' : 'before' }}</p></template>
`,
  'Options.vue': `<script>
export default { data: () => ({ text: 'before' }), mounted() { this.text = 'drawn in the browser' } }
</script>
<template><p>{{ text }}</p></template>
`,
  'Window.vue': `<script setup>
const text = window.location.host ? 'drawn in the browser' : 'before'
</script>
<template><p>{{ text }}</p></template>
`,
  'Still.vue': `<script setup>
defineProps(['word'])
</script>
<template><p class="text-accent">{{ word }} on page {{ $page }} of {{ $nav.total }}, {{ $slidev.configs.title }}</p></template>
`,
  'Jsx.tsx': `import { defineComponent } from 'vue'
export default defineComponent({ props: { word: { type: String, required: true } }, setup: props => () => <p>{props.word} by hand</p> })
`,
}

let project: Project
let folder: string
let said: string
let exported: Map<string, { problems: unknown[], browserNeeded?: string }>
beforeAll(async () => {
  project = await makeProject('small')
  await project.run(['generate', '--lang', 'zh'])
  folder = join(project.root, 'slides', 'small', 'zh')
  await mkdir(join(folder, 'components'))
  for (const [name, code] of Object.entries(COMPONENTS))
    await writeFile(join(folder, 'components', name), code)
  const base = await readFile(join(folder, '01-alpha.md'), 'utf8')
  const [, theme = ''] = /^theme: (.*)$/m.exec(base) ?? []
  for (const deck of await readdir(folder)) {
    if (deck.endsWith('.md'))
      await rm(join(folder, deck))
  }
  // Each in a deck of its own, all in one run: one that needs a browser takes its whole deck there.
  const decks = [
    ...LONG_ROAD.map(([, markdown], index) => ({ name: `long-${index}`, markdown })),
    ...SHORT_ROAD.map(([, markdown], index) => ({ name: `short-${index}`, markdown })),
  ]
  for (const { name, markdown } of decks) {
    await writeFile(
      join(folder, `${name}.md`),
      `---\ntheme: ${theme}\ntitle: By hand\nlayout: default\n---\n\n# 一\n\n---\nlayout: default\nrouteAlias: second\n---\n\n# 二\n\n${markdown}\n`,
    )
  }
  const { stdout, stderr } = await project.run(['export', '--json'])
  const told: { deck: string, problems: unknown[], browserNeeded?: string }[] = JSON.parse(stdout)
  exported = new Map(told.map(result => [result.deck.split('/').at(-1) ?? '', result]))
  said = stderr
})
afterAll(() => removeProject(project))

async function textOf(deck: string) {
  return dense(
    (await pdfFacts(join(project.root, 'out', 'small', 'zh', `${deck}.pdf`))).pages[1] ?? '',
  )
}

describe('what only a browser can draw is drawn by one, and the export says so', () => {
  test.each(LONG_ROAD.map((road, index) => [road[0], index, ...road] as const))(
    '%s',
    async (_, index, __, ___, reason, shown) => {
      const result = exported.get(`long-${index}`)
      expect(result).toMatchObject({ problems: [], browserNeeded: expect.stringContaining(reason) })
      expect(said).toContain(`took the long road through the browser: ${result?.browserNeeded}`)
      expect(await textOf(`long-${index}`)).toContain(dense(shown))
    },
  )
})

describe('what needs no browser is rendered without one', () => {
  test.each(SHORT_ROAD.map((road, index) => [road[0], index, road[2]] as const))(
    '%s',
    async (_, index, shown) => {
      expect(exported.get(`short-${index}`)).toMatchObject({ problems: [] })
      expect(exported.get(`short-${index}`)).not.toHaveProperty('browserNeeded')
      expect(await textOf(`short-${index}`)).toContain(dense(shown))
    },
  )
})
