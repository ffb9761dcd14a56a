/** People whose printed names are equal stay two. */

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { composeDecks } from '../../scripts/compose/compose.ts'
import { readPanel } from '../../scripts/summary/read-panel.ts'
import { makeProject, removeProject } from '../support/project.ts'

test('slides say which of them speaks, where the name does not', async () => {
  const project = await makeProject('small')
  const file = join(project.root, 'data', 'small', 'people.yaml')
  const people = await readFile(file, 'utf8')
  await writeFile(file, people.replace('乙二, en: Beta Two', '甲一, en: Alpha One'))
  const { panel } = await readPanel(project.root, 'small').finally(() => removeProject(project))
  if (!panel)
    throw new Error('the panel has faults')
  const { decks } = composeDecks(panel, 'zh', '../../../')
  const slides = decks.flatMap(({ slides }) => slides)
  const speakers = slides.flatMap(({ alias, frontmatter: { speaker, who } }) =>
    speaker === undefined ? [] : [`${alias}: ${speaker} ${who}`])
  expect(speakers).toContain('alpha-cover: 甲一 alpha')
  expect(speakers).toContain('who-reviews-beta: 甲一 beta')
  expect(new Set(speakers.map(line => line.split(' ').slice(1).join(' ')))).toEqual(new Set(['甲一 alpha', '甲一 beta']))
  const cards = JSON.stringify(slides.map(({ body }) => body)).match(/<SpeakerCard name=\\"甲一\\"/g)
  expect(cards).toHaveLength(2)
})
