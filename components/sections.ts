/** Finds sections and components in the nodes that Markdown has made of a slide. */

import type { FunctionalComponent, VNode } from 'vue'
import { Fragment, h, isVNode } from 'vue'

/**
 * Shows its slot in sections: one for each second-level headline with what follows it. Each section says where its
 * people stand.
 */
export const BySection: FunctionalComponent = (_, { slots }) => {
  const { before, sections } = sectionsOf(slots.default?.() ?? [])
  return [...before, ...sections.map(({ at, nodes }) => h('section', { 'data-at': at }, nodes))]
}

/** Second-level headlines, each with what follows it and where its people stand; and what is before the first. */
export function sectionsOf(nodes: readonly VNode[]): { before: VNode[], sections: { at: unknown, nodes: VNode[] }[] } {
  const before: VNode[] = []
  const sections: VNode[][] = []
  for (const node of flat(nodes)) {
    if (node.type === 'h2')
      sections.push([node])
    else (sections.at(-1) ?? before).push(node)
  }
  return {
    before,
    sections: sections.map(nodes => ({ at: nodes.map(placeIn).find(place => place !== undefined), nodes })),
  }
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

/** Whether a node is a text in the second language: a paragraph all in italics. */
export function isTwin(node: VNode | undefined): boolean {
  const children = Array.isArray(node?.children) ? node.children.filter(isVNode) : []
  return node?.type === 'p' && children.length === 1 && children[0]?.type === 'em'
}

/** Nodes without the fragments that compilers put around them. */
export function flat(nodes: readonly VNode[]): VNode[] {
  return nodes.flatMap(node =>
    node.type === Fragment && Array.isArray(node.children)
      ? flat(node.children.filter(isVNode))
      : [node],
  )
}
