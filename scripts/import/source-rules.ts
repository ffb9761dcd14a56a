/** `import.yaml` of a panel: what was settled about its sources, kept for the next run. */

import type { Document } from 'yaml'
import type { SourceLine } from './read/source-line.ts'
import type { ImportRules, LineRule } from './recognise/rules.ts'
import { readFile } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import { isSeq, parse, parseDocument, stringify } from 'yaml'
import { z } from 'zod'
import { ifMissing } from '../disk.ts'
import { UsageError } from '../faults.ts'
import { lineEndOf } from '../line-end.ts'
import { cueOf } from './passages.ts'
import { NO_RULES } from './recognise/rules.ts'

const schema = z.strictObject({
  sources: z.array(z.string()).default([]),
  speakers: z.record(z.string(), z.string()).default({}),
  not_speakers: z.array(z.string()).default([]),
  lines: z
    .array(
      z.strictObject({
        file: z.string().optional(),
        cue: z.string().optional(),
        line: z.int().optional(),
        is: z.string(),
      }),
    )
    .default([]),
})

const HEAD = `# What was settled about the sources of this panel: \`npx paneldeck import\` reads it again.
# sources: where they lie, from the project's folder, for \`check --source\`
# speakers: what the text calls somebody, or a file that one person speaks, and who it is: JT: Name (Organisation)
# lines: a line, by words that occur in it only, is a heading, text, skip, or begins what somebody says (a name)
`

/** @throws {UsageError} if the file is none of ours */
export async function readRules(path: string): Promise<ImportRules> {
  const text = await readFile(path, 'utf8').catch(ifMissing(undefined))
  if (text === undefined)
    return NO_RULES
  try {
    const { sources, speakers, not_speakers: notSpeakers, lines } = schema.parse(parse(text) ?? {})
    return { sources, speakers, notSpeakers, lines }
  }
  catch (error) {
    const why
      = error instanceof z.ZodError
        ? error.issues.map(({ path, message }) => `\`${path.join('.')}\`: ${message}`).join('; ')
        : String(error)
    throw new UsageError(`${path} cannot be read: ${why}`)
  }
}

/** @param written what is in the file so far, whose comments stay */
export function rulesText({ sources, speakers, notSpeakers, lines }: ImportRules, written?: string): string {
  const value = {
    ...(sources.length > 0 && { sources }),
    ...(Object.keys(speakers).length > 0 && { speakers }),
    ...(notSpeakers.length > 0 && { not_speakers: notSpeakers }),
    ...(lines.length > 0 && { lines }),
  }
  if (written === undefined)
    return HEAD + stringify(value, { lineWidth: 0 })
  const document = parseDocument(written)
  for (const [name, who] of Object.entries(speakers)) {
    if (document.getIn(['speakers', name]) !== who)
      document.setIn(['speakers', name], who)
  }
  setItems(document, 'sources', sources)
  setItems(document, 'not_speakers', notSpeakers)
  setItems(document, 'lines', lines)
  return document.toString({ lineWidth: 0 }).replaceAll('\n', lineEndOf(written))
}

/** Makes a list have these items, in this order. Those that are in it already keep their comments. */
function setItems(document: Document, key: string, items: readonly unknown[]): void {
  const list = document.get(key)
  if (!isSeq(list)) {
    if (items.length > 0)
      document.set(key, document.createNode(items))
    return
  }
  const before: unknown[] = list.toJSON()
  list.items = items.map((item) => {
    const at = before.findIndex(other => isDeepStrictEqual(other, item))
    return list.items[at] ?? document.createNode(item)
  })
}

/** The flags that settle something. */
export interface RuleFlags {
  speaker?: readonly string[] | undefined
  notSpeaker?: readonly string[] | undefined
  line?: readonly string[] | undefined
}

/**
 * Rules of the file and of the flags together; a flag wins.
 *
 * @param lines of all sources, to find the line that is meant
 */
export function withFlags(
  rules: ImportRules,
  { speaker = [], notSpeaker = [], line = [] }: RuleFlags,
  lines: readonly SourceLine[],
): ImportRules {
  const speakers = { ...rules.speakers, ...Object.fromEntries(speaker.map(assignment)) }
  return {
    sources: rules.sources,
    speakers,
    notSpeakers: [...new Set([...rules.notSpeakers, ...notSpeaker])].filter(name => !(name in speakers)),
    lines: [...line.map(written => lineRule(written, lines)), ...rules.lines],
  }
}

/** `JT=Name (Organisation)`, or a name alone. */
function assignment(written: string): [string, string] {
  const at = written.indexOf('=')
  if (at < 0)
    return [written.replace(/ ?[(（].*$/, ''), written]
  return [written.slice(0, at).trim(), written.slice(at + 1).trim()]
}

function lineRule(written: string, lines: readonly SourceLine[]): LineRule {
  const [, file, number, is = ''] = /^(?:(.+):)?(\d+) ?= ?(.+)$/.exec(written) ?? []
  const files = new Set(lines.map(line => line.file))
  const [only] = files
  const name = file ?? (files.size === 1 ? only : undefined)
  const line = lines.find(line => line.number === Number(number) && line.file === name)
  if (!line) {
    const prefix = files.size > 1 ? `, with several files --line ${only}:12=skip` : ''
    throw new UsageError(
      `--line ${written}: there is no such line; expected the number of a line with text, and what it is: `
      + `--line 12=skip, =text, =heading or ="Name"${prefix}`,
    )
  }
  const all = lines
    .filter(({ file }) => file === name)
    .map(({ text }) => text)
    .join('\n')
  const cue = cueOf(line.text, all)
  return { file: line.file, ...(all.split(cue).length === 2 ? { cue } : { line: line.number }), is }
}
