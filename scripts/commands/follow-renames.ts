/** Panels whose folder in `data/` was renamed: their decks go along, or it is said what is left. */

import type { CommandContext } from '../command-context.ts'
import type { Rename } from '../reconcile/match-panels.ts'
import type { LeftFolder } from '../renamed-panels.ts'
import type { Panel } from '../summary/panel.ts'
import { UsageError } from '../faults.ts'
import { inert } from '../terminal-text.ts'
import { whatIsLeft } from './deck-report.ts'
import { pathAt, rootFlags, shellCommand, shellWords } from './shell-words.ts'

/** Moves such decks, and tells of it. @returns the folders with edits of which nobody knows whose they are */
export async function followRenames(
  { root, streams: { stderr } }: CommandContext,
  wanted: string | undefined,
): Promise<LeftFolder[]> {
  const { followPanels } = await import('../renamed-panels.ts')
  const { moved, left } = await followPanels(root, wanted === undefined ? [] : [parsed(wanted)])
  for (const { old, now } of moved)
    stderr.write(inert(`slides/${now}: was slides/${old}; what was edited there is here now\n`))
  return left
}

/** @throws {UsageError} if it does not name two folders */
function parsed(wanted: string): Rename {
  const [, old, now] = /^(?:slides\/)?([^=/]+)\/?=(?:(?:slides|data)\/)?([^=/]+)\/?$/.exec(wanted) ?? []
  if (old === undefined || now === undefined)
    throw new UsageError(`--rename ${wanted}: expected the old name of a panel and the new one, as in --rename old=new`)
  return { old, now }
}

/** The languages that panels no longer have, with the edits that are left in them. */
export async function languagesLeft({ root }: CommandContext, panels: readonly Panel[]): Promise<LeftFolder[]> {
  const { leftLanguages } = await import('../renamed-panels.ts')
  return (await Promise.all(panels.map(panel => leftLanguages(root, panel)))).flat()
}

/**
 * Says where the edits are that no deck shows, and what to do.
 *
 * @param root the project's folder, if the command names it
 */
export function tellLeft(
  { streams: { stderr } }: CommandContext,
  left: readonly LeftFolder[],
  root: string | undefined,
): void {
  for (const { panel, edition, reports } of left) {
    const folder = edition ? `slides/${panel}/${edition}` : `slides/${panel}`
    const many = whatIsLeft(
      reports.reduce((sum, { edits = 0 }) => sum + edits, 0),
      reports.reduce((sum, { slideCount = 0 }) => sum + slideCount, 0),
    )
    const why = edition ? `data/${panel} does not have this language` : `there is no data/${panel}`
    const rename = shellCommand('generate', '--rename', `${panel}=NEW`, ...rootFlags(root))
    const records = shellWords('rm', '-r', pathAt(`${folder}/.base`, root))
    const back = edition
      ? '  They are there again as soon as `languages` in panel.yaml names the language.'
      : `  If the panel has another name now:  ${rename}`
    stderr.write(inert([
      `${many} in ${folder}, which is no longer ${edition ? 'brought up to date' : 'shown'}: ${why}.`,
      ...reports.map(({ file, edits, slideCount }) => {
        const withoutRecord = `${slideCount} without a record (.base/), so that nobody knows which were edited`
        return `  ${file}: ${edits ?? withoutRecord}`
      }),
      back,
      ...(edition ? [`  To keep the decks as your own:      ${records}`] : []),
      `  If nobody needs the edits:          ${shellWords('rm', '-r', pathAt(folder, root))}`,
      '',
    ].join('\n')))
  }
}
