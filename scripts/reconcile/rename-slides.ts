/** Slides under the names they have today, so that versions of the same slide have the same key. Pure. */

import type { Block } from './blocks.ts'
import { isScalar, isSeq } from 'yaml'
import { withHead, withYaml, yamlFrom } from './head.ts'

/** @param names name in the deck → name today */
export function renamed(blocks: readonly Block[], names: ReadonlyMap<string, string>): Block[] {
  return blocks.map((block) => {
    const name = names.get(block.name ?? '')
    return name === undefined || name === block.name ? block : withName(block, name)
  })
}

/**
 * The names of today, with one more for each slide that is gone while another slide has its name: as a speaker’s second
 * card, when the first is gone. No two slides of a deck may have one name.
 *
 * @param names name in the deck → name today, of slides that are still there
 */
export function namesApart(names: ReadonlyMap<string, string>, blocks: readonly Block[]): Map<string, string> {
  const taken = new Set([...blocks.flatMap(({ name }) => name ?? []), ...names.values()])
  const today = new Set(names.values())
  const apart = new Map(names)
  for (const { name } of blocks) {
    if (name === undefined || names.has(name) || !today.has(name))
      continue
    let free = `${name}-gone`
    while (taken.has(free))
      free += '-gone'
    taken.add(free)
    apart.set(name, free)
  }
  return apart
}

/** The slides with links to other slides under the names these have today. */
export function relinked(blocks: readonly Block[], names: ReadonlyMap<string, string>): Block[] {
  const changed = [...names].some(([old, name]) => old !== name)
  return changed ? blocks.map(block => withLinks(block, names)) : [...blocks]
}

function withLinks(block: Block, names: ReadonlyMap<string, string>): Block {
  if (!block.parts)
    return block
  const today = (addresses: string) => addresses.replace(/[^\s"',[\]]+/g, name => names.get(name) ?? name)
  const content = block.parts.content
    .replace(/\bto="[^"]*"/g, link => `to="${today(link.slice(4, -1))}"`)
    .replace(/(\]\(|\bhref=")\/([^\s"'()/]+)(?=[)"])/g, (_, before: string, name: string) => `${before}/${today(name)}`)
  const line = /^to: .*$/m.exec(block.parts.head)?.[0]
  const document = block.parts.document?.clone()
  const to = document?.get('to', true)
  // One address, or a list of them.
  for (const value of isSeq(to) ? to.items : [to]) {
    if (line !== undefined && isScalar(value) && typeof value.value === 'string')
      value.value = today(value.value)
  }
  const head = line === undefined
    ? block.parts.head
    : block.parts.head.replace(line, () => `to: ${today(line.slice(4))}`)
  if (content === block.parts.content && head === block.parts.head)
    return block
  return withHead({ ...block, parts: { ...block.parts, content } }, head, document)
}

/** A slide with another name, in its text too; nothing else of its text changes if it can be helped. */
export function withName(block: Block, name: string): Block {
  const named: Block = { ...block, name, ...(block.key !== undefined && { key: name }) }
  if (!block.parts?.document)
    return named
  const [setting, value] = name.startsWith('src ') ? ['src', name.slice(4)] : ['routeAlias', name]
  const document = block.parts.document.clone()
  const old = document.get(setting)
  document.set(setting, value)
  const lines = block.parts.head.split(/(?<=\n)/)
  const at = lines.findIndex(line => line.startsWith(`${setting}:`) && line.includes(String(old), setting.length))
  const line = lines[at]
  if (line === undefined)
    return withYaml(named, yamlFrom(document))
  const after = line.slice(setting.length).replace(String(old), () => value)
  return withHead(named, lines.with(at, setting + after).join(''), document)
}
