/** A doubtful place of the transcript, as slides and handouts list it. */

import type { Words } from '../words/index.ts'
import type { Language } from './languages.ts'
import type { Erratum, Text } from './panel.ts'
import type { AuthoredErrata, AuthoredText } from './schema.ts'
import type { LookUpEntry } from './works-and-terms.ts'
import { asOneLine } from './texts.ts'
import { isGarbled } from './vocabulary.ts'

/** The erratum in one language: its name is what was printed, `also` what it means and the probable reading. */
export function describeErratum(
  erratum: Erratum,
  language: Language,
  words: Words,
): Required<Omit<LookUpEntry, 'url'>> {
  const translation = erratum.translation?.[language] ?? ''
  const meant = translation === '' ? '' : words.parenthesis(translation)
  return {
    name: words.quoted(erratum.asPrinted),
    also: `${meant} → ${readingOf(erratum, language, words)}`,
    what: erratum.why[language] ?? '',
    passages: erratum.passages,
  }
}

/**
 * The probable reading and how sure we are, or that there is none. Of what is legible, what is the matter with it: only
 * garbled words can be past recovery.
 */
function readingOf({ kind, probable, confidence }: Erratum, language: Language, words: Words): string {
  const matter = isGarbled(kind) ? undefined : words.erratumKinds[kind]
  if (!probable)
    return matter ?? words.unrecoverable
  const about = [...(matter ? [matter] : []), words.confidences[confidence]].join(words.listSeparator)
  return (probable[language] ?? '') + words.parenthesis(about)
}

/** The errata of errata.yaml. @param labelOf how a passage is shown */
export function resolveErrata(
  authored: AuthoredErrata,
  text: (authored: AuthoredText) => Text,
  labelOf: (passage: string) => string,
): Erratum[] {
  return authored.map(({ as_printed, translation, probable, why, passages, ...erratum }): Erratum => ({
    ...erratum,
    passages: passages.map(labelOf),
    asPrinted: asOneLine(as_printed),
    why: text(why),
    ...(translation && { translation: text(translation) }),
    ...(probable && { probable: text(probable) }),
  }))
}
