/**
 * What a handout lists to be looked up: the works that were named, the glossary, and the errata; described and sorted
 * as on the slides.
 */

import type { Language } from '../summary/languages.ts'
import type { PanelFacts } from '../summary/panel-facts.ts'
import type { LookUpEntry } from '../summary/works-and-terms.ts'
import type { Words } from '../words/index.ts'
import { describeErratum } from '../summary/describe-erratum.ts'
import { describeTerm, describeWork } from '../summary/works-and-terms.ts'

/** What stands at the end of a handout: the works, terms and errata of the panel. */
export interface BackMatter {
  works: readonly LookUpEntry[]
  terms: readonly LookUpEntry[]
  errata: readonly LookUpEntry[]
}

/** The panel's works, terms and errata in this language. */
export function referenceOf({ works, terms, errata }: PanelFacts, language: Language, words: Words): BackMatter {
  const { compare } = new Intl.Collator(words.tag, { numeric: true })
  const sorted = (entries: LookUpEntry[]) => entries.toSorted((a, b) => compare(a.name, b.name))
  return {
    works: sorted(works.map(work => describeWork(work, language, words.citationSeparator))),
    terms: sorted(terms.map(term => describeTerm(term, language))),
    errata: errata.map(erratum => describeErratum(erratum, language, words)),
  }
}

/**
 * The entries that are named in one of the sessions a deck cites, and those that name no passage.
 *
 * @param cited the passages that the deck's slides cite, as they are shown
 */
export function namedIn(entries: readonly LookUpEntry[], cited: Iterable<string>): LookUpEntry[] {
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
