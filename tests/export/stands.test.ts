/** Who stands where, with as few and as many people as a panel may have, and names as long as they may be. */
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeCrowd } from '../support/crowd.ts'
import { dense, pdfFacts } from '../support/pdf.ts'
import { makeProject, removeProject, type Project, type Ran } from '../support/project.ts'

const LONG = 'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh y Fernández de la Vega y Sanz'
const CROWDS = [
  { people: 2, language: 'zh', nameOf: (n: number) => `${LONG} ${n}` },
  { people: 9, language: 'en', nameOf: (n: number) => n % 4 === 1 ? `${LONG} ${n}` : `欧阳${n}` },
  { people: 40, language: 'zh', nameOf: (n: number) => `Speaker Number ${n}` },
]

const DECKS = ['00-overview', '01-who']

let project: Project
let ran: Ran[]
const names = new Map<number, string[]>()

beforeAll(async () => {
  project = await makeProject()
  for (const { people, nameOf } of CROWDS) names.set(people, await writeCrowd(project.root, people, nameOf))
  ran = [await project.run(['generate'])]
  // Of each crowd these decks in this language; all in one export.
  for (const { people, language } of CROWDS) {
    const slides = join(project.root, 'slides', `crowd-${people}`)
    for (const file of await readdir(slides, { recursive: true }))
      if (file.endsWith('.md') && !DECKS.some(deck => file === join(language, `${deck}.md`))) await rm(join(slides, file))
  }
  ran.push(await project.run(['export']))
}, 300_000)
afterAll(() => removeProject(project))

test('everything fits', () => {
  expect(ran.map(({ stderr }) => stderr).join('\n')).not.toMatch(/does not fit|too much/)
  expect(ran.filter(({ code }) => code !== 0)).toEqual([])
})

test.each(CROWDS)('each of $people people is named where they stand', async ({ people, language }) => {
  for (const deck of DECKS) {
    const { pages } = await pdfFacts(join(project.root, 'out', `crowd-${people}`, language, `${deck}.pdf`))
    const text = dense(pages.join(''))
    expect((names.get(people) ?? []).filter(name => !text.includes(dense(name)))).toEqual([])
  }
})
