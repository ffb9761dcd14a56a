/** Code beside a deck that is at fault is told at its file and line, at once, and ends no other deck. */

import type { Project, Ran } from '../support/project.ts'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeProject, removeProject } from '../support/project.ts'
import { writeDeck } from '../support/slides.ts'

const APP_SETUP = 'import { defineAppSetup } from "@slidev/types"\n\nexport default defineAppSetup(({ app }) => {\n'

/** Each in a folder of its own: its file, what is in it, and what is told. */
const FAULTS = [
  ['does not compile', 'setup/main.ts', `${APP_SETUP}  const a = = 3\n})\n`, 'setup/main.ts:4: Unexpected token'],
  [
    'asks for no package',
    'setup/main.ts',
    `import nope from 'nope/x'\n${APP_SETUP}  app.use(nope)\n})\n`,
    'setup/main.ts:1: there is no package “nope/x”; install it with `npm i nope`, or mend the import',
  ],
  ['throws', 'setup/main.ts', `// Ours.\n\n${APP_SETUP}\n  throw new Error('I threw')\n})\n`, 'setup/main.ts:7: I threw'],
  [
    'asks for no theme of code',
    'setup/shiki.ts',
    '// Ours.\nimport dusk from "nope-theme"\nexport default () => ({ themes: dusk })\n',
    'setup/shiki.ts:2: the deck cannot be exported: there is no package “nope-theme”; install it with `npm i nope-theme`',
  ],
  ['throws in Node', 'setup/katex.ts', 'export default () => {\n  throw new Error("I threw")\n}\n', 'setup/katex.ts:2: .*I threw'],
  ['is a component', 'components/Own.vue', '<template>\n  <p>\n</template>\n', 'components/Own.vue:2: Element is missing end tag'],
  [
    'asks for no file',
    'components/Own.vue',
    '<template><p>{{ own }}</p></template>\n<script setup>\nimport own from "./gone.ts"\n</script>\n',
    'components/Own.vue:3: there is no file ./gone.ts; mend the import',
  ],
  ['is a style', 'style.css', '.own {\n  color: red\n', 'style.css:1: Unclosed block'],
] as const

let project: Project
let ran: Ran
let seconds: number
beforeAll(async () => {
  project = await makeProject()
  for (const [index, [, name, text]] of FAULTS.entries()) {
    const deck = await writeDeck(project, 'deck', [{ markdown: '# One\n\n<Own />' }], {}, `fault-${index}`)
    const file = join(dirname(deck), name)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
  await writeDeck(project, 'deck', [{ markdown: '# One' }], {}, 'sound')
  const started = Date.now()
  ran = await project.run(['export'])
  seconds = (Date.now() - started) / 1000
})
afterAll(() => removeProject(project))

test.each(FAULTS.map(([name, , , told], index) => [name, told, index] as const))('what %s is told: %s', (_, told, index) => {
  expect(ran.stderr).toMatch(new RegExp(`^ +slides/fault-${index}/zh/${told}`, 'm'))
})

test('no deck is waited for in vain, and the others are made', () => {
  expect(ran.stderr).toContain('out/sound/zh/deck.pdf')
  expect(ran.stderr).not.toMatch(/was not there after|request failed/)
  expect(seconds).toBeLessThan(200)
})
