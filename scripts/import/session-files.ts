/** What was found in the sources → the files of its sessions. Pure. */

import type { ExistingPanel } from './existing.ts'
import type { IdentifiedContribution, IdentifiedPanel, IdentifiedSession } from './identify.ts'
import { parseDocument, stringify } from 'yaml'
import { insertItem } from './insert-item.ts'
import { schemaComment } from './schema-line.ts'
import { calledOf } from './sessions.ts'

/** A file to write. */
export interface PanelFile {
  /** Its name in the panel's folder. */
  file: string
  text: string
}

/** The files of a panel's sessions: new ones, and those that are there with the answers that are new. */
export function filesOfSessions(panel: IdentifiedPanel, schemas: string, existing?: ExistingPanel): PanelFile[] {
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
  const schema = schemaComment(`../${schemas}/${kind === 'keynote' && first ? 'keynote' : 'round'}.json`)
  if (kind === 'keynote' && first) {
    const value = {
      speaker: first.speaker,
      ...(title === undefined ? { title: first.person.name, titled_by: 'editor' } : { title }),
    }
    return `${schema}${stringify(value, { lineWidth: 0 })}# ${passagesComment(first, panel)}\n`
  }
  const answers = contributions.map(contribution => answerText(contribution, panel))
  const [moderator, ...others] = session.moderatorIds
  const head = {
    ...(session.isQuestion === true ? { question: title } : { kind: 'discussion', title: calledOf(session) }),
    ...(moderator !== undefined && { moderator: others.length > 0 ? session.moderatorIds : moderator }),
  }
  const note = title === undefined ? '# The transcript has no heading here; who speaks stands in its place.\n' : ''
  return `${schema}${note}${stringify(head, { lineWidth: 0 })}contributions:\n${answers.join('')}`
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
