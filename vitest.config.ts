import type { TestSpecification } from 'vitest/node'
import { defineConfig } from 'vitest/config'
import { BaseSequencer } from 'vitest/node'

/**
 * After an upgrade the first of these says why others fail. Those behind it take longest, the longest first: begun
 * late, one of them would run alone at the end.
 */
const FIRST = [
  'tests/slidev-internals.test.ts',
  'tests/gallery/gallery.test.ts',
  'tests/hostile/hostile.test.ts',
  'tests/export/facts.test.ts',
  'tests/handout/handout.test.ts',
  'tests/store/kill.test.ts',
  'tests/commands/interrupt.test.ts',
  'tests/export/formats.test.ts',
  'tests/reconcile/merge.test.ts',
  'tests/export/robust.test.ts',
  'tests/export/broken.test.ts',
  'tests/commands/edits.test.ts',
  'tests/commands/editors.test.ts',
  'tests/export/pictures.test.ts',
  'tests/export/racv.test.ts',
]

class FirstThingsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isIn = (path: string) => ({ moduleId }: TestSpecification) => moduleId.endsWith(path)
    const first = FIRST.flatMap(path => sorted.filter(isIn(path)))
    return [...first, ...sorted.filter(file => !first.includes(file))]
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: FirstThingsFirst },
    reporters: ['default', './tests/support/closing-line.ts'],
    setupFiles: './tests/support/own-cache.ts',
    // Browser and Slidev keep more than one core busy, but not two.
    maxWorkers: 2,
    // No module keeps a state, so that files share what they import: a third less time for those without a browser.
    isolate: false,
    // A browser needs time, on a busy machine much; what needs none is done in milliseconds anyway.
    testTimeout: 180_000,
    hookTimeout: 300_000,
  },
})
