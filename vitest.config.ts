import type { TestSpecification } from 'vitest/node'
import { defineConfig } from 'vitest/config'
import { BaseSequencer } from 'vitest/node'

/** After an upgrade this test says why others fail: it comes before them. */
const FIRST = 'tests/slidev-internals.test.ts'

class FirstThingsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isFirst = ({ moduleId }: TestSpecification) => moduleId.endsWith(FIRST)
    return [...sorted.filter(isFirst), ...sorted.filter(file => !isFirst(file))]
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: FirstThingsFirst },
    reporters: ['default', './tests/support/closing-line.ts'],
    setupFiles: './tests/support/own-cache.ts',
    // Browser and Slidev keep more than one core busy, but not two.
    maxWorkers: 2,
    // Whoever runs a browser needs time; whoever does not is done in milliseconds anyway.
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
})
