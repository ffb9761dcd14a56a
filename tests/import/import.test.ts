/** `paneldeck import` from nothing: what it makes of transcripts, and what it refuses. */

import { existsSync } from 'node:fs'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { HOME } from '../support/project.ts'
import { change, eachWithSample, everything, passagesOf } from './sample.ts'

const { project, data, source, take, importSample } = eachWithSample()

test('it writes people, sessions and passages, and tells what became of every line', async () => {
  await take('article-zh')
  const { code, stderr } = await importSample()
  expect(code).toBe(0)
  expect(stderr).toContain('2 keynotes, 2 rounds, 5 contributions of 4 people, 6 passages.')
  expect(stderr).toContain('All 27 lines are accounted for')
  expect(stderr).toContain('left out, the end of the page: lines 42, 44–46')
  expect(stderr).toContain('Listed as speaking, but nothing here is said by: 周小戊')
  expect(await readFile(data('rounds', 'shui-lai-ping-shen.yaml'), 'utf8')).toContain(
    'question: 谁来评审?\ncontributions:\n  - speaker: li-xiaobing\n',
  )
})

test.each(['article-zh', 'colons-en'])('%s has no faults but theses that are missing', async (name) => {
  await take(name)
  await importSample()
  const { code, stdout } = await project().run(['check'])
  const faults = stdout.trim().split('\n')
  expect(code).toBe(1)
  expect(faults.filter(fault => !fault.includes('`thesis` is missing; expected what is said in one sentence'))).toEqual([])
  for (const file of Object.keys(await everything(data()))) {
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replaceAll(/# thesis: .*/g, 'thesis: Somebody said something'))
  }
  expect(await project().run(['check'])).toMatchObject({ code: 0, stdout: '' })
})

test('who moderates is named in people.yaml and in the session', async () => {
  await take('colons-en')
  await change(source(), 'Speakers:', 'Moderator: Epsilon Five\nSpeakers:')
  await importSample()
  expect(await readFile(data('people.yaml'), 'utf8')).toContain('epsilon-five:\n  name: Epsilon Five\n  role: moderator\n')
  expect(await readFile(data('rounds', 'review-round-table.yaml'), 'utf8')).toContain('\nmoderator: epsilon-five\n')
})

test('it keeps no sentence of the source', async () => {
  await take('article-zh')
  await importSample()
  for (const text of Object.values(await everything(data()))) {
    for (const sentence of [
      '四十次里有一半改掉的是想法',
      '他们问的问题最直接，也最有用',
      '改一个错字就不必了，直接',
    ])
      expect(text).not.toContain(sentence)
  }
})

test('a file in which nobody is named is refused by its name, with what to ask for', async () => {
  await take('nobody-zh')
  const { code, stderr } = await importSample()
  expect(code).toBe(1)
  expect(stderr).toContain('source.txt names nobody who speaks, so nothing was written.')
  expect(stderr).toContain('--speaker "source.txt=Name (Organisation)"')
  expect(existsSync(data())).toBe(false)
})

test('a file that one person speaks is told so', async () => {
  await take('nobody-zh')
  expect(await importSample('--speaker', 'source.txt=甲一 (第一研究所)')).toMatchObject({ code: 0 })
  expect(await readFile(data('people.yaml'), 'utf8')).toContain(
    'jia-yi:\n  name: 甲一\n  affiliation: 第一研究所\n',
  )
})

test('--dry-run writes nothing', async () => {
  await take('article-zh')
  expect((await importSample('--dry-run')).stderr).toContain('would write')
  expect(existsSync(data())).toBe(false)
})

test.each([
  ['a recording', 'talk.mp3', 'ID3', 'it is a recording; make a transcript of it first'],
  ['an old Word document', 'talk.doc', '\u00D0\u00CF', 'save it as .docx or as text'],
  ['a broken Word document', 'talk.docx', 'PK\u0003\u0004 broken', 'it is no Word document that can be opened'],
  ['a broken PDF', 'talk.pdf', '%PDF-1.7 broken', 'it is no PDF that can be opened'],
])('%s is refused with what to do', async (_, name, content, why) => {
  const file = join(project().root, name)
  await writeFile(file, content)
  const { code, stderr } = await project().run(['import', file, '--panel', 'sample'])
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(why) })
})

/** The article of the real panel lies beside the repository, if anywhere. */
const ARTICLE = join(HOME, '..', 'shared', 'racv-2023', 'article.txt')

describe.skipIf(!existsSync(ARTICLE))('the real article', () => {
  test('gives four keynotes and four rounds with 27 contributions, the right people, and nothing of the page around', async () => {
    const { stderr } = await project().run(['import', ARTICLE, '--panel', 'sample'])
    expect(stderr).toContain('4 keynotes, 4 rounds, 31 contributions of 24 people, 109 passages.')
    const known = z.record(z.string(), z.looseObject({}))
    const written = known.parse(parse(await readFile(join(HOME, 'data', 'racv-2023', 'people.yaml'), 'utf8')))
    const found = known.parse(parse(await readFile(data('people.yaml'), 'utf8')))
    expect(Object.keys(found).sort()).toEqual(Object.keys(written).sort())
    const prints = (list: { fingerprint: string }[]) => list.map(({ fingerprint }) => fingerprint)
    expect(prints(await passagesOf(data()))).toEqual(prints(await passagesOf(join(HOME, 'data', 'racv-2023'))))
    expect((await project().run(['import', ARTICLE, '--panel', 'sample'])).stderr).toContain(
      'data/sample/ is as it was.',
    )
  })

  test('changes nothing in the panel that was written from it', async () => {
    await cp(join(HOME, 'data', 'racv-2023'), data(), { recursive: true })
    expect((await project().run(['import', ARTICLE, '--panel', 'sample'])).stderr).toContain(
      'data/sample/ is as it was.',
    )
  })
})
