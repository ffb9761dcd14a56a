/** A panel as it is written so far with its transcripts, and the sessions that a command names. */

import type { PanelToDraft, SessionToDraft } from '../draft/session-to-draft.ts'
import type { ExistingPanel } from '../import/existing.ts'
import type { Language } from '../summary/languages.ts'
import type { GivenSources } from './source-files.ts'
import { join } from 'node:path'
import { panelToDraft } from '../draft/session-to-draft.ts'
import { UsageError } from '../faults.ts'
import { readExisting } from '../import/existing.ts'
import { readRules } from '../import/source-rules.ts'
import { isPlaceOfPassage } from '../summary/identity.ts'
import { listPanels } from '../summary/list-panels.ts'
import { sourcesOfPanel } from './source-files.ts'

/** The flags that name a panel, its transcripts, and one of its sessions. */
export interface SessionOptions {
  panel?: string | undefined
  source?: GivenSources
  session?: string | undefined
}

/** @throws {UsageError} if there is no such panel or session, or the transcripts are not those of the panel */
export async function readPanelToDraft(
  root: string,
  { panel: asked, source, session }: SessionOptions,
): Promise<{ panel: PanelToDraft, existing: ExistingPanel, sessions: SessionToDraft[] }> {
  const id = await onlyPanel(root, asked)
  const folder = join(root, 'data', id)
  const existing = await readExisting(folder)
  if (!existing)
    throw new UsageError(`data/${id}/ has no panel.yaml; \`npx paneldeck import <files…> --panel ${id}\` writes one`)
  // Ids by places would cite other passages than those that are meant.
  if (existing.listed.some(({ id }) => isPlaceOfPassage(id)))
    throw new UsageError(`data/${id}/passages.json is from former times: run \`npx paneldeck migrate\` first`)
  const sources = await sourcesOfPanel(root, id, source)
  const panel = panelToDraft(id, existing, sources, await readRules(join(folder, 'import.yaml')))
  const [unlisted] = panel.unlisted
  if (unlisted !== undefined) {
    const files = typeof source === 'object' ? source.join(' ') : '<files…>'
    throw new UsageError(
      `${panel.unlisted.length} passages of the transcript are not in data/${id}/passages.json, ${unlisted} the first; `
      + `run \`npx paneldeck import ${files} --panel ${id}\` first`,
    )
  }
  const sessions = panel.sessions
    .filter(one => session === undefined || [one.id, one.label, one.file].includes(session))
  if (sessions.length === 0) {
    const known = panel.sessions.map(one => `${one.label} (${one.id})`).join(', ')
    throw new UsageError(`--session ${session}: there is no such session; expected one of ${known}`)
  }
  return { panel, existing, sessions }
}

async function onlyPanel(root: string, asked: string | undefined): Promise<string> {
  const ids = await listPanels(root)
  const [only] = ids
  if (asked === undefined && ids.length === 1 && only !== undefined)
    return only
  if (asked !== undefined && ids.includes(asked))
    return asked
  const wrong = asked === undefined ? '--panel is missing' : `--panel ${asked}: there is no such panel`
  throw new UsageError(`${wrong}; data/ has ${ids.join(', ') || 'none'}`)
}

/** The language to draft in. @throws {UsageError} if the panel is in another */
export function draftLanguage({ id, languages }: PanelToDraft, asked: string | undefined): Language {
  const [first = 'en'] = languages
  if (asked === undefined || languages.includes(asked))
    return asked ?? first
  throw new UsageError(
    `--language ${asked}: the panel is in ${languages.join(', ')}; for another one, add it to \`languages\` of `
    + `data/${id}/panel.yaml`,
  )
}
