/**
 * Decks that are not finished when they are first drawn are never printed as if they were: whatever may change
 * afterwards goes through the browser. The components and set-up files are in tests/fixtures/fence.
 */

import type { Rendering } from '../../scripts/render/rendered-deck.ts'
import type { Project, Ran } from '../support/project.ts'
import { cp } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withRenderer } from '../../scripts/render/renderer.ts'
import { dense, pdfFacts } from '../support/pdf.ts'
import { FIXTURES, makeProject, removeProject } from '../support/project.ts'
import { writeDeck } from '../support/slides.ts'

/** What every component of `hand/` and every slide below shows in the end. */
const SHOWN = 'drawn at last'

/** Components of `hand/` that change after they are drawn, and what the report says. */
const COMPONENTS = {
  NextTick: 'NextTick.vue uses nextTick',
  OwnTick: 'OwnTick.vue uses $nextTick',
  Settled: 'Settled.vue uses then',
  Asynchronous: 'Asynchronous.vue waits for something (async)',
  Fetched: 'Fetched.vue uses then',
  Timed: 'Timed.vue uses setTimeout',
  Repeated: 'Repeated.vue uses setInterval',
  Queued: 'Queued.vue uses queueMicrotask',
  Framed: 'Framed.vue uses globalThis',
  Watched: 'Watched.vue uses watch',
  Effect: 'Effect.vue uses watchEffect',
  OwnWatch: 'a component with watch()',
  Prefetched: 'Prefetched.vue uses onServerPrefetch',
  Branched: 'Branched.vue uses window',
  Meta: 'Meta.vue uses import.meta',
  Imported: 'Imported.vue uses then',
  Helper: 'later.js uses setTimeout',
  Measured: 'Measured.vue uses ref',
  Loaded: 'Loaded.vue listens with @load',
  Handed: 'Handed.vue listens with onLoad',
  Vnode: 'Vnode.vue listens with @vue:mounted',
  Local: 'a directive with mounted',
  Elsewhere: 'a teleport to another place of the page',
  Writer: 'something that changes after it was drawn',
}

const SCRIPT = `<script setup>
import { ref } from 'vue'
const text = ref('too early')
setTimeout(() => { text.value = '${SHOWN}' }, 30)
</script>

{{ text }}`

/**
 * Text of a slide, by the name of its deck, and what the report says. Its directives are those of
 * `hand/setup/main.js`.
 */
const SLIDES: Readonly<Record<string, readonly [markdown: string, reason: string]>> = {
  'directive': ['<p v-late>too early</p>', 'v-late with mounted'],
  'directive-function': ['<p v-later>too early</p>', 'v-later with mounted'],
  'directive-both': ['<p v-both>too early</p>', 'v-both with mounted'],
  'directive-plugin': ['<p v-plugged>too early</p>', 'v-plugged with created'],
  'script': [SCRIPT, 'a script on a slide uses setTimeout'],
  'template': [
    `<p class="late">too early</p>
{{ $nextTick(() => { $el.parentNode.querySelector('.late').textContent = '${SHOWN}' }) && '' }}`,
    'slide 2 uses $nextTick',
  ],
}

/** Folders with a file that has a part in all their decks. */
const FOLDERS = {
  mixin: 'a component with mounted()',
  timer: 'main.js uses setTimeout',
  routed: 'main.js uses then',
  style: 'document is not defined',
  page: 'index.html',
  root: 'root.js',
  layer: 'slide-bottom.vue uses onMounted',
  transformed: 'a script on a slide uses setTimeout',
}

/** Components of `hand/` that do nothing later. */
const STILL = ['Counter', 'Listed', 'Options']

let project: Project
/** By folder and name of the deck. */
let renderings: Map<string, Rendering>
let printed: Ran

beforeAll(async () => {
  project = await makeProject()
  renderings = new Map()
  for (const panel of ['hand', ...Object.keys(FOLDERS)])
    await cp(join(FIXTURES, 'fence', panel), join(project.root, 'slides', panel, 'zh'), { recursive: true })
  const own = [...Object.keys(COMPONENTS), ...STILL].map(name => ({ name, text: `<${name} />` }))
  const slides = Object.entries(SLIDES).map(([name, [text]]) => ({ name, text }))
  const still = { name: 'still-script', text: SCRIPT.replace(/^setTimeout.*$/m, '') }
  await render('hand', [...own, ...slides, still])
  for (const panel of Object.keys(FOLDERS)) await render(panel, [{ name: 'deck', text: 'text' }])

  const texts = [...Object.keys(COMPONENTS).map(name => `<${name} />`), ...slides.map(({ text }) => text)]
  await writeDeck(project, 'all', texts.map(text => ({ markdown: `# 一\n\n${text}` })))
  printed = await project.run(['export', '--deck', 'all'])
}, 600_000)
afterAll(() => removeProject(project))

/** Renders a deck for each of these texts. */
async function render(panel: string, texts: readonly { name: string, text: string }[]): Promise<void> {
  const paths: string[] = []
  for (const { name, text } of texts) {
    const slides = [{ markdown: '# 一' }, { markdown: `# 二\n\n${text}` }]
    paths.push(await writeDeck(project, name, slides, {}, panel))
  }
  await withRenderer(async (renderer) => {
    for (const path of paths) {
      const rendering = await renderer.render(path, { dark: false })
      renderings.set(`${panel}/${basename(path, '.md')}`, rendering)
    }
  })
}

function reasonOf(deck: string): string | undefined {
  const rendering = renderings.get(deck)
  if (!rendering)
    return undefined
  return 'browserNeeded' in rendering ? rendering.browserNeeded : 'rendered without a browser'
}

describe('what may change after it is drawn goes through the browser, and the report says why', () => {
  test.each(Object.entries(COMPONENTS))('component %s: %s', (name, reason) => {
    expect(reasonOf(`hand/${name}`)).toContain(reason)
  })

  test.each(Object.entries(SLIDES).map(([name, [, reason]]) => [name, reason]))('slide %s: %s', (name, reason) => {
    expect(reasonOf(`hand/${name}`)).toContain(reason)
  })

  test.each(Object.entries(FOLDERS))('folder %s: %s', (panel, reason) => {
    expect(reasonOf(`${panel}/deck`)).toContain(reason)
  })
})

test.each([...STILL, 'still-script'])('what does nothing later is rendered without a browser: %s', (name) => {
  expect(reasonOf(`hand/${name}`)).toBe('rendered without a browser')
})

test('all of it is printed as a browser shows it in the end', async () => {
  expect(printed.stderr).toContain('took the long road through the browser')
  const { pages } = await pdfFacts(join(project.root, 'out', 'hand', 'zh', 'all.pdf'))
  const names = [...Object.keys(COMPONENTS), ...Object.keys(SLIDES)]
  expect(names.filter((_, index) => !dense(pages[index] ?? '').includes(dense(SHOWN)))).toEqual([])
})
