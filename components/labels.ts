/**
 * Adds to a figure's list what CSS cannot select: classes for how many items it has, and which are only a label; and to
 * list or table what describes it.
 */

import type { FunctionalComponent, VNode } from 'vue'
import { cloneVNode, h, isVNode, Text } from 'vue'
import { FEW } from '../scripts/typesetting/measures.ts'
import { flat } from './sections.ts'

/**
 * Its slot, with classes: `pd-bare` for an item that is only a label, `pd-all-bare` for a numbered list of nothing
 * else, `pd-few` and `pd-few-stations` for one that has so few items. The element with the id `describedBy` describes
 * the figure.
 */
export const MarkLabels: FunctionalComponent<{ describedBy: string | undefined }> = ({ describedBy }, { slots }) =>
  flat(slots.default?.() ?? []).map((node) => {
    if (node.type === 'table')
      return cloneVNode(node, { 'aria-describedby': describedBy })
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
    return h('ol', { ...node.props, 'class': [node.props?.class, classes], 'aria-describedby': describedBy }, items)
  })
MarkLabels.props = ['describedBy']

function isBare(item: VNode): boolean {
  const content = Array.isArray(item.children)
    ? item.children
        .filter(isVNode)
        .filter(node => node.type !== Text || String(node.children).trim() !== '')
    : []
  return item.type === 'li' && content.length === 1 && content[0]?.type === 'strong'
}
