/** Which slide a save is meant for, though slides come and go while somebody types. */

import type { ResolvedSlidevOptions, SlideInfo } from '@slidev/types'
import type { SavedSlide } from './save-body.ts'

type SlidesInMemory = Pick<ResolvedSlidevOptions['data'], 'slides'>

/** The slides that Slidev has, and the addresses that editors gave to them. */
export class SavedSlides {
  readonly #data: SlidesInMemory
  /** New addresses by those before, the latest first: who types goes on to mean these. Slidev may not know them yet. */
  readonly #renamed = new Map<string, readonly string[]>()

  constructor(data: SlidesInMemory) {
    this.#data = data
  }

  /** The slide with this number, from 1; `undefined` if there is none. */
  at(no: number): SavedSlide | undefined {
    const slide = this.#data.slides[no - 1]
    return slide && savedSlide(slide)
  }

  /** An editor gave a slide another address. */
  rename(before: string | undefined, after: string | undefined): void {
    if (before !== undefined && after !== undefined && after !== before)
      this.#renamed.set(before, [after, ...this.#renamed.get(before) ?? []])
  }

  /** The number that a slide has by now that had this one. @throws if it is gone */
  numberToday(meant: SavedSlide, no: number): number {
    const names = [meant.name, ...this.#renamed.get(meant.name ?? '') ?? []]
    for (const name of names) {
      const found = this.#find({ ...meant, name }, no)
      if (found !== undefined)
        return found
    }
    throw new Error('This slide was deleted meanwhile: nothing was saved.')
  }

  #find(meant: SavedSlide, no: number): number | undefined {
    const there = this.at(no)
    if (there && isSame(meant, there))
      return no
    const index = this.#data.slides.findIndex(slide => isSame(meant, savedSlide(slide)))
    if (index >= 0)
      return index + 1
    // A slide without a name whose text is new: another save of the same editor was before this one.
    return meant.name === undefined && there && there.name === undefined && there.edition === meant.edition
      ? no
      : undefined
  }
}

function savedSlide({ frontmatter: { routeAlias, deckEdition }, content }: SlideInfo): SavedSlide {
  return { edition: deckEdition, name: typeof routeAlias === 'string' ? routeAlias : undefined, content }
}

function isSame(one: SavedSlide, other: SavedSlide): boolean {
  return one.edition === other.edition && one.name === other.name
    && (one.name !== undefined || one.content === other.content)
}
