/** Answers to a few questions → the files of a small panel, with notes that explain each field. Pure. */

import type { Language } from '../../summary/languages.ts'
import type { Notes } from './notes.ts'
import { nameAndOrganisation } from '../recognise/rules.ts'
import { schemaLine } from '../schema-line.ts'
import { personId, sessionSlug } from '../slugs.ts'
import { commentedYaml } from './commented-yaml.ts'
import { notesIn } from './notes.ts'

/** What a new panel is about. */
export interface Answers {
  title: string
  language: Language
  /** Who speaks: `Name (Organisation)`. */
  speakers: readonly string[]
  /** What they were asked. */
  question: string
}

export interface StarterFile {
  /** Its name in the panel's folder. */
  file: string
  text: string
}

/** @param schemas the folder of the JSON Schemas, as seen from the panel's */
export function starterFiles({ title, language, speakers, question }: Answers, schemas: string): StarterFile[] {
  const notes = notesIn(language)
  const people = starterPeople(speakers)
  const session = `rounds/${sessionSlug(question, new Set())}.yaml`
  return [
    { file: 'people.yaml', text: peopleText(people, notes, schemas) },
    { file: session, text: roundText(question, people, notes, schemas) },
    {
      file: 'panel.yaml',
      text: commentedYaml(
        [schemaLine(`${schemas}/panel.json`), ...notes.panel],
        [
          { key: 'title', value: title },
          { key: 'languages', value: [language], note: notes.languages },
          { key: 'sessions', value: [session], note: notes.sessions },
        ],
        notes.panelMore,
      ),
    },
  ]
}

interface NewPerson {
  id: string
  name: string
  organisation?: string
}

function starterPeople(speakers: readonly string[]): NewPerson[] {
  const taken = new Set<string>()
  return speakers.map((written) => {
    const person = nameAndOrganisation(written)
    const id = personId(person.name, taken)
    taken.add(id)
    return { id, ...person }
  })
}

function peopleText(people: readonly NewPerson[], notes: Notes, schemas: string): string {
  const fields = people.map(({ id, name, organisation }) => ({
    key: id,
    value: { name, ...(organisation !== undefined && { affiliation: organisation }) },
  }))
  return commentedYaml([schemaLine(`${schemas}/people.json`), ...notes.people], fields)
}

function roundText(question: string, people: readonly NewPerson[], notes: Notes, schemas: string): string {
  const contributions = people.map(({ id, name }, index) => ({
    speaker: id,
    thesis: notes.thesis(name),
    // One shows what more there can be.
    ...(index === 0 && { positions: [{ claim: notes.claim, supports: [{ text: notes.support }] }] }),
  }))
  return commentedYaml(
    [schemaLine(`../${schemas}/round.json`), ...notes.round],
    [{ key: 'question', value: question }, { key: 'contributions', value: contributions, note: notes.contributions }],
    notes.roundMore,
  )
}
