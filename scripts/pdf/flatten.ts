/**
 * Takes meaningless levels out of the structure. Chromium makes a `NonStruct` element of every HTML box and of every
 * text; screen readers need the headings, paragraphs, lists and links below it only.
 */

import type { Element, Kid } from './structure.ts'
import { element, isAnnotation, isContent, isElement } from './structure.ts'

/** Elements that hold paragraphs, not words. */
const GROUPS = new Set(['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'Aside'])
/** Elements that hold words of a paragraph. */
const INLINE = new Set(['Span', 'Strong', 'Em', 'Link', 'Code', 'Quote', 'Sub', 'Reference', 'Annot', 'Ruby'])
/** Elements that say something although nothing is in them: an empty cell keeps its column. */
const KEPT_EMPTY = new Set(['TR', 'TH', 'TD'])

/** Removes what says nothing. Words that stand in no paragraph become one. */
export function flatten(root: Element): void {
  root.kids = kidsOf(root, GROUPS.has(root.type))
}

function kidsOf(parent: Element, inGroup: boolean): Kid[] {
  const kids = parent.kids.flatMap((kid): Kid[] => {
    if (!isElement(kid))
      return [kid]
    if (isMeaningless(kid))
      return kidsOf(kid, inGroup && !kid.kids.every(isContent))
    kid.kids = kidsOf(kid, GROUPS.has(kid.type))
    return kid.kids.length > 0 || KEPT_EMPTY.has(kid.type) ? [kid] : []
  })
  return inGroup ? inParagraphs(kids) : kids
}

/** With any property, such as `Alt` or `Lang`, it stays. */
function isMeaningless({ type, properties }: Element): boolean {
  return type === 'NonStruct' && properties.size === 0
}

/** Puts words that follow each other into a paragraph. */
function inParagraphs(kids: readonly Kid[]): Kid[] {
  const grouped: Kid[] = []
  let words: Kid[] = []
  const close = (): void => {
    if (words.length > 0)
      grouped.push(element('P', words))
    words = []
  }
  for (const kid of kids) {
    if (isContent(kid) || isAnnotation(kid) || INLINE.has(kid.type)) {
      words.push(kid)
      continue
    }
    close()
    grouped.push(kid)
  }
  close()
  return grouped
}
