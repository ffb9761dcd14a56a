/**
 * A panel that refers to contributions and passages by places (`q2.7`, `k1.5`) → the same panel that calls them by ids.
 * Only the ids change: comments, quotes and line ends stay. Pure.
 */

import type { TurnToName } from '../summary/session-ids.ts'
import type { Path } from '../summary/source.ts'
import type { Sources } from '../summary/sources.ts'
import type { Replaced, ValueEdits } from './edit-yaml.ts'
import type { NewIds } from './new-ids.ts'
import { parse } from 'yaml'
import { referencesIn } from '../summary/references.ts'
import { turnIds } from '../summary/session-ids.ts'
import { turnOf } from '../summary/sources.ts'
import { editYaml } from './edit-yaml.ts'
import { newIdsOf } from './new-ids.ts'

/** A file that changes. */
export interface MigratedFile {
  /** As faults name it: `data/<panel>/panel.yaml`. */
  file: string
  before: string
  after: string
  replaced: Replaced[]
}

/**
 * @param sources the panel as it is written
 * @param texts its files, by the names that the sources have
 * @returns the files that change. passages.json comes first: with it, all others can be read in either form
 */
export function migratePanel(sources: Sources, texts: ReadonlyMap<string, string>): MigratedFile[] {
  const ids = newIdsOf(sources)
  const { panel, sessions, works, terms, errata, passages } = sources
  const edits: [string, (text: string) => ValueEdits][] = [
    ...(passages ? [[passages.file, (text: string) => passagesEdits(text, ids)] as const] : []),
    ...sessions.map(session => [session.source.file, (text: string): ValueEdits => ({
      ...referenceEdits(text, ids, session.id),
      ids: session.shape === 'round' ? missingIds(session.source.value.contributions.map(turnOf)) : [],
    })] as const),
    ...[panel, works, terms, errata].flatMap(source =>
      source ? [[source.file, (text: string) => referenceEdits(text, ids)] as const] : []),
  ].map(([file, of]) => [file, of])
  return edits.flatMap(([file, editsOf]) => {
    const before = texts.get(file)
    if (before === undefined)
      return []
    const { text: after, replaced } = editYaml(before, editsOf(before))
    return after === before ? [] : [{ file, before, after, replaced }]
  })
}

function referenceEdits(text: string, ids: NewIds, session?: string): ValueEdits {
  return {
    values: referencesIn(parse(text)).map(reference =>
      ({ path: reference.path, from: reference.value, to: ids.reference(reference, session) })),
    ids: [],
    text: ids.text,
  }
}

/** Whoever speaks again and was told apart by the place alone gets an id. */
function missingIds(turns: readonly TurnToName[]): { path: Path, id: string }[] {
  const own = turnIds(turns)
  return turns.flatMap(({ id, speaker, text }, index) => {
    const given = own[index]
    return id === undefined && text === undefined && given !== undefined && given !== speaker
      ? [{ path: ['contributions', index], id: given }]
      : []
  })
}

function passagesEdits(text: string, ids: NewIds): ValueEdits {
  const list: unknown = parse(text)
  const values = (Array.isArray(list) ? list : []).flatMap((passage: unknown, index) => {
    const written = stringsOf(passage)
    const contribution = written.get('contribution') ?? ''
    const path = (key: string): Path => [index, key]
    const owner = ids.reference({ kind: 'contribution', path: [], value: contribution, set: () => {} })
    const to = new Map([
      ['id', ids.passage(written.get('id') ?? '')],
      ['session', ids.sessionOf(owner) ?? ''],
      ['contribution', owner],
    ])
    return [...to].flatMap(([key, to]) => {
      const from = written.get(key)
      return from === undefined ? [] : [{ path: path(key), from, to: to || from }]
    })
  })
  return { values, ids: [], text: written => written }
}

function stringsOf(value: unknown): Map<string, string> {
  const entries: [string, unknown][] = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return new Map(entries.flatMap(([key, text]) => (typeof text === 'string' ? [[key, text] as const] : [])))
}
