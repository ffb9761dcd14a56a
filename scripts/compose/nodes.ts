/** Short names for the few Markdown nodes that slides are made of. */

import type { Heading, Html, List, Paragraph, PhrasingContent, RootContent, Table } from 'mdast'
import { stringifyEntities } from 'stringify-entities'

/** A headline of the first or second level. */
export function heading(depth: 1 | 2, text: string): Heading {
  return { type: 'heading', depth, children: [{ type: 'text', value: text }] }
}

/** A paragraph; strings in it are plain text. */
export function paragraph(...children: (string | PhrasingContent)[]): Paragraph {
  return {
    type: 'paragraph',
    children: children.map(child =>
      typeof child === 'string' ? { type: 'text', value: child } : child,
    ),
  }
}

/** Our own remark, set apart from what was said. */
export function aside(text: string): RootContent {
  return { type: 'blockquote', children: [paragraph(text)] }
}

/** An item of a list: a text, a paragraph, or a paragraph with a list of its own below it. */
export type Item = string | Paragraph | readonly [Paragraph, List]

/** A bullet list. */
export function bullets(items: readonly Item[]): List {
  return list(items, false)
}

/** A numbered list that begins with this number. */
export function numbered(items: readonly Item[], start = 1): List {
  return { ...list(items, true), start }
}

/** The first row is the head. */
export function table(rows: readonly (readonly (string | PhrasingContent)[][])[]): Table {
  return {
    type: 'table',
    children: rows.map(cells => ({
      type: 'tableRow',
      children: cells.map(cell => ({ type: 'tableCell', children: paragraph(...cell).children })),
    })),
  }
}

/** A link with this text. */
export function link(text: string, url: string): PhrasingContent {
  return { type: 'link', url, children: [{ type: 'text', value: text }] }
}

/** Text in italics. */
export function emphasis(text: string): PhrasingContent {
  return { type: 'emphasis', children: [{ type: 'text', value: text }] }
}

/** A line break within a paragraph. */
export function lineBreak(): PhrasingContent {
  return { type: 'break' }
}

/** Text in bold. */
export function strong(text: string): PhrasingContent {
  return { type: 'strong', children: [{ type: 'text', value: text }] }
}

/** A Vue component around some text, or closed at once when there is none. */
export function component(name: string, props: Props, text?: string): Html {
  const inside = text === undefined ? ' />' : `>${attributeLiteral(text)}</${name}>`
  return { type: 'html', value: `<${name}${attributesOf(props)}${inside}` }
}

/** A Vue component around text and other components. */
export function componentAround(
  name: string,
  props: Props,
  children: readonly (string | PhrasingContent)[],
): (string | PhrasingContent)[] {
  return [
    { type: 'html', value: `<${name}${attributesOf(props)}>` },
    ...children,
    { type: 'html', value: `</${name}>` },
  ]
}

/** Props with the attributes that have a value. */
type Props = Readonly<Record<string, string | undefined>>

function attributesOf(props: Props): string {
  return Object.entries(props)
    .flatMap(([key, value]) => (value === undefined ? [] : ` ${key}="${attributeLiteral(value)}"`))
    .join('')
}

/** One list for all calls: `stringify-entities` makes a pattern of each list that it is given. */
const SIGNS = ['"', '&', '<', '>', '{', '}', '$', '`', '\\', '*', '_', '~', '[', ']', '|']

/**
 * The value of an attribute, escaped for HTML, Vue, Markdown and Slidev. Some of them take a line with a component for
 * raw HTML, others for Markdown.
 */
export function attributeLiteral(value: string): string {
  const characters = stringifyEntities(value, { subset: SIGNS })
  return MISREAD.reduce((text, pattern) => text.replaceAll(pattern, reference), characters)
}

/**
 * Patterns that Slidev and Markdown look for in the source of a slide. A character reference in the place of the match
 * hides it from them.
 */
export const MISREAD = [
  // Markdown makes links of addresses, and takes character references into them.
  /:(?=\/\/)/g,
  /(?<![:;/])\/(?=\/)/g,
  /(?<=mailto):/gi,
  // Slidev adds to `v-drag` where it stands, and loads pictures ahead: `src='x.png'`, `url(x.png)`.
  /(?<=v-)d(?=rag)/gi,
  /(?<=src|image)=/g,
  /(?<=url)\(/g,
]

function reference(character: string): string {
  return `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`
}

function list(items: readonly Item[], ordered: boolean): List {
  return {
    type: 'list',
    ordered,
    spread: false,
    children: items.map((item) => {
      const children = contentOf(item)
      // CommonMark ends a component that stands alone on a line at the next empty line, so a list below it needs one.
      return { type: 'listItem', spread: Array.isArray(item), children: [...children] }
    }),
  }
}

function contentOf(item: Item) {
  if (typeof item === 'string')
    return [paragraph(item)]
  return 'type' in item ? [item] : item
}
