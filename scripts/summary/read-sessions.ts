/** The session files of a panel → its sessions with their ids and labels. */

import type { z } from 'zod'
import type { Opened } from './open-yaml.ts'
import type { AuthoredKeynote, AuthoredRound, summarySchemas } from './schema.ts'
import type { SessionKind } from './session-kinds.ts'
import type { Source } from './source.ts'
import type { SessionSource } from './sources.ts'
import { sessionNames } from './session-ids.ts'
import { kindOfSession, SESSION_KINDS } from './session-kinds.ts'

/** Opens a file; `undefined` if it has faults, which are told elsewhere. */
type Open = (file: string) => Promise<Opened | undefined>

/** Gives a file its shape; `undefined` if it has faults, which are told elsewhere. */
type Shape = <T>(opened: Opened, schema: z.ZodType<T>) => Source<T> | undefined

type ShapedSession = { kind: SessionKind } & (
  | { shape: 'keynote', source: Source<AuthoredKeynote> | undefined }
  | { shape: 'round', source: Source<AuthoredRound> | undefined }
)

/** @param files as panel.yaml lists them. @returns the sessions that can be read */
export async function readSessions(
  files: readonly string[],
  schemas: ReturnType<typeof summarySchemas>,
  open: Open,
  shape: Shape,
): Promise<SessionSource[]> {
  const read: ShapedSession[] = []
  for (const file of files)
    read.push(sessionOf(file, await open(file), schemas, shape))
  const names = sessionNames(files.map((file, index) =>
    ({ file, shape: read[index]?.shape ?? 'round', id: read[index]?.source?.value.id })))
  return names.flatMap(({ id, label, name }, index): SessionSource[] => {
    const session = read[index]
    const named = { id, label, name, kind: session?.kind ?? 'round' }
    if (session?.shape === 'keynote')
      return session.source ? [{ ...named, shape: 'keynote', source: session.source }] : []
    return session?.source ? [{ ...named, shape: 'round', source: session.source }] : []
  })
}

function sessionOf(
  file: string,
  opened: Opened | undefined,
  schemas: ReturnType<typeof summarySchemas>,
  shape: Shape,
): ShapedSession {
  const kind = kindOfSession(file, writtenKind(opened?.value))
  return SESSION_KINDS[kind].shape === 'keynote'
    ? { kind, shape: 'keynote', source: opened && shape(opened, schemas.keynote) }
    : { kind, shape: 'round', source: opened && shape(opened, schemas.round) }
}

/** What the file of a session says about its kind. */
export function writtenKind(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined
}
