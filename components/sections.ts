/** Finds sections and components in the nodes that Markdown has made of a slide. */

import type { FunctionalComponent, VNode } from 'vue'
import { Fragment, h, isVNode } from 'vue'

/**
 * Shows its slot in sections: one for each second-level headline with what follows it. Each section says where its
 * people stand.
 */
export const BySection: FunctionalComponent = (_, { slots }) => {
  const before: VNode[] = []
  const sections: VNode[][] = []
  for (const node of flat(slots.default?.() ?? [])) {
    if (node.type === 'h2')
      sections.push([node])
    else (sections.at(-1) ?? before).push(node)
  }
  return [
    ...before,
    ...sections.map(nodes =>
      h('section', { 'data-at': nodes.map(placeIn).find(place => place !== undefined) }, nodes),
    ),
  ]
}

/** Every component of these kinds with its props, in their order. */
export function componentsIn(
  nodes: readonly VNode[],
  kinds: readonly unknown[],
): { kind: unknown, props: Record<string, unknown>, node: VNode }[] {
  return flat(nodes).flatMap((node) => {
    if (kinds.includes(node.type))
      return [{ kind: node.type, props: node.props ?? {}, node }]
    return Array.isArray(node.children) ? componentsIn(node.children.filter(isVNode), kinds) : []
  })
}

/** The `at` of the first component in it that has one. */
function placeIn(node: VNode): unknown {
  if (node.props?.at !== undefined)
    return node.props.at
  return Array.isArray(node.children)
    ? flat(node.children.filter(isVNode))
        .map(placeIn)
        .find(place => place !== undefined)
    : undefined
}

/** Nodes without the fragments that compilers put around them. */
export function flat(nodes: readonly VNode[]): VNode[] {
  return nodes.flatMap(node =>
    node.type === Fragment && Array.isArray(node.children)
      ? flat(node.children.filter(isVNode))
      : [node],
  )
}
