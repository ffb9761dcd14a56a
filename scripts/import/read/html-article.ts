/**
 * Where the text of a saved page is. A raw WeChat page hides its text in `#js_content`, which readers of visible text
 * therefore drop: that element is the article here.
 */

import type { Element, Root } from 'hast'
import { textOfNodes } from './html-text.ts'
import { visible } from './source-line.ts'

/** The title of a page; empty if it has none. */
export function titleOfPage(root: Root): string {
  const named = find(root, ({ properties }) => properties.id === 'activity-name')
  const title
    = named ?? find(root, ({ tagName }) => tagName === 'h1') ?? find(root, ({ tagName }) => tagName === 'title')
  return title ? visible(textOfNodes(title.children)) : ''
}

/** What the page marks as its text; nothing where it marks none, or several. */
export function articleOf(root: Root): Element | undefined {
  const weChat = find(root, ({ properties }) => properties.id === 'js_content')
  if (weChat)
    return weChat
  for (const tag of ['article', 'main']) {
    const found = findAll(root, ({ tagName }) => tagName === tag)
    const [only] = found
    if (
      found.length === 1
      && only
      && visible(textOfNodes(only.children)).length >= visible(textOfNodes(root.children)).length / 2
    ) {
      return only
    }
  }
  return undefined
}

function findAll(parent: Root | Element, isMeant: (element: Element) => boolean): Element[] {
  return parent.children.flatMap((child) => {
    if (child.type !== 'element')
      return []
    return [...(isMeant(child) ? [child] : []), ...findAll(child, isMeant)]
  })
}

function find(parent: Root | Element, isMeant: (element: Element) => boolean): Element | undefined {
  return findAll(parent, isMeant)[0]
}

/** Whether the article is this element, or in it. */
export function hasArticle(element: Element, article: Element | undefined): boolean {
  return article !== undefined && (element === article || findAll(element, child => child === article).length > 0)
}
