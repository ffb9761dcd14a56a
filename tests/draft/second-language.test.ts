/** `paneldeck draft --language`: what is written in the panel's first language in another one, checked. */

import type { Project } from '../support/project.ts'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { removeProject } from '../support/project.ts'
import { terminal } from '../support/terminal.ts'
import { ANSWERS, importedProject, sessionText, TALK } from './drafted-project.ts'
import { withModel } from './model-server.ts'

const GERMAN = {
  'who-reviews/alpha-one': {
    'thesis': 'Eine Prüfung allein durch Maschinen ist keine Prüfung',
    'positions.0.claim': 'Mit der Prüfung durch Maschinen wurde „stille Zustimmung“ in 40 Projekten üblich',
    'positions.0.supports.0.text': 'Auch die Autoren selbst lasen nicht, was sich geändert hatte',
  },
  'who-reviews/beta-two': {
    'thesis': 'Zuerst die Maschine, und die Menschen für das, was wichtig ist',
    'positions.0.claim': 'Maschinen nehmen das Kleine, und die Menschen behalten den Entwurf',
  },
}

let project: Project
const panelFile = () => join(project.root, 'data', 'review', 'panel.yaml')

beforeEach(async () => {
  project = await importedProject()
  await writeFile(panelFile(), (await readFile(panelFile(), 'utf8')).replace(/languages:\n {2}- en/, 'languages: [ en, de ]'))
  expect(await fromAnswers(ANSWERS)).toMatchObject({ code: 0 })
})
afterEach(() => removeProject(project))

async function fromAnswers(answers: object, flags: string[] = []) {
  const file = join(project.root, 'answers.json')
  await writeFile(file, JSON.stringify(answers))
  return project.run(['draft', '--source', TALK, '--from', file, ...flags])
}

test('what is written gets its second language, marked as a draft beside the first', async () => {
  const { code, stderr } = await fromAnswers(GERMAN, ['--session', 'q1', '--language', 'de'])
  expect(stderr).toContain('5 sentences proposed, 5 taken, 0 refused.')
  expect(code).toBe(0)
  const text = await sessionText(project)
  expect(text).toContain('en: Review by machines alone is no review\n      de: Eine Prüfung allein')
  expect(text).toContain('40 Projekten')
  expect((await fromAnswers({}, ['--session', 'q1', '--language', 'de'])).stderr)
    .toContain('who-reviews/alpha-one: has all of its texts in de')
})

test('a review shows both languages, and a text that was accepted waits again', async () => {
  const accept = terminal(/q or \? $/, ['a', 'q'])
  await project.run(['review', '--source', TALK, '--session', 'q1'], {}, accept.streams)
  expect(await sessionText(project)).toContain('reviewed:')
  await fromAnswers(GERMAN, ['--session', 'q1', '--language', 'de'])
  expect(await sessionText(project)).not.toContain('reviewed:')
  const { streams, screen } = terminal(/q or \? $/, ['q'])
  await project.run(['review', '--source', TALK, '--session', 'q1'], {}, streams)
  expect(screen()).toContain('4 to review.')
  expect(screen()).toMatch(/Review by machines alone.*\n.*Eine Prüfung allein/)
})

test('a plain string becomes a text in both languages, and nothing else of the file changes', async () => {
  const file = join(project.root, 'data', 'review', 'rounds', 'who-reviews.yaml')
  const written = (await readFile(file, 'utf8'))
    .replace(/thesis:\n *en: (Review by.*)\n/, 'thesis: $1 # mine\n')
  await writeFile(file, written)
  await fromAnswers({ 'who-reviews/alpha-one': { thesis: GERMAN['who-reviews/alpha-one'].thesis } }, ['--language', 'de'])
  expect(await readFile(file, 'utf8')).toBe(written.replace(
    'thesis: Review by machines alone is no review',
    'thesis: { en: Review by machines alone is no review, de: Eine Prüfung allein durch Maschinen ist keine Prüfung }',
  ))
})

test.each([
  ['number', 'Mit der Prüfung durch Maschinen wurde stille Zustimmung in 50 Projekten üblich'],
  ['language', 'With the review by machines, silent approval became usual in 40 of the projects'],
  ['quotation', '„Stille Zustimmung“ wurde in den 40 Projekten „die Regel“ genannt'],
  ['shape', ''],
])('a translation is refused by its %s: %s', async (reason, claim) => {
  const before = await sessionText(project)
  const answer = { 'who-reviews/alpha-one': { 'positions.0.claim': claim } }
  const { stderr } = await fromAnswers(answer, ['--session', 'q1', '--language', 'de'])
  expect(stderr).toContain(`refused (${reason})`)
  expect(await sessionText(project)).toBe(before)
})

test('a model is asked with the sentences and what was said, and a brief has the same', async () => {
  let code: number | null = null
  let told = ''
  const asked = await withModel(({ question }) => {
    const [, answer] = Object.entries(GERMAN).find(([id]) => question.includes(`## ${id} (`)) ?? []
    return JSON.stringify(answer)
  }, async (url) => {
    ({ code, stderr: told } = await project.run(
      ['draft', '--source', TALK, '--session', 'q1', '--language', 'de', '--model', url],
    ))
  })
  expect(told).toContain('5 sentences proposed, 5 taken, 0 refused.')
  expect(code).toBe(0)
  const { stdout, stderr } = await project.run(['brief', '--session', 'q1', '--source', TALK, '--language', 'de'])
  expect(stderr).toContain('lacks de')
  expect(stdout).toBe('')
  expect(asked.map(({ question }) => question.includes('[thesis] ') && question.includes('1] '))).toEqual([true, true])
})

test('a language that the panel does not have is refused with what to do', async () => {
  const { code, stderr } = await project.run(['draft', '--source', TALK, '--language', 'fr', '--from', 'x'])
  expect(code).toBe(2)
  expect(stderr).toContain('--language fr: the panel is in en, de')
})
