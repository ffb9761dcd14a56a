/** Decks edited by hand: what can be rendered without a browser, what cannot, and what is printed of both. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dense, pdfFacts } from '../support/pdf.ts'
import { makeProject, removeProject, type Project } from '../support/project.ts'

let project: Project
let folder: string
beforeAll(async () => {
  project = await makeProject('small')
  await project.run(['generate', '--lang', 'zh'])
  folder = join(project.root, 'slides', 'small', 'zh')
  await mkdir(join(folder, 'components'))
  await writeFile(join(folder, 'components', 'Mounted.vue'), `<script setup>
import { onMounted, ref } from 'vue'
const text = ref('before')
onMounted(() => { text.value = 'drawn in the browser' })
</script>
<template><p>{{ text }}</p></template>
`)
  await writeFile(join(folder, 'components', 'Helped.vue'), `<script setup>
import { useMounted } from '@vueuse/core'
const mounted = useMounted()
</script>
<template><p>{{ mounted ? 'drawn in the browser' : 'before' }}</p></template>
`)
  await writeFile(join(folder, 'components', 'Options.vue'), `<script>
export default { data: () => ({ text: 'before' }), mounted() { this.text = 'drawn in the browser' } }
</script>
<template><p>{{ text }}</p></template>
`)
  await writeFile(join(folder, 'components', 'Window.vue'), `<script setup>
const text = window.location.host ? 'drawn in the browser' : 'before'
</script>
<template><p>{{ text }}</p></template>
`)
  await writeFile(join(folder, 'components', 'Still.vue'), `<script setup>
defineProps(['word'])
</script>
<template><p class="text-accent">{{ word }} on page {{ $page }} of {{ $nav.total }}, {{ $slidev.configs.title }}</p></template>
`)
})
afterAll(() => removeProject(project))

/** Exports a deck of one slide. */
async function exportSlide(markdown: string) {
  const base = await readFile(join(folder, '01-alpha.md'), 'utf8')
  const [, theme = ''] = /^theme: (.*)$/m.exec(base) ?? []
  const file = join(folder, 'by-hand.md')
  await writeFile(file, `---\ntheme: ${theme}\ntitle: By hand\nlayout: default\n---\n\n# 一\n\n---\nlayout: default\nrouteAlias: second\n---\n\n# 二\n\n${markdown}\n`)
  try {
    const { code, stderr } = await project.run(['export', '--deck', 'by-hand', '--json'])
    const facts = code === 0 ? await pdfFacts(join(project.root, 'out', 'small', 'zh', 'by-hand.pdf')) : undefined
    return { code, stderr, text: dense(facts?.pages[1] ?? '') }
  } finally {
    await rm(file)
  }
}

describe('what only a browser can draw is drawn by one, and the export says so', () => {
  test.each([
    ['<Mounted />', 'slide 2 has Mounted with onMounted'],
    ['<Helped />', 'slide 2 has Helped with onMounted'],
    ['<Options />', 'slide 2 has a component with mounted()'],
    ['<Window />', 'it does not render without one (window is not defined)'],
  ])('%s', async (markdown, reason) => {
    const { stderr, text } = await exportSlide(markdown)
    expect(stderr).toContain(`took the long road through the browser: ${reason}`)
    expect(text).toContain(dense('drawn in the browser'))
  })

  test.each([
    ['Mermaid', '```mermaid\nflowchart LR\n  Claim --> Evidence\n```', 'Evidence'],
    ['code that is marked line by line', '```ts {1|2}\nconst one = 1\nconst two = 2\n```', 'const two = 2'],
  ])('%s', async (_, markdown, shown) => {
    const { code, stderr, text } = await exportSlide(markdown)
    expect({ code, longRoad: stderr.includes('took the long road') }).toEqual({ code: 0, longRoad: true })
    expect(text).toContain(dense(shown))
  })
})

describe('what needs no browser is rendered without one', () => {
  test.each([
    ['a component of the deck', '<Still word="still" />', 'still on page 2 of 2, By hand'],
    ['a link to a slide', '[to the first](/1)', 'to the first'],
    ['clicks', '<v-clicks>\n\n- first\n- second\n\n</v-clicks>\n\n<div v-click>third</div>', 'firstsecond'],
    ['formulas', 'So $a^2 + b^2$ and so', 'So'],
  ])('%s', async (_, markdown, shown) => {
    const { code, stderr, text } = await exportSlide(markdown)
    expect({ code, stderr, longRoad: stderr.includes('took the long road') }).toEqual({ code: 0, stderr: expect.anything(), longRoad: false })
    expect(text).toContain(dense(shown))
  })
})
