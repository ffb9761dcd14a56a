// @ts-check
/** What keeps the memory small of processes that run as long as a talk does. */

/** Flags for Node: V8 collects garbage early, for some per cent of processor time, and not only when it is idle. */
export const SPARING_FLAGS = ['--max-semi-space-size=4', '--heap-growing-percent=20']

/** Rolldown's allocator, mimalloc, gives freed memory back at once; else it keeps a hundred megabytes. */
export const SPARING_ENV = { MIMALLOC_PURGE_DELAY: '0' }
