/** What a handout says beside what is in the deck: the event, its date, the source and how to find a passage in it. */

import type { DeckFacts } from '../render/rendered-deck.ts'
import type { PanelFacts } from '../summary/panel-facts.ts'
import type { Words } from '../words/index.ts'
import { eventFactsOf } from '../summary/panel-facts.ts'

/** What the cover and the feet of a handout say of the event. */
export interface About {
  event?: string | undefined
  /** As the language writes it. */
  date?: string | undefined
  source?: { title?: string | undefined, url: string } | undefined
  /** Where the website of the decks lies. */
  site?: string | undefined
  /** The words by which passages are found in the source, by what slides call them: `k1.5`. */
  cues: ReadonlyMap<string, string>
}

/** What the first slide's frontmatter says of the event; the panel's data for what it does not say. */
export function aboutOf({ language, slides }: DeckFacts, panel: PanelFacts, words: Words): About {
  const deck = eventFactsOf(slides[0]?.frontmatter, language)
  const date = deck.date ?? panel.date
  const source = deck.source ?? panel.source
  return {
    event: deck.event?.[language] || panel.event?.[language] || undefined,
    date: date === undefined ? undefined : dateText(date, words),
    source: source && { url: source.url, title: source.title?.[language] || undefined },
    site: deck.site ?? panel.site,
    cues: panel.cues,
  }
}

/** A date as the language writes it. A date that is not in ISO form (`spring 2024`) is left as it was written. */
function dateText(date: string, words: Words): string {
  const [, iso] = /^(\d{4}-\d{2}-\d{2})(?:T|$)/.exec(date) ?? []
  return iso === undefined ? date : words.date(iso)
}
