/** What a handout lists to be looked up: the works that were named, and the glossary; described as on the slides. */

import type { PanelFacts } from '../summary/panel-facts.ts'
import type { Language } from '../summary/vocabulary.ts'
import type { Entry } from '../summary/works-and-terms.ts'
import { describeTerm, describeWork } from '../summary/works-and-terms.ts'
import { WORDS } from '../words/index.ts'

/** What stands at the end of a handout: the works and terms of the panel. */
export interface Reference {
  works: readonly Entry[]
  terms: readonly Entry[]
}

/** The panel's works and terms in this language. */
export function referenceOf({ works, terms }: PanelFacts, language: Language): Reference {
  const { listSeparator } = WORDS[language]
  return {
    works: works.map(work => describeWork(work, language, listSeparator)),
    terms: terms.map(term => describeTerm(term, language)),
  }
}

/**
 * The entries that are named in one of the sessions a deck cites, and those that name no passage.
 *
 * @param cited the passages that the deck's slides cite, as they are shown
 */
export function namedIn(entries: readonly Entry[], cited: Iterable<string>): Entry[] {
  const sessions = new Set(Array.from(cited, sessionOf))
  return entries.filter(
    ({ passages }) =>
      passages.length === 0 || passages.some(passage => sessions.has(sessionOf(passage))),
  )
}

/** `k1` of `k1.5`, `q2` of `q2.5.3`. */
function sessionOf(passage: string): string {
  return passage.replace(/\..*$/, '')
}
