import type { CommandContext, Output } from '../command-context.ts'
import type { Transcript } from '../import/passages.ts'
import type { ReadPanel } from '../summary/read-panel.ts'
import type { Sources } from '../summary/sources.ts'
import type { Selection } from './select.ts'
import type { GivenSources } from './source-files.ts'
import { join } from 'node:path'
import { figureWarnings } from '../compose/figure-warnings.ts'
import { longNotes } from '../compose/long-notes.ts'
import { formatSlideFault } from '../export/slide-faults.ts'
import { EXIT, formatFault, UsageError } from '../faults.ts'
import { readExisting } from '../import/existing.ts'
import { knownTranscript } from '../import/known-transcript.ts'
import { languageDifferences } from '../import/language-differences.ts'
import { positionsByName, sideBySide } from '../import/side-by-side.ts'
import { readRules } from '../import/source-rules.ts'
import { verifyAgainst } from '../import/verify.ts'
import { unreviewed } from '../review/stale-reviews.ts'
import { citations } from '../summary/citations.ts'
import { identityIn, passagesByContribution } from '../summary/known-ids.ts'
import { inert } from '../terminal-text.ts'
import { readPanels } from './select.ts'
import { sourcesOfPanel } from './source-files.ts'
import { warningLines } from './warning-lines.ts'

/** The flags of `paneldeck check`. */
export interface CheckOptions extends Selection {
  json?: true | undefined
  source?: GivenSources
  show?: string | undefined
  /** Looks at the decks in slides/ as well. */
  render?: true | undefined
}

/**
 * `paneldeck check`: every fault of the summaries as `file:line:column: …` on stdout; with a source, against that too;
 * with `--render`, and every fault of the slides as a reader would see them.
 */
export async function check(context: CommandContext, options: CheckOptions): Promise<number> {
  const { root, streams: { stdout, stderr } } = context
  if (options.show !== undefined && options.source === undefined) {
    throw new UsageError(
      '--show needs the source: paneldeck check --source article.txt --show chen-xilin-large-or-big',
    )
  }
  if (!options.render && (options.lang ?? options.deck) !== undefined) {
    throw new UsageError(
      '--lang and --deck choose decks to look at: paneldeck check --render --deck 00-overview',
    )
  }
  const { read, faults, warnings: doubts } = await readPanels(root, options)
  const compared = options.source === undefined ? [] : await readUnfinished(root, options, read)
  const sourced = await Promise.all(compared.map(one => withTranscript(one, options.source, context)))
  if (options.show !== undefined && sourced.length > 0)
    return show(sourced, options.show, stdout)

  const all = [
    ...faults,
    ...sourced.flatMap(({ sources, transcript }) => verifyAgainst(sources, transcript)),
  ]
  const slides = options.render ? await (await import('./check-slides.ts')).checkSlides(context, options) : undefined
  if (options.json) {
    stdout.write(`${JSON.stringify([...all, ...(slides?.faults ?? [])], null, 2)}\n`)
  }
  else {
    for (const line of [...all.map(formatFault), ...(slides?.faults.map(formatSlideFault) ?? [])])
      stdout.write(`${line}\n`)
  }
  const warnings = read.flatMap(({ panel, sources }) => [
    ...languageDifferences(sources),
    ...figureWarnings(panel, sources),
    ...longNotes(panel, sources),
    ...unreviewed(sources),
  ])
  for (const line of warningLines([...doubts, ...warnings])) stderr.write(`warning: ${line}\n`)
  stderr.write(
    all.length > 0
      ? `${all.length} fault${all.length === 1 ? '' : 's'}.\n`
      : read
          .map(
            ({ panel, sources }) =>
              `${panel.id}: no faults (${panel.sessions.length} sessions, ${panel.people.length} people)`
              + `${unchecked(sources)}.\n`,
          )
          .join(''),
  )
  if (slides) {
    const count = slides.faults.length
    const faults = `${count || 'no'} fault${count === 1 ? '' : 's'}`
    const compared = `${slides.compared} of them compared with Slidev’s own page`
    stderr.write(`${faults} on ${slides.pages} slides of ${slides.decks} decks; ${compared}.\n`)
  }
  return all.length > 0 || (slides && slides.faults.length > 0) ? EXIT.faults : EXIT.done
}

type Read = Extract<ReadPanel, { faults: [] }>

/** What could not be checked. */
function unchecked(sources: Sources): string {
  return sources.passages || citations(sources).length === 0
    ? ''
    : '; without passages.json, citations were not checked'
}

/** What can be compared with the sources: also contributions of which some are not summarised yet. */
async function readUnfinished(root: string, selection: Selection, read: readonly Read[]): Promise<readonly Read[]> {
  return read.length > 0 ? read : (await readPanels(root, selection, { isUnfinished: true })).read
}

type WithTranscript = Read & { transcript: Transcript }

async function withTranscript(read: Read, given: GivenSources, { root }: CommandContext): Promise<WithTranscript> {
  const { panel, sources, listed } = read
  const folder = join(root, 'data', panel.id)
  const known = {
    panel,
    listed,
    cited: passagesByContribution(sources),
    existing: await readExisting(folder),
    rules: await readRules(join(folder, 'import.yaml')),
  }
  return { ...read, transcript: knownTranscript(await sourcesOfPanel(root, panel.id, given), known) }
}

function show(read: readonly WithTranscript[], name: string, stdout: Output): number {
  for (const one of read) {
    const { panel, sources, transcript } = one
    const found = positionsByName(panel).get(name)
    if (!found)
      continue
    const { labelOf } = identityIn(sources)
    const cited = transcript.passages.filter(({ id, label }) =>
      found.position.passages.includes(sources.passages ? labelOf(id) : label),
    )
    stdout.write(
      `${inert(sideBySide(found.position, cited, panel.languages, stdout.columns ?? 120))}\n`,
    )
    return EXIT.done
  }
  const some = read.flatMap(({ panel }) => [...positionsByName(panel).keys()]).slice(0, 3)
  throw new UsageError(
    `--show ${name}: there is no such position; expected the address of its slide, as in ${some.join(', ')}`,
  )
}
