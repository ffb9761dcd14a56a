import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    reporters: ['default', './tests/support/closing-line.ts'],
    setupFiles: './tests/support/own-cache.ts',
    // Browser and Slidev keep more than one core busy, but not two.
    maxWorkers: 2,
    // Whoever runs a browser needs time; whoever does not is done in milliseconds anyway.
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
})
