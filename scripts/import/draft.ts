/** Sources → a draft of their panel with ids. The whole of the import but for the disk. Pure. */

import type { ExistingPanel } from './existing.ts'
import type { IdentifiedPanel } from './identify.ts'
import type { SourceText } from './read/source-line.ts'
import type { ImportRules } from './recognise/rules.ts'
import type { RecognisedSources } from './recognise/transcript.ts'
import type { PanelFile } from './session-files.ts'
import { dateOf, titleTold } from './about-sources.ts'
import { identify } from './identify.ts'
import { likeliestLanguage } from './language.ts'
import { panelFiles } from './panel-files.ts'
import { recognise } from './recognise/transcript.ts'
import { sessionsOf } from './sessions.ts'

export interface PanelDraftOptions {
  rules: ImportRules
  /** Whether what moderators say is a contribution. */
  withModerator?: boolean | undefined
  title?: string | undefined
  /** What is written of the panel already. */
  existing?: ExistingPanel | undefined
  /** The panel's folder: its title, if nothing else gives one. */
  id: string
  /** The folder of the JSON Schemas, as seen from the panel's; by default they are in the project. */
  schemas?: string
}

/** A panel as the sources have it. */
export interface Draft {
  recognised: RecognisedSources
  panel: IdentifiedPanel
  /** The files that are new or change. */
  files: PanelFile[]
  /** Sources in which nobody is named who speaks. */
  withoutSpeakers: string[]
}

/** The draft of a panel, with the text of each file that is new or has changed. */
export function draftPanel(sources: readonly SourceText[], options: PanelDraftOptions): Draft {
  const recognised = recognise(sources, options.rules, options.existing?.endsBefore)
  const title = options.title ?? titleTold(sources, recognised) ?? options.id
  const sessions = sessionsOf(recognised.files, recognised.fates, options.withModerator === true)
  const speaking = new Set(sessions.flatMap(({ contributions, moderators = [] }) =>
    [...contributions.map(({ person }) => person), ...moderators]))
  const people = recognised.people.filter(
    person => speaking.has(person) || [...person.roles].some(role => role !== 'speaker' && role !== 'moderator'),
  )
  const source = sources.flatMap(({ lines }) => lines.map(line => line.text)).join('\n')
  const panel = identify(sessions, people, source, options.existing)
  const about = { title, language: likeliestLanguage(source), date: dateOf(recognised) }
  const withoutSpeakers = recognised.files
    .filter(({ parts }) => !parts.some(part => part.what === 'turn' && part.paragraphs.length > 0))
    .map(({ file }) => file)
  const files = panelFiles(panel, about, options.schemas ?? '../schema', options.existing)
  return { recognised, panel, files, withoutSpeakers }
}
