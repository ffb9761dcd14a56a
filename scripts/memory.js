// @ts-check
/** What keeps the memory small of processes that run as long as a talk does. */

/**
 * Flags for Node where data is followed: less room for young objects, in megabytes. It halves what a change leaves
 * behind. Slidev has none: with less room it takes twice as long to read the decks anew.
 */
export const SPARING_FLAGS = ['--max-semi-space-size=8']

/** Rolldown's allocator, mimalloc, gives freed memory back at once; else it keeps a hundred megabytes. */
export const SPARING_ENV = { MIMALLOC_PURGE_DELAY: '0' }
