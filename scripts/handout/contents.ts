/** Where things are in a handout: its sessions, its slides, and who speaks on them. Pure. */

import type { DeckFacts, SlideFacts } from '../render/rendered-deck.ts'

/** Slides that come from one file: in a deck made of others, one of these. */
export interface HandoutSession {
  title: string
  anchor: string
  /** The people who speak, each with the first slide of their turn; empty if there is only one person. */
  turns: HandoutTurn[]
  slides: SlideFacts[]
}

/** One person’s slides within a session. */
export interface HandoutTurn {
  name: string
  anchor: string
}

/** A person in the index of speakers. */
export interface Speaker {
  name: string
  affiliation?: string
  /** The slides this person speaks on. */
  anchors: string[]
}

/** A deck's sessions in their order; a deck that imports nothing is one session. */
export function handoutSessions({ title, slides }: DeckFacts): HandoutSession[] {
  const runs = runsBy(slides, ({ file }) => file)
  return runs.flatMap((run) => {
    const [first] = run
    if (!first)
      return []
    const turns = runsBy(
      run.filter(slide => speakerOf(slide) !== undefined),
      personOf,
    ).flatMap(([slide]): HandoutTurn[] =>
      slide ? [{ name: speakerOf(slide) ?? '', anchor: slide.anchor }] : [],
    )
    // The first slide of a file has the settings of the deck it is by itself.
    return [
      {
        title: textOf(first, 'title') ?? first.title ?? title,
        anchor: first.anchor,
        turns: turns.length > 1 ? turns : [],
        slides: run,
      },
    ]
  })
}

/** Everybody who speaks on a slide, sorted as the language sorts names. */
export function indexOfSpeakers({ slides, language }: DeckFacts): Speaker[] {
  const speakers = new Map<string, Speaker>()
  for (const slide of slides) {
    const name = speakerOf(slide)
    if (name === undefined)
      continue
    const person = personOf(slide) ?? name
    const known = speakers.get(person) ?? { name, anchors: [] }
    const affiliation = textOf(slide, 'affiliation') ?? known.affiliation
    speakers.set(person, {
      ...known,
      ...(affiliation !== undefined && { affiliation }),
      anchors: [...known.anchors, slide.anchor],
    })
  }
  return [...speakers.values()].sort((a, b) => a.name.localeCompare(b.name, language || 'en'))
}

/** The name of the person who speaks on a slide, from its frontmatter. */
export function speakerOf(slide: SlideFacts): string | undefined {
  return textOf(slide, 'speaker')
}

/** Who speaks on a slide: the name, or where several people have it, what tells them apart. */
function personOf(slide: SlideFacts): string | undefined {
  return textOf(slide, 'who') ?? speakerOf(slide)
}

/** Page numbers as in an index: neighbouring numbers become a range, as in `4–9` and `31`. */
export function pageRanges(pages: readonly number[]): string[] {
  const sorted = [...new Set(pages)].sort((a, b) => a - b)
  const runs = runsBy(
    sorted.map((page, index) => ({ page, run: page - index })),
    ({ run }) => run,
  )
  return runs.map(run => [...new Set([run.at(0), run.at(-1)].map(entry => entry?.page))].join('–'))
}

function textOf({ frontmatter }: SlideFacts, key: string): string | undefined {
  const value: unknown = frontmatter[key]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Neighbours with the same key, together. */
function runsBy<T>(items: readonly T[], keyOf: (item: T) => unknown): T[][] {
  const runs: T[][] = []
  for (const item of items) {
    const run = runs.at(-1)
    if (run?.[0] !== undefined && keyOf(run[0]) === keyOf(item))
      run.push(item)
    else runs.push([item])
  }
  return runs
}
