/** Works and terms, as slides and handouts list them. */

import type { Language } from './languages.ts'
import type { Term, Text, Work } from './panel.ts'
import type { AuthoredTerms, AuthoredText, AuthoredWorks } from './schema.ts'
import { asOneLine } from './texts.ts'
import { writingOf } from './writing.ts'

/** A work or a term in one language. */
export interface LookUpEntry {
  name: string
  /** Who made the work and when; the term in the panel's other language. */
  also?: string
  url?: string
  /** What it is; our note. */
  what: string
  /** Where it is named: `k1.5`. */
  passages: readonly string[]
}

/** A work as an entry; `separator` stands between who made it and when. */
export function describeWork(
  { kind, name, by, year, what, url, passages }: Work,
  language: Language,
  separator: string,
): LookUpEntry {
  const own = (written: string) => writingOf(language).isInHan ? hanForm(written) : written
  const also = [by && own(by), year].filter(part => part !== undefined).join(separator)
  const isTitle = kind === 'book' || kind === 'paper'
  const title = isTitle ? own(name) : name
  return {
    name: isTitle && writingOf(language).isInHan && HAN.test(title) ? inMarks(title, language) : title,
    what: what[language] ?? '',
    passages,
    ...(also && { also }),
    ...(url !== undefined && { url }),
  }
}

/** A title in the marks that books and papers have there. */
function inMarks(title: string, language: Language): string {
  return language === 'ja' ? `『${title}』` : `《${title}》`
}

/** The form in Han of a name that has it in brackets behind the other one: `Cixin Liu (刘慈欣)`. */
function hanForm(name: string): string {
  const inBrackets = /^[^()（）]+[(（]([^()（）,，]+)[)）]$/u.exec(name)?.[1] ?? ''
  return HAN.test(inBrackets) ? inBrackets : name
}

const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** A term as an entry. */
export function describeTerm({ term, explanation, passages }: Term, language: Language): LookUpEntry {
  const name = term[language] ?? ''
  const also = Object.values(term).find(other => other !== '' && other !== name)
  return {
    name,
    what: explanation[language] ?? '',
    passages,
    ...(also !== undefined && { also }),
  }
}

/** The works of works.yaml. @param labelOf how a passage is shown */
export function resolveWorks(
  authored: AuthoredWorks,
  text: (authored: AuthoredText) => Text,
  labelOf: (passage: string) => string,
): Work[] {
  return Object.entries(authored).map(([id, { kind, name, year, by, what, url, passages }]) => ({
    id,
    ...(kind && { kind }),
    name: asOneLine(name),
    what: text(what),
    passages: passages.map(labelOf),
    ...(year !== undefined && { year }),
    ...(by && { by: asOneLine(by) }),
    ...(url && { url }),
  }))
}

/** The terms of terms.yaml. @param labelOf how a passage is shown */
export function resolveTerms(
  authored: AuthoredTerms,
  text: (authored: AuthoredText) => Text,
  labelOf: (passage: string) => string,
): Term[] {
  return Object.values(authored).map(({ term, explanation, passages = [] }) => ({
    term: text(term),
    explanation: text(explanation),
    passages: passages.map(labelOf),
  }))
}
