/** `paneldeck import <files…>`: a first draft of a panel from its transcripts; again, what is new in them. */

import type { CommandContext } from '../command-context.ts'
import type { Draft } from '../import/draft.ts'
import type { SourceText } from '../import/read/source-line.ts'
import type { RuleFlags } from '../import/source-rules.ts'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ifMissing } from '../disk.ts'
import { EXIT, UsageError } from '../faults.ts'
import { schemasFrom } from '../home.ts'
import { draftPanel } from '../import/draft.ts'
import { readExisting } from '../import/existing.ts'
import { accountOf, reportOf } from '../import/import-report.ts'
import { readRules, rulesText, withFlags } from '../import/source-rules.ts'
import { writeWhole } from '../store/write-whole.ts'
import { isPlaceOfPassage } from '../summary/identity.ts'
import { readTranscripts, recordedPaths } from './source-files.ts'

/** The flags of `paneldeck import` without `--passages-only`. */
export interface ImportSourcesOptions extends RuleFlags {
  panel: string
  title?: string | undefined
  withModerator?: boolean | undefined
  dryRun?: boolean | undefined
  json?: boolean | undefined
}

/** Writes the draft, and tells what became of every line. @returns the exit code */
export async function importSources(
  { root, streams: { stdout, stderr } }: CommandContext,
  paths: readonly string[],
  options: ImportSourcesOptions,
): Promise<number> {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(options.panel)) {
    throw new UsageError(
      `--panel ${options.panel}: expected lower-case words joined by hyphens, as in open-source-2026`,
    )
  }
  const sources = await readTranscripts(paths)
  const folder = join(root, 'data', options.panel)
  const existing = await readExisting(folder)
  if (existing?.listed.some(({ id }) => isPlaceOfPassage(id))) {
    stderr.write(
      `data/${options.panel}/passages.json calls passages by their places; nothing was written. `
      + `Run \`npx paneldeck migrate --panel ${options.panel}\` first, so that citations follow their passages.\n`,
    )
    return EXIT.faults
  }
  const before = await readRules(join(folder, 'import.yaml'))
  // A panel that people wrote by hand gets no file of ours.
  const keepsSources = !existing || before.sources.length > 0
  const rules = withFlags(
    { ...before, sources: keepsSources ? recordedPaths(root, paths) : [] },
    options,
    sources.flatMap(({ lines }) => lines),
  )
  const draft = draftPanel(sources, { ...options, rules, existing, id: options.panel, schemas: schemasFrom(folder) })
  if (draft.withoutSpeakers.length > 0) {
    stderr.write(draft.withoutSpeakers.map(file => refusal(file, sources, draft)).join(''))
    return EXIT.faults
  }
  const rulesChange = rulesText(rules) !== rulesText(before)
  const former = await readFile(join(folder, 'import.yaml'), 'utf8').catch(ifMissing(undefined))
  const files = [...draft.files, ...(rulesChange ? [{ file: 'import.yaml', text: rulesText(rules, former) }] : [])]
  if (options.dryRun !== true)
    await writeFiles(folder, files)
  const written = files.map(({ file }) => file)
  if (options.json)
    stdout.write(`${JSON.stringify(asJson(draft, written), undefined, 2)}\n`)
  stderr.write(reportOf(sources, draft.recognised, draft.panel))
  const did = options.dryRun ? 'would write' : 'wrote'
  stderr.write(
    written.length === 0
      ? `data/${options.panel}/ is as it was.\n`
      : `data/${options.panel}/: ${did} ${written.join(', ')}\n`,
  )
  if (!existing && options.dryRun !== true)
    stderr.write(nextSteps(options.panel, draft))
  return EXIT.done
}

/** What others refer to is written before them: a run that is stopped leaves a panel that can be imported again. */
async function writeFiles(folder: string, files: readonly { file: string, text: string }[]): Promise<void> {
  const last = ['people.yaml', 'passages.json', 'panel.yaml']
  for (const { file, text } of files.toSorted((one, other) => last.indexOf(one.file) - last.indexOf(other.file))) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeWhole(join(folder, file), text)
  }
}

function nextSteps(panel: string, draft: Draft): string {
  return 'Next: write a thesis for each contribution; '
    + `\`npx paneldeck check --panel ${panel}\` lists those that are missing.\n`
    + 'For an assistant in a chat to draft them, here those of the first session:\n'
    + `  npx paneldeck brief --panel ${panel} --session ${placeOfFirst(draft)} > brief.md\n`
}

/** What slides call the first session: `k1` or `q1`. */
function placeOfFirst({ panel: { sessions: [first] } }: Draft): string {
  return first?.kind === 'keynote' ? 'k1' : 'q1'
}

function refusal(file: string, sources: readonly SourceText[], { recognised: { doubts } }: Draft): string {
  const source = sources.find(source => source.file === file)
  if (!source || source.lines.length === 0)
    return `${file} has no text; nothing was written.\n`
  const ask
    = source.form === 'captions'
      ? 'Ask for captions with speakers’ names: Zoom’s audio transcript (.vtt) and Teams’ (.vtt, .docx) have them.'
      : 'Ask for a version that says who speaks, as in “Name: …” or “Name (Organisation)” above what is said.'
  const own = doubts
    .filter(doubt => doubt.file === file)
    .map(({ line, what, settledBy }) => `  line ${line}: ${what} (${settledBy})\n`)
  return (
    `${file} names nobody who speaks, so nothing was written.\n${ask}\n`
    + `If one person speaks all of it: --speaker "${file}=Name (Organisation)"\n${own.join('')}`
  )
}

function asJson({ recognised: { fates, doubts }, panel }: Draft, written: string[]): unknown {
  return {
    account: accountOf(fates.values()),
    sessions: panel.sessions.map(({ id, kind, title, contributions }) => ({
      id,
      kind,
      title,
      contributions: contributions.map(({ id, speaker }) => ({ id, speaker })),
    })),
    lines: [...fates.values()].map(({ line: { file, number }, as, reason }) => ({
      file,
      line: number,
      as,
      ...(reason !== undefined && { reason }),
    })),
    doubts,
    gone: panel.gone,
    written,
  }
}
