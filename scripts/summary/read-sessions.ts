/** The session files of a panel → its sessions with their ids and labels. */

import type { z } from 'zod'
import type { AuthoredKeynote, AuthoredRound, summarySchemas } from './schema.ts'
import type { Source } from './source.ts'
import type { SessionSource } from './sources.ts'
import { sessionNames } from './session-ids.ts'

/** Reads one file; `undefined` if it has faults, which are told elsewhere. */
type Read = <T>(file: string, schema: z.ZodType<T>) => Promise<Source<T> | undefined>

type SessionFile
  = | { kind: 'keynote', source: Source<AuthoredKeynote> | undefined }
    | { kind: 'round', source: Source<AuthoredRound> | undefined }

/** @param files as panel.yaml lists them. @returns the sessions that can be read */
export async function readSessions(
  files: readonly string[],
  schemas: ReturnType<typeof summarySchemas>,
  read: Read,
): Promise<SessionSource[]> {
  const written: SessionFile[] = []
  for (const file of files) {
    written.push(file.startsWith('keynotes/')
      ? { kind: 'keynote', source: await read(file, schemas.keynote) }
      : { kind: 'round', source: await read(file, schemas.round) })
  }
  const names = sessionNames(files.map((file, index) => ({ file, id: written[index]?.source?.value.id })))
  return names.flatMap(({ id, label, name }, index): SessionSource[] => {
    const session = written[index]
    if (session?.kind === 'keynote')
      return session.source ? [{ kind: 'keynote', id, label, name, source: session.source }] : []
    return session?.source ? [{ kind: 'round', id, label, name, source: session.source }] : []
  })
}
