/** What the processes that a test starts find in their environment. */

import { fileURLToPath } from 'node:url'

// Two Slidevs at once would rewrite Vite's cache of dependencies under each other: each worker has one of its own.
process.env.PANELDECK_VITE_CACHE = `node_modules/.cache/vite-test-${process.env.VITEST_POOL_ID}`
// As `bin.js` has it: half of the time it takes to load Slidev and Vite.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('../../node_modules/.cache/node-compile', import.meta.url))
