/**
 * What is written of a panel already, as far as an import has to know it. A panel whose summaries are half-written has
 * faults by `check`; here it is read all the same.
 */

import type { ListedPassage } from './passage-ids.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { ifMissing } from '../disk.ts'
import { UsageError } from '../faults.ts'
import { turnsIn } from '../summary/passage-labels.ts'
import { sessionNames, turnIds } from '../summary/session-ids.ts'

const text = z
  .union([
    z.string().transform(one => [one]),
    z.record(z.string(), z.string()).transform(each => Object.values(each)),
  ])
  .catch([])
const id = z.string().optional().catch(undefined)
const speaker = z.union([z.string(), z.array(z.string()).transform(([first = '']) => first)]).catch('')
const existingPanelSchema = z.looseObject({
  sessions: z.array(z.string()).catch([]),
  source: z.looseObject({ ends_before: z.string().optional() }).optional().catch(undefined),
})
const existingPeopleSchema = z.record(z.string(), z.looseObject({ name: text })).catch({})
const sessionSchema = z.looseObject({
  id,
  speaker: speaker.optional(),
  title: text,
  question: text,
  contributions: z.array(z.looseObject({ id, speaker })).optional().catch(undefined),
})
const existingPassagesSchema = z.array(
  z.object({
    id: z.string(),
    contribution: z.string(),
    order: z.number(),
    fingerprint: z.string(),
    cue: z.string(),
  }),
)

export interface ExistingContribution {
  /** `who-reviews/beta`; of a keynote, that of its session. */
  id: string
  speaker: string
}

export interface ExistingSession {
  /** As panel.yaml lists it: `rounds/who-reviews.yaml`. */
  file: string
  id: string
  isTalk: boolean
  /** Its title or question in each language. */
  titles: string[]
  contributions: ExistingContribution[]
}

export interface ExistingPanel {
  /** The text of each file that is there, by its name in the panel's folder. */
  texts: ReadonlyMap<string, string>
  people: { id: string, names: string[] }[]
  sessions: ExistingSession[]
  listed: ListedPassage[]
  /** How the first line after the transcript begins. */
  endsBefore?: string | undefined
}

/**
 * @param folder the panel's
 * @returns `undefined` if there is no panel.yaml yet
 * @throws {UsageError} if a file is no YAML
 */
export async function readExisting(folder: string): Promise<ExistingPanel | undefined> {
  const texts = new Map<string, string>()
  const read = async <T>(file: string, schema: z.ZodType<T>): Promise<T | undefined> => {
    const written = await readFile(join(folder, file), 'utf8').catch(ifMissing(undefined))
    if (written === undefined)
      return undefined
    texts.set(file, written)
    try {
      return schema.parse(parse(written))
    }
    catch (error) {
      throw new UsageError(
        `${join(folder, file)} cannot be read (${firstLine(error)}); \`npx paneldeck check\` says more`,
      )
    }
  }
  const panel = await read('panel.yaml', existingPanelSchema)
  if (!panel)
    return undefined
  const people = (await read('people.yaml', existingPeopleSchema)) ?? {}
  const listed = (await read('passages.json', existingPassagesSchema)) ?? []
  const files = await Promise.all(
    panel.sessions.map(async file => ({ file, value: await read(file, sessionSchema) })),
  )
  const names = sessionNames(files.map(named))
  const sessions = files.flatMap(({ file, value }, index): ExistingSession[] => {
    const session = names[index]?.id ?? ''
    if (!value)
      return []
    const isTalk = isTalkIn(value)
    const turns = value.contributions ?? []
    const ids = turnIds(turnsIn(turns))
    const contributions = isTalk
      ? [{ id: session, speaker: value.speaker ?? '' }]
      : turns.map(({ speaker }, at) => ({ id: `${session}/${ids[at]}`, speaker }))
    return [{ file, id: session, isTalk, titles: [...value.title, ...value.question], contributions }]
  })
  return {
    texts,
    people: Object.entries(people).map(([person, { name }]) => ({ id: person, names: name })),
    sessions,
    listed,
    endsBefore: panel.source?.ends_before,
  }
}

type SessionText = z.infer<typeof sessionSchema>

/** A talk has a speaker, any other session contributions. */
function isTalkIn({ speaker, contributions }: SessionText): boolean {
  return speaker !== undefined && contributions === undefined
}

function named({ file, value }: { file: string, value: SessionText | undefined }) {
  return { file, id: value?.id, shape: value && isTalkIn(value) ? 'keynote' as const : 'round' as const }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
}
