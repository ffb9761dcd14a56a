/** Who stands where, with as few and as many people as a panel may have, and names as long as they may be. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeCrowd } from '../support/crowd.ts'
import { dense, pdfFacts } from '../support/pdf.ts'
import { makeProject, removeProject, type Project, type Ran } from '../support/project.ts'

const LONG = 'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh y Fernández de la Vega y Sanz'
const CROWDS = [
  { people: 2, nameOf: (n: number) => `${LONG} ${n}` },
  { people: 9, nameOf: (n: number) => n % 4 === 1 ? `${LONG} ${n}` : `欧阳${n}` },
  { people: 40, nameOf: (n: number) => `Speaker Number ${n}` },
]

let project: Project
let ran: Ran
const names = new Map<number, string[]>()

beforeAll(async () => {
  project = await makeProject()
  for (const { people, nameOf } of CROWDS) names.set(people, await writeCrowd(project.root, people, nameOf))
  const generated = await project.run(['generate'])
  ran = generated.code === 0 ? await project.run(['export', '--deck', '00-overview', '--deck', '01-who']) : generated
}, 300_000)
afterAll(() => { console.log(project.root, ran.stderr) })

test('everything fits', () => {
  expect(ran.stderr).not.toContain('does not fit')
  expect(ran.stderr).not.toMatch(/px too much|runs into/)
  expect(ran.code).toBe(0)
})

describe.each(CROWDS)('$people people', ({ people }) => {
  test.each(['zh', 'en'])('each is named where they stand, in %s', async language => {
    for (const deck of ['00-overview', '01-who']) {
      const { pages } = await pdfFacts(join(project.root, 'out', `crowd-${people}`, language, `${deck}.pdf`))
      const text = dense(pages.join(''))
      expect((names.get(people) ?? []).filter(name => !text.includes(dense(name)))).toEqual([])
    }
  })
})
