/** The words of HTML nodes, as a reader sees them. */

import type { ElementContent, RootContent } from 'hast'

/** Elements whose text nobody sees. */
export const UNSEEN_ELEMENTS = new Set(
  `script style template noscript head svg math object iframe video audio canvas map
datalist`.split(/\s+/),
)

/** The words of nodes and of all inside of them. */
export function textOfNodes(nodes: readonly (RootContent | ElementContent)[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text')
        return node.value
      if (node.type !== 'element' || UNSEEN_ELEMENTS.has(node.tagName))
        return ''
      return node.tagName === 'br' ? '\n' : textOfNodes(node.children)
    })
    .join('')
}
