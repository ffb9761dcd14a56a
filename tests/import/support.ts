/** Drafts of panels for tests, and what they say. */

import type { Draft } from '../../scripts/import/draft.ts'
import type { SourceText } from '../../scripts/import/read/source-line.ts'
import type { ImportRules } from '../../scripts/import/recognise/rules.ts'
import { draftPanel } from '../../scripts/import/draft.ts'
import { readSource } from '../../scripts/import/read/read-source.ts'
import { NO_RULES } from '../../scripts/import/recognise/rules.ts'

export interface TestFile {
  file: string
  bytes: Uint8Array
}

export async function readTexts(files: readonly TestFile[]): Promise<SourceText[]> {
  const sources = await Promise.all(files.map(async ({ file, bytes }) => readSource(file, bytes)))
  return sources.map((source) => {
    if ('unreadable' in source)
      throw new Error(source.unreadable)
    return source
  })
}

export async function draftOf(
  files: readonly TestFile[],
  options: { rules?: Partial<ImportRules>, withModerator?: boolean } = {},
): Promise<Draft & { sources: SourceText[] }> {
  const sources = await readTexts(files)
  const rules = { ...NO_RULES, ...options.rules }
  return { sources, ...draftPanel(sources, { ...options, rules, id: 'sample' }) }
}

/** The words of a text; each Chinese character is one. */
export function bareWords(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .replaceAll('-', '')
      .match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? []
  )
}

/** A draft in lines that a person can look over. */
export function told({
  sources,
  recognised: { fates, doubts },
  panel,
  files,
  withoutSpeakers,
}: Draft & { sources: SourceText[] }): string {
  const panelText = files.find(({ file }) => file === 'panel.yaml')?.text ?? ''
  const people = [...panel.people].map(([{ name, organisation }, { id }]) => {
    const of = organisation === undefined ? '' : ` (${organisation})`
    return `${id}: ${name}${of}`
  })
  const sessions = panel.sessions.flatMap(({ file, kind, title, contributions }) => [
    [`${kind} ${file}`, ...(title === undefined ? [] : [title])].join(': '),
    ...contributions.flatMap(({ id }) => [
      `  ${id}`,
      ...panel.passages
        .filter(({ contribution }) => contribution === id)
        .map(({ id, text }) => `    [${id}] ${text}`),
    ]),
  ])
  const lines = sources
    .flatMap(({ lines }) => lines)
    .flatMap((line) => {
      const fate = fates.get(line)
      const where = `${line.file}:${line.number}`
      if (fate?.as === 'left-out')
        return [`${where} left out, ${fate.reason}: ${line.text}`]
      return fate?.as === 'heading' ? [`${where} heading: ${line.text}`] : []
    })
  return [
    ...withoutSpeakers.map(file => `refused: ${file} names nobody who speaks`),
    panelText.replace(/^#.*\n/, ''),
    ...people,
    '',
    ...sessions,
    '',
    ...lines,
    '',
    ...doubts.map(({ file, line, what, settledBy }) => `in doubt: ${file}:${line}: ${what} (${settledBy})`),
    '',
  ].join('\n')
}
