/** Panels whose folder in `data/` was renamed: their decks go along, or it is said what is left. */

import type { Context } from '../context.ts'
import type { Rename } from '../reconcile/match-panels.ts'
import type { LeftFolder } from '../renamed-panels.ts'
import { UsageError } from '../faults.ts'
import { inert } from '../terminal-text.ts'
import { shellCommand } from './shell-words.ts'

/** Moves such decks, and tells of it. @returns the folders with edits of which nobody knows whose they are */
export async function followRenames(
  { root, streams: { stderr } }: Context,
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

/** Says where the edits are that no deck shows, and what to do. */
export function tellLeft({ streams: { stderr } }: Context, left: readonly LeftFolder[]): void {
  for (const { panel, reports } of left) {
    const edits = reports.reduce((sum, { edits = 1 }) => sum + edits, 0)
    const many = `${edits} ${edits === 1 ? 'edit is' : 'edits are'}`
    const command = shellCommand('generate', '--rename', `${panel}=NEW`)
    stderr.write(inert([
      `${many} in slides/${panel}, which is no longer shown:`
      + ` there is no data/${panel}.`,
      ...reports.map(({ file, edits }) => `  ${file}: ${edits}`),
      `  If the panel has another name now:  ${command}`,
      `  If nobody needs the edits:          delete the folder slides/${panel}`,
      '',
    ].join('\n')))
  }
}
