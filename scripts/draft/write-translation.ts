/** Translations that were taken → the text of the session's file with them, their parts marked as drafts. Pure. */

import type { Language } from '../summary/languages.ts'
import type { Path } from '../summary/source.ts'
import type { CheckedTranslation } from './translation.ts'
import { Document, isCollection, isMap, isScalar, parseDocument } from 'yaml'
import { addKeys } from './add-keys.ts'

/** @param from the language of plain strings. @param into that of the translations */
export function withTranslations(
  text: string,
  taken: CheckedTranslation['taken'],
  from: Language,
  into: Language,
): string {
  const written = taken.reduce((before, { text: { path, said }, written }) =>
    withLanguage(before, path, { [from]: said }, { [into]: written }), text)
  const parts = new Map(taken.map(({ text: { part } }) => [part.join('.'), part]))
  return [...parts.values()].reduce(markedAsDraft, written)
}

type Said = Readonly<Record<Language, string>>

/** A text with one language more; one that was a plain string is then a text in each. */
function withLanguage(text: string, path: Path, own: Said, added: Said): string {
  const node = parseDocument(text).getIn(path, true)
  if (isMap(node))
    return addKeys(text, path, added) ?? text
  if (!isScalar(node) || !node.range)
    return text
  const both = new Document({ ...own, ...added })
  if (isCollection(both.contents))
    both.contents.flow = true
  const [start, end] = node.range
  return text.slice(0, start) + both.toString({ lineWidth: 0 }).trim() + text.slice(end)
}

/** A part that somebody has reviewed has new words, and waits for a person again. */
function markedAsDraft(text: string, part: Path): string {
  const map = part.length === 0 ? parseDocument(text).contents : parseDocument(text).getIn(part, true)
  if (!isMap(map) || map.get('draft') === true)
    return text
  const reviewed = map.items.find(({ key }) => isScalar(key) && key.value === 'reviewed')
  const [key, value] = [reviewed?.key, reviewed?.value]
  return isScalar(key) && key.range && isScalar(value) && value.range
    ? `${text.slice(0, key.range[0])}draft: true${text.slice(value.range[1])}`
    : addKeys(text, part, { draft: true }) ?? text
}
