/** Whose side to take in a disagreement: the editor's, or that of the data. */
export const TAKES = ['mine', 'fresh'] as const

export type Take = (typeof TAKES)[number]

/** One place in a slide as last generated, as it is there now, and as the data gives it today. */
export interface Sides {
  base: string
  mine: string
  fresh: string
}

/** What a person decided about one disputed place: whose text stands there, or which. */
export interface Settlement extends Sides {
  /** The slide's name, or its heading if it has none. */
  slide: string
  stands: Take | { text: string }
}

/** What was decided about a slide: one side for all its disputes, or each by itself. */
export type Ruling = Take | readonly Settlement[]

/** What was decided about this place; `undefined` if nothing was. */
export function decisionOn(ruling: Ruling | undefined, place: Sides): Settlement['stands'] | undefined {
  if (ruling === undefined || ruling === 'mine' || ruling === 'fresh')
    return ruling
  return ruling.find(({ base, mine, fresh }) =>
    base === place.base && mine === place.mine && fresh === place.fresh)?.stands
}
