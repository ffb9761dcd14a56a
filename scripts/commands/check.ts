import { undrawnFigures } from '../deck/undrawn.ts'
import { EXIT, formatFault, UsageError } from '../faults.ts'
import { findPassages } from '../import/passages.ts'
import { positionsByName, sideBySide } from '../import/side-by-side.ts'
import { differingTwins } from '../import/twins.ts'
import { verifyAgainst } from '../import/verify.ts'
import type { ReadPanel } from '../summary/read.ts'
import { readPanels, readText, type Selection } from './select.ts'

interface Options extends Selection {
  json?: true | undefined
  source?: string | undefined
  show?: string | undefined
}

/** `paneldeck check`: every fault of the summaries as `file:line:column: …` on stdout; with a source, against that too. */
export async function check(options: Options): Promise<number> {
  if (options.show !== undefined && options.source === undefined)
    throw new UsageError('--show needs the source: paneldeck check --source article.txt --show chen-xilin-large-or-big')
  const source = options.source === undefined ? undefined : await readText(options.source)
  const { read, faults } = await readPanels(options)
  if (source !== undefined && options.show !== undefined && faults.length === 0) return show(read, source, options.show)

  const all = [...faults, ...source === undefined ? [] : read.flatMap(({ panel, sources }) => verifyAgainst(sources, findPassages(source, panel)))]
  if (options.json) process.stdout.write(`${JSON.stringify(all, null, 2)}\n`)
  else for (const fault of all) process.stdout.write(`${formatFault(fault)}\n`)
  for (const warning of read.flatMap(({ panel, sources }) => [...differingTwins(sources), ...undrawnFigures(panel, sources)])) process.stderr.write(`warning: ${formatFault(warning)}\n`)
  process.stderr.write(all.length > 0
    ? `${all.length} fault${all.length === 1 ? '' : 's'}.\n`
    : read.map(({ panel, sources }) => `${panel.id}: no faults (${panel.sessions.length} sessions, ${panel.people.length} people)`
      + `${sources.passages ? '' : '; without passages.json, citations were not checked'}.\n`).join(''))
  return all.length > 0 ? EXIT.faults : EXIT.done
}

type Read = Extract<ReadPanel, { faults: [] }>

function show(read: readonly Read[], source: string, name: string): number {
  for (const { panel } of read) {
    const found = positionsByName(panel).get(name)
    if (!found) continue
    const cited = findPassages(source, panel).passages.filter(({ id }) => found.position.passages.includes(id))
    process.stdout.write(`${sideBySide(found.position, cited, panel.languages, process.stdout.columns ?? 120)}\n`)
    return EXIT.done
  }
  const some = read.flatMap(({ panel }) => [...positionsByName(panel).keys()]).slice(0, 3)
  throw new UsageError(`--show ${name}: there is no such position; expected the address of its slide, as in ${some.join(', ')}`)
}
