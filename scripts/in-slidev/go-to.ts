/** In which order the go-to dialog lists what it has found. Runs in every window. Pure. */

/** A slide that may be gone to. */
export interface FoundSlide {
  no: number
  title?: string
  frontmatter: Readonly<Record<string, unknown>>
}

/** By this name Slidev's dialog asks for {@link bestFirst}: `slidev-patches/overview.ts`. */
export const BEST_FIRST = 'paneldeck-best-first'

/** Sorts slides by their numbers, addresses, titles and speakers; those that fit alike stay in their order. */
export function bestFirst<Slide extends FoundSlide>(found: readonly Slide[], typed: string): Slide[] {
  const wanted = readable(typed)
  const fits = new Map(found.map((slide) => {
    const { no, title, frontmatter: { routeAlias, speaker } } = slide
    return [slide, Math.min(...[no, title, routeAlias, speaker].map(text => fit(readable(text), wanted)))]
  }))
  return found.toSorted((one, other) => (fits.get(one) ?? 0) - (fits.get(other) ?? 0))
}

/** A text in small letters, and its words with a space before and after each, also where a script has none. */
interface Readable {
  text: string
  words: string
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

function readable(value: unknown): Readable {
  const text = String(value ?? '').normalize('NFKC').toLowerCase().trim()
  const words = [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment)
  return { text, words: ` ${words.join(' ')} ` }
}

/** How a text has what is wanted: 0 as a whole, 1 as words, 2 as the beginning of one, 3 inside of one, 4 not quite. */
function fit({ text, words }: Readable, wanted: Readable): number {
  const isThere = [
    text === wanted.text,
    words.includes(wanted.words),
    words.includes(wanted.words.trimEnd()),
    text.includes(wanted.text),
    true,
  ]
  return isThere.indexOf(true)
}
