// @ts-check
/** What keeps the memory small of the two processes that run as long as a talk does: ours, and that of Slidev. */

/**
 * Flags for Node: less room for young objects, in megabytes, and less growth between collections. Most of what a change
 * leaves behind is garbage: without this Node collects it when the memory has doubled.
 */
export const SPARING_FLAGS = ['--max-semi-space-size=8', '--import', new URL('grow-little.js', import.meta.url).href]

/** Rolldown's allocator, mimalloc, gives freed memory back at once; else it keeps a hundred megabytes. */
export const SPARING_ENV = { MIMALLOC_PURGE_DELAY: '0' }
