/** A slide that is a list, as its entries: items, rows of a table, or sections with a headline each. Pure. */

import type { Block } from './blocks.ts'
import { meaningOf } from './meaning.ts'
import { wordsOfNote } from './slide-parts.ts'

export interface ListSlide {
  /** The lines above the first entry. */
  above: string[]
  /** Each with all of its lines, without blank ones at its end. */
  entries: string[]
  /** What stands between two entries. */
  between: string
  /** The lines below the last entry, blank ones first. */
  below: string[]
}

/** The line between the head of a table and its rows. */
const DELIMITER = /^\|[\s:|-]+\|\s*$/

/** @returns `undefined` if there is no list */
export function listIn({ parts }: Block): ListSlide | undefined {
  if (!parts)
    return undefined
  const lines = parts.content.split('\n')
  const start = startOf(lines)
  const delimiter = lines.findIndex(line => DELIMITER.test(line))
  const first = start ? lines.findIndex((line, index) => index > delimiter && start.test(line)) : -1
  if (!start || first < 0)
    return undefined
  const above = lines.slice(0, first)
  const groups: string[][] = []
  let end = first
  for (const [index, line] of lines.entries()) {
    if (index < first)
      continue
    if (start.test(line))
      groups.push([line])
    else if (line.trim() === '' || /^\s/.test(line) || start.source === '^## ')
      groups.at(-1)?.push(line)
    else break
    end = index + 1
  }
  const entries = groups.map(group => group.join('\n').trimEnd())
  const loose = groups.slice(0, -1).filter(group => trailingBlank(group) > 0)
  const blank = trailingBlank(groups.at(-1) ?? [])
  return {
    above,
    entries,
    // What most of them have: one that somebody set apart does not pull the others apart.
    between: loose.length * 2 > groups.length - 1 ? '\n\n' : '\n',
    below: [...Array.from({ length: blank }, () => ''), ...lines.slice(end)],
  }
}

/** The slide with other entries. */
export function withEntries(block: Block, list: ListSlide, entries: readonly string[]): Block {
  const { head = '', document, note = '' } = block.parts ?? {}
  const middle = entries.length > 0 ? [entries.join(list.between)] : []
  const content = [...list.above, ...middle, ...list.below].join('\n')
  return {
    ...block,
    text: head + content + note,
    meaning: meaningOf(document, content, wordsOfNote(note)),
    parts: { head, ...(document && { document }), content, note },
  }
}

/** What an entry is about: the words in bold, of its link or its first attribute, or its first line. */
export function headOf(entry: string): string {
  const [line = ''] = entry.split('\n')
  const found = /\*\*(.+?)\*\*|\[([^\]]+)\]\(|<\w+ \w+="([^"]*)"|^\|([^|]+)\|/.exec(line)
  const head = found?.slice(1).find(Boolean) ?? line.replace(/^(?:[-*+]|\d+[.)]|##)\s+/, '')
  return head.trim().normalize('NFC')
}

function startOf(lines: readonly string[]): RegExp | undefined {
  if (lines.some(line => line.startsWith('## ')))
    return /^## /
  if (lines.some(line => DELIMITER.test(line)))
    return /^\|/
  if (lines.some(line => /^[-*+] /.test(line)))
    return /^[-*+] /
  return lines.some(line => /^\d+[.)] /.test(line)) ? /^\d+[.)] / : undefined
}

function trailingBlank(lines: readonly string[]): number {
  const filled = lines.findLastIndex(line => line.trim() !== '')
  return lines.length - 1 - filled
}
