/** What `export` can make of a deck. */
export const FORMATS = ['pdf', 'png', 'pptx', 'html'] as const
export type Format = (typeof FORMATS)[number]
