import { defineConfig } from 'vitest/config'

/** Tests with a Slidev of their own: two of them share Vite's cache of dependencies, and each rewrites it under the other. */
const SERVING = [
  'tests/export/{broken,checks,facts,formats,pictures,roads}.test.ts', 'tests/commands/{editors,interrupt,motion,present}.test.ts', 'tests/handout/handout.test.ts',
]

export default defineConfig({
  test: {
    reporters: ['default', './tests/support/closing-line.ts'],
    // Whoever runs a browser needs time; whoever does not is done in milliseconds anyway.
    testTimeout: 60_000,
    hookTimeout: 300_000,
    projects: [
      { extends: true, test: { name: 'fast', include: ['tests/**/*.test.ts'], exclude: SERVING } },
      { extends: true, test: { name: 'serving', include: SERVING, fileParallelism: false } },
    ],
  },
})
