import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Whoever runs a browser needs time; whoever does not is done in milliseconds anyway.
    testTimeout: 60_000,
    hookTimeout: 300_000,
    reporters: ['default', './tests/support/closing-line.ts'],
  },
})
