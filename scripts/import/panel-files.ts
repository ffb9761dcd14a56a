/** What was found in the sources → the files of its panel: new ones, and those that are there with additions. Pure. */

import type { ExistingPanel } from './existing.ts'
import type { IdentifiedContribution, IdentifiedPanel, IdentifiedSession } from './identify.ts'
import type { ListedRole } from './recognise/people-lists.ts'
import type { SourcePerson } from './recognise/people-register.ts'
import { isMap, parseDocument, stringify } from 'yaml'
import { lineEndOf } from '../line-end.ts'
import { insertItem } from './insert-item.ts'
import { calledOf } from './sessions.ts'

/** What panel.yaml says of the event. */
export interface AboutPanel {
  title: string
  language: string
  date?: string | undefined
}

/** A file to write. */
export interface PanelFile {
  /** Its name in the panel's folder. */
  file: string
  text: string
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
    ...sessionFiles(panel, schemas, existing),
    { file: 'people.yaml', text: peopleText(panel, schemas, existing?.texts.get('people.yaml')) },
    { file: 'panel.yaml', text: panelText(panel, about, schemas, existing?.texts.get('panel.yaml')) },
    { file: 'passages.json', text: passagesText(panel) },
  ]
  return files.filter(({ file, text }) => existing?.texts.get(file) !== text)
}

/** A draft cites nothing yet. */
const COVERAGE = `# How much of the talk may be cited by no position: all of it while you begin, 0.05 when you are done.
${stringify({ coverage: { uncited: 1 } })}`

/** Tells editors what may stand in the file. */
function header(schema: string): string {
  return `# yaml-language-server: $schema=${schema}.json\n`
}

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
    return header(`${schemas}/people`) + text
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
    return header(`${schemas}/panel`) + stringify(value, { lineWidth: 0 }) + COVERAGE
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

function sessionFiles(panel: IdentifiedPanel, schemas: string, existing?: ExistingPanel): PanelFile[] {
  return panel.sessions.flatMap((session) => {
    const before = existing?.texts.get(session.file)
    if (session.isNew || before === undefined)
      return [{ file: session.file, text: newSession(session, panel, schemas) }]
    return session.kind === 'keynote' ? [] : [{ file: session.file, text: withNewAnswers(session, before, panel) }]
  })
}

/** The passages of a contribution, to be told in a comment: `chen-xilin.1 – chen-xilin.16`. */
function passagesComment({ id }: IdentifiedContribution, { passages }: IdentifiedPanel): string {
  const own = passages.filter(({ contribution }) => contribution === id).map(passage => passage.id)
  const [first = '', last = ''] = [own[0], own.at(-1)]
  const range = own.length > 1 ? `${first} to ${last}` : first
  return `thesis: what is said in ${range}, in one sentence`
}

function newSession(session: IdentifiedSession, panel: IdentifiedPanel, schemas: string): string {
  const { kind, title, contributions } = session
  const [first] = contributions
  const schemaLine = header(`../${schemas}/${kind === 'keynote' && first ? 'keynote' : 'round'}`)
  if (kind === 'keynote' && first) {
    const value = {
      speaker: first.speaker,
      ...(title === undefined ? { title: first.person.name, titled_by: 'editor' } : { title }),
    }
    return `${schemaLine}${stringify(value, { lineWidth: 0 })}# ${passagesComment(first, panel)}\n`
  }
  const answers = contributions.map(contribution => answerText(contribution, panel))
  const [moderator, ...others] = session.moderatorIds
  const head = {
    ...(session.isQuestion === true ? { question: title } : { kind: 'discussion', title: calledOf(session) }),
    ...(moderator !== undefined && { moderator: others.length > 0 ? session.moderatorIds : moderator }),
  }
  const note = title === undefined ? '# The transcript has no heading here; who speaks stands in its place.\n' : ''
  return `${schemaLine}${note}${stringify(head, { lineWidth: 0 })}contributions:\n${answers.join('')}`
}

function answerText(contribution: IdentifiedContribution, panel: IdentifiedPanel): string {
  const [first = '', ...rest] = stringify(answerValue(contribution), { lineWidth: 0 }).trimEnd().split('\n')
  return [`  - ${first}`, ...[...rest, `# ${passagesComment(contribution, panel)}`].map(line => `    ${line}`)]
    .join('\n')
    .concat('\n')
}

function answerValue({ id, speaker }: IdentifiedContribution): { id?: string, speaker: string } {
  const own = id.split('/')[1] ?? id
  return own === speaker ? { speaker } : { id: own, speaker }
}

function withNewAnswers(session: IdentifiedSession, before: string, panel: IdentifiedPanel): string {
  let text = before
  let place = 0
  for (const contribution of session.contributions) {
    if (contribution.isNew) {
      text
        = insertItem(
          text,
          ['contributions'],
          place,
          answerValue(contribution),
          passagesComment(contribution, panel),
        ) ?? text
    }
    // Those that the sources do not have any more stay where they are, behind what stood before them.
    const list: unknown = parseDocument(text).toJS()
    place = placeOf(list, contribution, place)
  }
  return text
}

function placeOf(value: unknown, { id, speaker }: IdentifiedContribution, from: number): number {
  if (
    typeof value !== 'object'
    || value === null
    || !('contributions' in value)
    || !Array.isArray(value.contributions)
  ) {
    return from + 1
  }
  const own = id.split('/')[1]
  const at = value.contributions.findIndex(
    (answer: unknown, index) =>
      index >= from
      && typeof answer === 'object'
      && answer !== null
      && (('id' in answer && answer.id === own)
        || (!('id' in answer) && 'speaker' in answer && answer.speaker === speaker)),
  )
  return at < 0 ? from : at + 1
}
