/** The words of a slide, as they are to be found in its PDF. */

import type { Slide } from '../../scripts/compose/deck.ts'

/** The headline of a slide – that it goes on stands apart from it – and what stands below, as plain texts. */
export function textsOf({ body }: Slide): string[] {
  const texts: string[] = []
  const visit = (node: object): void => {
    if ('value' in node && 'type' in node && node.type === 'text') {
      texts.push(
        ...String(node.value).split(/ ?[（(](?=(?:续|continued)[）)]$)|(?<=续|continued)[）)]$/u),
      )
    }
    if ('children' in node && Array.isArray(node.children))
      node.children.forEach(visit)
  }
  body.forEach(visit)
  return texts
}
