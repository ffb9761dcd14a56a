/** Items of a figure that are only a label: CSS cannot see whether text follows the bold, so it is told by classes. */

import type { FunctionalComponent, VNode } from 'vue'
import { cloneVNode, h, isVNode, Text } from 'vue'
import { flat } from './sections.ts'

/** Its slot, in which an item that is only a label has the class `pd-bare`, and a numbered list of nothing else `pd-all-bare`. */
export const MarkLabels: FunctionalComponent = (_, { slots }) =>
  flat(slots.default?.() ?? []).map((node) => {
    if (node.type !== 'ol' || !Array.isArray(node.children))
      return node
    const items = flat(node.children.filter(isVNode)).map(item =>
      isBare(item) ? cloneVNode(item, { class: 'pd-bare' }) : item,
    )
    const all = items.filter(({ type }) => type === 'li').every(isBare)
    return h('ol', { ...node.props, class: [node.props?.class, { 'pd-all-bare': all }] }, items)
  })

function isBare(item: VNode): boolean {
  const parts = Array.isArray(item.children)
    ? item.children
        .filter(isVNode)
        .filter(part => part.type !== Text || String(part.children).trim() !== '')
    : []
  return item.type === 'li' && parts.length === 1 && parts[0]?.type === 'strong'
}
