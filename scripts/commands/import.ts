import type { CommandContext } from '../command-context.ts'
import type { ImportSourcesOptions } from './import-sources.ts'
import { join } from 'node:path'
import { EXIT, UsageError } from '../faults.ts'
import { findPassages } from '../import/passages.ts'
import { writeWhole } from '../store/write-whole.ts'
import { isPlaceOfPassage } from '../summary/identity.ts'
import { passagesByContribution } from '../summary/known-ids.ts'
import { importSources } from './import-sources.ts'
import { readArticle, readPanels, tellFaults } from './select.ts'

/** The flags of `paneldeck import`. */
export interface ImportOptions extends ImportSourcesOptions {
  passagesOnly?: boolean | undefined
}

/** `paneldeck import <files…>`: a draft of the panel, or, with `--passages-only`, its passages alone. */
export async function importCommand(
  context: CommandContext,
  files: readonly string[],
  options: ImportOptions,
): Promise<number> {
  if (options.passagesOnly !== true)
    return importSources(context, files, options)
  const [source, ...more] = files
  if (source === undefined || more.length > 0)
    throw new UsageError('--passages-only takes one file')
  return importPassages(context, source, options)
}

/** `paneldeck import <source> --passages-only`: writes `passages.json` of a panel; the source's text is not kept. */
async function importPassages(
  { root, streams: { stderr } }: CommandContext,
  source: string,
  options: Pick<ImportOptions, 'panel'>,
): Promise<number> {
  const text = await readArticle(source)
  const { read, faults } = await readPanels(root, options, { withoutPassages: true })
  if (faults.length > 0) {
    tellFaults(stderr, faults)
    return EXIT.faults
  }
  for (const { panel, sources, listed } of read) {
    if (listed.some(({ id }) => isPlaceOfPassage(id))) {
      stderr.write(
        `data/${panel.id}/passages.json calls passages by their places; nothing was written. `
        + `Run \`npx paneldeck migrate --panel ${panel.id}\` first, so that citations follow their passages.\n`,
      )
      return EXIT.faults
    }
    const { passages, missing } = findPassages(text, panel, { listed, cited: passagesByContribution(sources) })
    if (missing.length > 0) {
      const headings = missing.map(heading => `  ${heading}\n`).join('')
      stderr.write(`${source} has no such headings, so nothing was written:\n${headings}`)
      return EXIT.faults
    }
    const list = passages.map(({ text: _, label: __, ...passage }) => passage)
    const lines = list.map(passage => `  ${JSON.stringify(passage)}`).join(',\n')
    await writeWhole(join(root, 'data', panel.id, 'passages.json'), `[\n${lines}\n]\n`)
    const contributions = new Set(list.map(({ contribution }) => contribution)).size
    stderr.write(
      `data/${panel.id}/passages.json: ${list.length} passages of ${contributions} contributions.\n`,
    )
  }
  return EXIT.done
}
