/** Adds classes to a figure's list for what CSS cannot select: how many items it has, and which are only a label. */

import type { FunctionalComponent, VNode } from 'vue'
import { cloneVNode, h, isVNode, Text } from 'vue'
import { FEW } from '../scripts/typesetting/measures.ts'
import { flat } from './sections.ts'

/**
 * Its slot, with classes: `pd-bare` for an item that is only a label, `pd-all-bare` for a numbered list of nothing
 * else, `pd-few` and `pd-few-stations` for one that has so few items.
 */
export const MarkLabels: FunctionalComponent = (_, { slots }) =>
  flat(slots.default?.() ?? []).map((node) => {
    if (node.type !== 'ol' || !Array.isArray(node.children))
      return node
    const items = flat(node.children.filter(isVNode)).map(item =>
      isBare(item) ? cloneVNode(item, { class: 'pd-bare' }) : item,
    )
    const own = items.filter(({ type }) => type === 'li')
    const classes = {
      'pd-all-bare': own.every(isBare),
      'pd-few': own.length <= FEW.figureItems,
      'pd-few-stations': own.length <= FEW.stations,
    }
    return h('ol', { ...node.props, class: [node.props?.class, classes] }, items)
  })

function isBare(item: VNode): boolean {
  const content = Array.isArray(item.children)
    ? item.children
        .filter(isVNode)
        .filter(node => node.type !== Text || String(node.children).trim() !== '')
    : []
  return item.type === 'li' && content.length === 1 && content[0]?.type === 'strong'
}
