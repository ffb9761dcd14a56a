/** How a panel's passages are shown, read from its files as far as that can be done. */

import type { Identity, KnownContribution, KnownPassage } from './identity.ts'
import { join } from 'node:path'
import { z } from 'zod'
import { identityOf } from './identity.ts'
import { referencesIn } from './references.ts'
import { sessionNames, turnIds } from './session-ids.ts'

const anId = z.string().optional().catch(undefined)

const panelSchema = z.object({ sessions: z.array(z.string()).catch([]) }).catch({ sessions: [] })

const sessionSchema = z
  .object({
    id: anId,
    contributions: z.array(z.looseObject({ id: anId, speaker: z.string().catch('') })).catch([]),
  })
  .catch({ contributions: [] })

const passagesSchema = z
  .array(z.object({ id: z.string(), contribution: z.string().catch(''), order: z.number().catch(0) }))
  .optional()
  .catch(undefined)

/**
 * @param folder the panel's folder in `data/`
 * @param panel what panel.yaml says
 * @param passages what passages.json says
 * @param read reads a file; `undefined` if that cannot be done
 * @returns what is known of the passages, and the files that were looked for
 */
export async function readPassageLabels(
  folder: string,
  panel: unknown,
  passages: unknown,
  read: (file: string) => Promise<unknown>,
): Promise<{ identity: Identity, inputs: string[] }> {
  const { sessions: files } = panelSchema.parse(panel)
  const listed = passagesSchema.parse(passages)
  const inputs = files.map(file => join(folder, file))
  const written = await Promise.all(inputs.map(read))
  const contributions = contributionsOf(files, written)
  return { identity: identityOf(contributions, listed satisfies KnownPassage[] | undefined), inputs }
}

function contributionsOf(files: readonly string[], written: readonly unknown[]): KnownContribution[] {
  const sessions = written.map(session => sessionSchema.parse(session))
  const names = sessionNames(files.map((file, index) => ({ file, id: sessions[index]?.id })))
  return names.flatMap(({ id, label, kind }, index): KnownContribution[] => {
    if (kind === 'keynote')
      return [{ id, session: id, label, cited: citedIn(written[index]) }]
    const turns = sessions[index]?.contributions ?? []
    const own = turnIds(turns)
    return turns.map((turn, at) =>
      ({ id: `${id}/${own[at]}`, session: id, label: `${label}.${at + 1}`, cited: citedIn(turn) }))
  })
}

/** The passages cited by anything but replies, which may cite those of others. */
function citedIn(written: unknown): string[] {
  return referencesIn(written).flatMap(({ kind, value, path }) =>
    kind === 'passage' && !path.includes('replies') ? [value] : [])
}
