/** What a reader sees of a piece of our Markdown, made with the parser, plugins and Vue compiler that Slidev uses. */

import type { TemplateChildNode } from '@vue/compiler-dom'
import { NodeTypes, parse } from '@vue/compiler-dom'
import { createMarkdownExit } from 'markdown-exit'
import { setUpMarkdown } from '../../scripts/in-slidev/markdown.ts'

// The options Slidev gives its parser, typographer and linkify included.
const md = createMarkdownExit({
  html: true,
  xhtmlOut: true,
  linkify: true,
  typographer: true,
  quotes: '""\'\'',
})
setUpMarkdown(md)

const BLOCKS = ['p', 'li', 'h1', 'h2', 'th', 'td']

export interface ShownMarkdown {
  text: string
  /** Expressions Vue would evaluate: there must be none. */
  evaluated: string[]
  /** Tags in the order they open. */
  tags: string[]
  /** What is handed to components, in their order. */
  props: string[]
}

export async function shown(markdown: string): Promise<ShownMarkdown> {
  const result: ShownMarkdown = { text: '', evaluated: [], tags: [], props: [] }
  const visit = (node: TemplateChildNode): void => {
    if (node.type === NodeTypes.TEXT)
      result.text += node.content
    if (node.type === NodeTypes.INTERPOLATION)
      result.evaluated.push(node.loc.source)
    if (node.type !== NodeTypes.ELEMENT)
      return
    result.tags.push(node.tag)
    for (const prop of /^[A-Z]/.test(node.tag) ? node.props : []) {
      if (prop.type === NodeTypes.ATTRIBUTE)
        result.props.push(prop.value?.content ?? '')
    }
    node.children.forEach(visit)
    if (BLOCKS.includes(node.tag))
      result.text += '\n'
  }
  parse(await md.renderAsync(markdown)).children.forEach(visit)
  return result
}
