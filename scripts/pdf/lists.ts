/** Lists as PDF/UA wants them: a list has items, an item has a label and a body (ISO 32000-2, 14.8.4.8.2). */

import type { Element, Kid } from './structure.ts'
import { eachElement, element, isElement } from './structure.ts'

/** Puts what is in an item into its body. */
export function mendLists(root: Element): void {
  eachElement(root, (item, around) => {
    if (item.type === 'L')
      mendList(item)
    if (item.type === 'LI' && around.at(-1)?.type !== 'L')
      item.type = 'Div'
    if (item.type === 'LI')
      item.kids = labelAndBody(item.kids)
  })
}

function mendList(list: Element): void {
  if (!list.kids.some(kid => hasType(kid, 'LI') || hasType(kid, 'L'))) {
    list.type = 'Div'
    list.properties.delete('A')
    return
  }
  list.kids = list.kids.map((kid, index) =>
    hasType(kid, 'LI') || hasType(kid, 'L') || (index === 0 && hasType(kid, 'Caption')) ? kid : element('LI', [kid]))
}

function labelAndBody(kids: readonly Kid[]): Kid[] {
  const labels = kids.filter(kid => hasType(kid, 'Lbl'))
  const bodies = kids.filter(kid => hasType(kid, 'LBody'))
  const others = kids.filter(kid => !hasType(kid, 'Lbl') && !hasType(kid, 'LBody'))
  return [...labels, ...bodies, ...(others.length > 0 ? [element('LBody', others)] : [])]
}

function hasType(kid: Kid, type: string): boolean {
  return isElement(kid) && kid.type === type
}
