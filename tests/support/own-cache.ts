/** Two Slidevs at once would rewrite Vite's cache of dependencies under each other: each worker has one of its own. */
process.env.PANELDECK_VITE_CACHE = `node_modules/.cache/vite-test-${process.env.VITEST_POOL_ID}`
