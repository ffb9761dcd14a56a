/** The first lines of a slide: a separator, or settings between lines `---` or in a fence ```` ```yaml ````. Pure. */

import type { Block } from './blocks.ts'
import { Document, parseDocument } from 'yaml'
import { frontmatterText } from '../serialise/frontmatter.ts'
import { keysOf } from './keys.ts'
import { meaningOf, withSortedKeys } from './meaning.ts'
import { wordsOfNote } from './slide-parts.ts'

/** YAML as a document, and as the lines it is written in. */
export interface Yaml {
  document: Document
  lines: string
}

export const NO_YAML: Yaml = { document: new Document({}), lines: '' }

const BETWEEN_LINES = /^(---[^\n]*\n)([\s\S]*\n)?(---[^\n]*\n\s*)$/
const IN_FENCE = /^(\s*(?:---[^\S\n]*\n\s*)?```ya?ml[^\n]*\n)([\s\S]*)(```\s*)$/

/** The YAML of a slide's first lines; empty if there is none. */
export function yamlOfHead({ parts }: Block): Yaml {
  if (!parts?.document)
    return NO_YAML
  const [, , lines = ''] = BETWEEN_LINES.exec(parts.head) ?? IN_FENCE.exec(parts.head) ?? []
  return { document: parts.document, lines }
}

/** A document as YAML. */
export function yamlFrom(document: Document): Yaml {
  const text = keysOf(document).length > 0 ? frontmatterText(document) : ''
  return { document, lines: text.split(/(?<=\n)/).slice(1, -1).join('') }
}

/** A document as YAML. What it says as `written` does stands as it is written there: spaces, quotes and all. */
export function yamlKeeping(document: Document, written: Yaml): Yaml {
  const anew = yamlFrom(document)
  const old = linesByKey(written.lines)
  const says = (one: Document, key: string) => valuesOf(one, other => other === key)
  const lines = [...linesByKey(anew.lines)]
    .map(([key, text]) => (says(document, key) === says(written.document, key) ? old.get(key) ?? text : text))
    .join('')
  const read = parseDocument(lines)
  // Comments, too, are to be those of the document, each once.
  const isSame = read.errors.length === 0 && yamlFrom(read).lines === yamlFrom(parseDocument(anew.lines)).lines
  return isSame ? { document, lines } : anew
}

/** First lines with other YAML, between lines or in a fence as it was. */
export function headWith(head: string, { lines }: Yaml): string {
  const [, open = '---\n', , close = '---\n'] = BETWEEN_LINES.exec(head) ?? IN_FENCE.exec(head) ?? []
  return `${open}${lines}${close}`
}

/** The slide with other YAML, between lines or in a fence as it was. */
export function withYaml(block: Block, yaml: Yaml): Block {
  const { head = '', content = '', note = '' } = block.parts ?? {}
  const separator = `${content}${note}`.startsWith('\n') ? '---\n' : '---\n\n'
  return yaml.lines === ''
    ? withHead(block, separator, undefined)
    : withHead(block, headWith(head, yaml), yaml.document)
}

/** The slide below other first lines, which say what `document` does. */
export function withHead(block: Block, head: string, document: Document | undefined): Block {
  const { content = '', note = '' } = block.parts ?? {}
  return {
    ...block,
    text: head + content + note,
    meaning: meaningOf(document, content, wordsOfNote(note)),
    parts: { head, ...(document && { document }), content, note },
  }
}

/** Some keys of a YAML and all the others, each with its comments: the lines stay as they are. */
export function parted(yaml: Yaml, keys: readonly string[]): [Yaml, Yaml] {
  const groups = [...linesByKey(yaml.lines)]
  const isWanted = (key: string) => keys.includes(key)
  const linesOf = (those: typeof groups) => those.map(([, lines]) => lines).join('')
  return [
    asWanted(linesOf(groups.filter(([key]) => key === '' || isWanted(key))), yaml.document, isWanted),
    asWanted(linesOf(groups.filter(([key]) => key !== '' && !isWanted(key))), yaml.document, key => !isWanted(key)),
  ]
}

/** The lines of each key, with the comments above it; what stands below the last key is its own. */
function linesByKey(lines: string): Map<string, string> {
  const groups = new Map<string, string>()
  const add = (key: string, text: string) => groups.set(key, (groups.get(key) ?? '') + text)
  let at = ''
  let above = ''
  for (const line of lines.split(/(?<=\n)/)) {
    if (/^(?:#.*)?\n$/.test(line)) {
      above += line
      continue
    }
    at = /^(["']?)([^\s"':#]+)\1:(?=\s)/.exec(line)?.[2] ?? at
    add(at, above + line)
    above = ''
  }
  if (above !== '')
    add(at, above)
  return groups
}

/** One YAML above another, without the keys that both have. */
export function joinedYaml(above: Yaml, below: Yaml): Yaml {
  const own = keysOf(below.document)
  const [, upper] = parted(above, own)
  const document = upper.document.clone()
  for (const key of own) document.set(key, below.document.get(key, true))
  return asWanted(upper.lines + below.lines, document, () => true)
}

/** The lines if they can be read and give the wanted keys of a document, else these keys written anew. */
function asWanted(lines: string, whole: Document, isWanted: (key: string) => boolean): Yaml {
  const document = parseDocument(lines)
  const same = document.errors.length === 0 && valuesOf(document, () => true) === valuesOf(whole, isWanted)
  return same ? { document, lines } : yamlFrom(only(whole, isWanted))
}

function valuesOf(document: Document, isWanted: (key: string) => boolean): string {
  const values: unknown = document.toJS()
  const pairs = typeof values === 'object' && values !== null ? Object.entries(values) : []
  return JSON.stringify(withSortedKeys(Object.fromEntries(pairs.filter(([key]) => isWanted(key)))))
}

function only(document: Document, isWanted: (key: string) => boolean): Document {
  const result = document.clone()
  for (const key of keysOf(document)) {
    if (!isWanted(key))
      result.delete(key)
  }
  return result
}
