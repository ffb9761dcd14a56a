/**
 * What YAML takes for its own signs though it was meant as text: `*name`, `&name`, `!tag`. It would be left out in
 * silence. Pure.
 */

import type { Alias, Document, Node } from 'yaml'
import type { Mistyped } from './typed-by-hand.ts'
import { isAlias, isNode, isScalar, visit } from 'yaml'

/** Every place where a value is a copy of another: `*name`. */
export function aliasesOf(document: Document, text: string): Alias[] {
  const found: Alias[] = []
  // To go through a large file takes long, and most have none.
  if (!text.includes('*'))
    return found
  visit(document, {
    Alias(_, alias) {
      found.push(alias)
    },
  })
  return found
}

/** Every sign of YAML's that is no use to anybody, and so was meant as text. @param aliases all of the document */
export function unreadSigns(document: Document, text: string, aliases: readonly Alias[]): Mistyped[] {
  if (!/[*&!\\]|__proto__/.test(text))
    return []
  const named = new Set(aliases.map(({ source }) => source))
  const found: Mistyped[] = []
  visit(document, {
    Node(_, node, path) {
      found.push(...(isAlias(node) ? aliasSigns(node, document, path) : nodeSigns(node, named, text)))
    },
    Pair(_, { key }) {
      if (isScalar(key) && key.value === '__proto__')
        found.push({ offset: key.range?.[0] ?? 0, message: '`__proto__` can be no name; expected another' })
    },
  })
  return found
}

/** `*name` where nothing is called `&name`, or where what is called so would contain itself. */
function aliasSigns(alias: Alias, document: Document, around: readonly unknown[]): Mistyped[] {
  const offset = alias.range?.[0] ?? 0
  if (around.some(node => isNode(node) && !isAlias(node) && node.anchor === alias.source))
    return [{ offset, message: `\`*${alias.source}\` would contain itself; expected the value` }]
  return alias.resolve(document)
    ? []
    : [{ offset, message: `a text that begins with an asterisk needs quotes, as in \`'*${alias.source}'\`` }]
}

/** `&name text` that nothing refers to, and `!tag text`. */
function nodeSigns(node: Exclude<Node, Alias>, named: ReadonlySet<string>, text: string): Mistyped[] {
  const [start = 0] = node.range ?? []
  const signs: Mistyped[] = []
  if (isScalar(node) && node.anchor !== undefined && !named.has(node.anchor)) {
    const written = `&${node.anchor}`
    const offset = Math.max(text.lastIndexOf(written, start), 0)
    signs.push({ offset, message: `a text that begins with & needs quotes, as in \`'${written} …'\`` })
  }
  if (node.tag !== undefined && node.tag !== '') {
    const tag = node.tag.replace('tag:yaml.org,2002:', '!!')
    const offset = Math.max(text.lastIndexOf(tag, start), 0)
    signs.push({ offset, message: `the tag \`${tag}\` means nothing here; expected it without, or the text in quotes` })
  }
  return signs
}
