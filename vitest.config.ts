import type { TestSpecification } from 'vitest/node'
import { defineConfig } from 'vitest/config'
import { BaseSequencer } from 'vitest/node'
import { LONG_FILES } from './tests/long-files.ts'

/** After an upgrade the first of these says why others fail. */
const FIRST = ['tests/slidev-internals.test.ts', ...LONG_FILES]

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
