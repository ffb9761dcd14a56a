/** A talk does without TypeScript, which takes longer to load than all of ours, until a slide needs it. */

import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { transformerTwoslash } from '@shikijs/vitepress-twoslash'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { transformerTwoslash as lateTwoslash } from '../../scripts/in-slidev/late-twoslash.ts'
import { withoutImportedTypes } from '../../scripts/in-slidev/prop-types.ts'
import { HOME } from '../support/project.ts'

const toldSchema = z.object({
  compiled: z.number(),
  afterComponents: z.boolean(),
  plain: z.string(),
  afterPlain: z.boolean(),
  told: z.string(),
  afterTwoslash: z.boolean(),
})

test('typeScript is loaded with the first code block that names twoslash', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--import',
    join(HOME, 'scripts', 'in-slidev', 'lend-packages.ts'),
    join(HOME, 'tests', 'support', 'processes', 'late-typescript.ts'),
  ])
  const { compiled, plain, told, ...loaded } = toldSchema.parse(JSON.parse(stdout))
  expect(compiled).toBeGreaterThan(40)
  expect(loaded).toEqual({ afterComponents: false, afterPlain: false, afterTwoslash: true })
  expect(plain).not.toContain('twoslash')
  expect(told).toContain('class="twoslash-hover"')
})

test('nothing is left out that Twoslash does to a code block', () => {
  const hooks = Object.entries(lateTwoslash({})).filter(([, value]) => typeof value === 'function')
  const own = Object.entries(transformerTwoslash()).filter(([, value]) => typeof value === 'function')
  expect(hooks.map(([name]) => name).sort()).toEqual(own.map(([name]) => name).sort())
})

test('a prop whose type is imported takes anything', () => {
  const component = `import type { A, B } from '@slidev/types'\nimport { c } from './c'\ndefineProps<{ a: A, b?: B }>()`
  expect(withoutImportedTypes(component))
    .toBe(`type A = any; type B = any\nimport { c } from './c'\ndefineProps<{ a: A, b?: B }>()`)
})
