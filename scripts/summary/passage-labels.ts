/** How a panel's passages are shown, read from its files as far as that can be done. */

import type { Identity, KnownContribution, KnownPassage } from './identity.ts'
import type { TurnToName } from './session-ids.ts'
import { join } from 'node:path'
import { z } from 'zod'
import { identityOf, isPlaceOfPassage } from './identity.ts'
import { referencesIn } from './references.ts'
import { sessionNames, turnIds } from './session-ids.ts'
import { kindOfSession, SESSION_KINDS } from './session-kinds.ts'

const anId = z.string().optional().catch(undefined)

const namedPanelSchema = z.object({ sessions: z.array(z.string()).catch([]) }).catch({ sessions: [] })

const aText = z
  .union([z.string(), z.record(z.string(), z.string())])
  .optional()
  .catch(undefined)

const turns = z
  .array(
    z.looseObject({
      id: anId,
      speaker: z.union([z.string(), z.array(z.string()).transform(([first = '']) => first)]).catch(''),
      thesis: aText,
      positions: z.array(z.object({ claim: aText }).catch({})).catch([]),
    }),
  )
  .catch([])

const sessionSchema = z
  .object({ id: anId, kind: z.unknown().optional(), contributions: turns, interruptions: turns })
  .catch({ kind: undefined, contributions: [], interruptions: [] })

const namedPassagesSchema = z
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
  const { sessions: files } = namedPanelSchema.parse(panel)
  const listed = namedPassagesSchema.parse(passages)
  const inputs = files.map(file => join(folder, file))
  const written = await Promise.all(inputs.map(read))
  const contributions = contributionsToName(files, written)
  return { identity: identityOf(contributions, listed satisfies KnownPassage[] | undefined), inputs }
}

function contributionsToName(files: readonly string[], written: readonly unknown[]): KnownContribution[] {
  const sessions = written.map(session => sessionSchema.parse(session))
  const names = sessionNames(files.map((file, index) => {
    const { id, kind } = sessions[index] ?? {}
    return { file, id, shape: SESSION_KINDS[kindOfSession(file, kind)].shape }
  }))
  return names.flatMap(({ id, label, shape }, index): KnownContribution[] => {
    const isTalk = shape === 'keynote'
    const turns = sessions[index]?.[isTalk ? 'interruptions' : 'contributions'] ?? []
    const own = turnIds(turns.map(writtenTurn))
    const others = turns.map((turn, at) => ({
      id: `${id}/${own[at]}`,
      session: id,
      label: `${label}.${isTalk ? 'i' : ''}${at + 1}`,
      cited: citedIn(turn),
    }))
    return isTalk ? [{ id, session: id, label, cited: citedIn(talkOf(written[index])) }, ...others] : others
  })
}

/** What the ids of a session’s contributions are made from, as far as they can be read. */
export function turnsIn(written: unknown): TurnToName[] {
  return turns.parse(written).map(writtenTurn)
}

/** What the id of a contribution is made from. */
function writtenTurn(turn: z.infer<typeof turns>[number]): TurnToName {
  const { id, speaker, thesis = turn.positions[0]?.claim ?? '' } = turn
  return { id, speaker, ...(!citedIn(turn).some(isPlaceOfPassage) && { text: thesis }) }
}

/** A talk without the words of those who interrupted it. */
function talkOf(written: unknown): unknown {
  return typeof written === 'object' && written !== null ? { ...written, interruptions: [] } : written
}

/** The passages cited by anything but replies, which may cite those of others. */
function citedIn(written: unknown): string[] {
  return referencesIn(written).flatMap(({ kind, value, path }) =>
    kind === 'passage' && !path.includes('replies') ? [value] : [])
}
