/** Whose side to take in a disagreement: the editor's, or that of the data. */
export const TAKES = ['mine', 'fresh'] as const

export type Take = (typeof TAKES)[number]
