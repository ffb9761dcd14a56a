/** What was found in the sources → the files of its panel: new ones, and those that are there with additions. Pure. */

import type { ExistingPanel } from './existing.ts'
import type { IdentifiedPanel } from './identify.ts'
import type { ListedRole } from './recognise/people-lists.ts'
import type { SourcePerson } from './recognise/people-register.ts'
import type { PanelFile } from './session-files.ts'
import { isMap, parseDocument, stringify } from 'yaml'
import { lineEndOf } from '../line-end.ts'
import { insertItem } from './insert-item.ts'
import { schemaComment } from './schema-line.ts'
import { filesOfSessions } from './session-files.ts'

/** What panel.yaml says of the event. */
export interface AboutPanel {
  title: string
  language: string
  date?: string | undefined
}

/**
 * @param schemas the folder of the JSON Schemas, as seen from the panel's
 * @returns the files that change
 */
export function panelFiles(
  panel: IdentifiedPanel,
  about: AboutPanel,
  schemas: string,
  existing?: ExistingPanel,
): PanelFile[] {
  const files = [
    ...filesOfSessions(panel, schemas, existing),
    { file: 'people.yaml', text: peopleText(panel, schemas, existing?.texts.get('people.yaml')) },
    { file: 'panel.yaml', text: panelText(panel, about, schemas, existing?.texts.get('panel.yaml')) },
    { file: 'passages.json', text: passagesText(panel) },
  ]
  return files.filter(({ file, text }) => existing?.texts.get(file) !== text)
}

/** A draft cites nothing yet. */
const COVERAGE = `# How much of the talk may be cited by no position: all of it while you begin, 0.05 when you are done.
${stringify({ coverage: { uncited: 1 } })}`

function passagesText({ passages }: IdentifiedPanel): string {
  const lines = passages.map(({ text: _, ...passage }) => `  ${JSON.stringify(passage)}`)
  return `[\n${lines.join(',\n')}\n]\n`
}

function peopleText({ people }: IdentifiedPanel, schemas: string, before?: string): string {
  const toAdd = [...people].filter(([, { isNew }]) => isNew || before === undefined)
  const added = Object.fromEntries(
    toAdd.map(([{ name, organisation, roles }, { id }]) => [
      id,
      {
        name,
        ...(organisation !== undefined && { affiliation: organisation }),
        ...(roles.has('moderator') && { role: 'moderator' }),
      },
    ]),
  )
  const text = toAdd.length === 0 ? '' : stringify(added, { lineWidth: 0 })
  if (before === undefined)
    return schemaComment(`${schemas}/people.json`) + text
  const root = parseDocument(before).contents
  if (text === '')
    return before
  if (root === null || (isMap(root) && root.flow !== true)) {
    const lineEnd = lineEndOf(before)
    return `${before}${/(?:^|\n)$/.test(before) ? '' : lineEnd}${text.replaceAll('\n', lineEnd)}`
  }
  const document = parseDocument(before)
  for (const [id, person] of Object.entries(added)) document.set(id, person)
  return document.toString({ lineWidth: 0 })
}

function panelText(
  { sessions, people }: IdentifiedPanel,
  { title, language, date }: AboutPanel,
  schemas: string,
  before?: string,
): string {
  if (before === undefined) {
    const value = {
      title,
      ...(date !== undefined && { date }),
      languages: [language],
      ...listOf('organisers', 'organiser', people),
      ...listOf('editors', 'editor', people),
      ...listOf('publishers', 'publisher', people),
      sessions: sessions.map(({ file }) => file),
    }
    return schemaComment(`${schemas}/panel.json`) + stringify(value, { lineWidth: 0 }) + COVERAGE
  }
  const listed = (text: string): unknown[] => {
    const value: unknown = parseDocument(text).get('sessions')
    return typeof value === 'object' && value !== null && 'toJSON' in value && typeof value.toJSON === 'function'
      ? value.toJSON()
      : []
  }
  let text = before
  sessions.forEach(({ file }, index) => {
    const now = listed(text)
    if (now.includes(file))
      return
    const above = sessions.slice(0, index).findLast(other => now.includes(other.file))
    text = insertItem(text, ['sessions'], above ? now.indexOf(above.file) + 1 : 0, file) ?? text
  })
  return text
}

function listOf(
  key: string,
  role: ListedRole,
  people: ReadonlyMap<SourcePerson, { id: string }>,
): Record<string, string[]> {
  const ids = [...people].flatMap(([{ roles }, { id }]) => (roles.has(role) ? [id] : []))
  return ids.length > 0 ? { [key]: ids } : {}
}
