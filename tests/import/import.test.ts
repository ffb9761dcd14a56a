/** `paneldeck import` as a person uses it: from nothing, again, after a correction, and with what it is told. */

import type { Project } from '../support/project.ts'
import { existsSync } from 'node:fs'
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { FIXTURES, HOME, makeProject, removeProject } from '../support/project.ts'

let project: Project
beforeEach(async () => {
  project = await makeProject()
})
afterEach(() => removeProject(project))

const data = (...path: string[]) => join(project.root, 'data', 'sample', ...path)
const source = () => join(project.root, 'source.txt')
const importSample = (...flags: string[]) => project.run(['import', source(), '--panel', 'sample', ...flags])
const take = (name: string) => cp(join(FIXTURES, 'imports', name, 'source.txt'), source())

async function change(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(path, 'utf8')
  expect(text).toContain(from)
  await writeFile(path, text.replace(from, to))
}

/** Every file of the panel with its text. */
async function everything(folder: string): Promise<Record<string, string>> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter(entry => entry.isFile())
  const texts = await Promise.all(
    files.map(
      async ({ parentPath, name }) =>
        [join(parentPath, name), await readFile(join(parentPath, name), 'utf8')] as const,
    ),
  )
  return Object.fromEntries(texts)
}

async function passagesOf(folder: string) {
  return z
    .array(z.looseObject({ id: z.string(), contribution: z.string(), fingerprint: z.string() }))
    .parse(JSON.parse(await readFile(join(folder, 'passages.json'), 'utf8')))
}

describe('from nothing', () => {
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
    const { code, stdout } = await project.run(['check'])
    const faults = stdout.trim().split('\n')
    expect(code).toBe(1)
    expect(faults.filter(fault => !fault.includes('`thesis` is missing; expected what is said in one sentence'))).toEqual([])
    for (const file of Object.keys(await everything(data()))) {
      const text = await readFile(file, 'utf8')
      await writeFile(file, text.replaceAll(/# thesis: .*/g, 'thesis: Somebody said something'))
    }
    expect(await project.run(['check'])).toMatchObject({ code: 0, stdout: '' })
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
    const file = join(project.root, name)
    await writeFile(file, content)
    const { code, stderr } = await project.run(['import', file, '--panel', 'sample'])
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(why) })
  })
})

describe('again', () => {
  beforeEach(async () => {
    await take('article-zh')
    await importSample()
  })

  test('the same source changes nothing', async () => {
    const before = await everything(data())
    expect((await importSample()).stderr).toContain('data/sample/ is as it was.')
    expect(await everything(data())).toEqual(before)
  })

  test('`check --source` finds the source by itself, and says which file is gone', async () => {
    // The theses of the others are still missing.
    await change(data('keynotes', 'jia-yi.yaml'), '# thesis: what is said', 'thesis: 一共70次\n# what is said')
    const { stdout } = await project.run(['check', '--source'])
    expect(stdout).toContain('keynotes/jia-yi.yaml:5:1: the number 70')
    await rm(source())
    expect(await project.run(['check', '--source'])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/source\.txt cannot be read .*where it lies elsewhere: --source/),
    })
  })

  test('a corrected source keeps what was written, and the ids of passages', async () => {
    await change(
      data('keynotes', 'jia-yi.yaml'),
      '# thesis: what is said in jia-yi.1 to jia-yi.2, in one sentence',
      'thesis: 评审是谈话 # mine',
    )
    const before = await everything(data())
    await change(source(), '四十次里有一半', '四十次里有一大半')
    await change(source(), '      我讲工具。', '      先问一个好。\n\n      我讲工具。')
    await importSample()
    const { [data('passages.json')]: list, ...after } = await everything(data())
    const { [data('passages.json')]: _, ...others } = before
    expect(after).toEqual(others)
    expect(list).not.toBe(before[data('passages.json')])
    const ids = (await passagesOf(data()))
      .filter(({ contribution }) => ['jia-yi', 'wang-xiaoyi'].includes(contribution))
      .map(({ id }) => id)
    expect(ids).toEqual(['jia-yi.1', 'jia-yi.2', 'wang-xiaoyi.2', 'wang-xiaoyi.1'])
  })

  test('an answer and a round that are new are put where they were said; other lines stay as they are', async () => {
    const round = data('rounds', 'shui-lai-ping-shen.yaml')
    await change(round, '# thesis: what is said in li-xiaobing.1, in one sentence', 'thesis: "新人也来" # mine')
    await change(
      source(),
      '丁四（第四实验室）我接着',
      '陈小庚(第五中心)\n\n      我在中间说一句。\n\n丁四（第四实验室）我接着',
    )
    const people = `${await readFile(data('people.yaml'), 'utf8')}# mine\n\n`.replaceAll('\n', '\r\n')
    await writeFile(data('people.yaml'), people)
    await change(source(), 'Q2:', 'Q3:怎样评审?\n\n甲一(第一研究所)\n\n      慢慢地看。\n\nQ2:')
    await importSample()
    const [schema, ...lines] = (await readFile(round, 'utf8')).split('\n')
    expect(schema).toMatch(/^# yaml-language-server: \$schema=.*\/schema\/round\.json$/)
    expect(lines.join('\n')).toBe(
      [
        'question: 谁来评审?',
        'contributions:',
        '  - speaker: li-xiaobing',
        '    thesis: "新人也来" # mine',
        '  - speaker: chen-xiaogeng',
        '    # thesis: what is said in chen-xiaogeng.1, in one sentence',
        '  - speaker: ding-si',
        '    # thesis: what is said in ding-si.1, in one sentence',
        '',
      ].join('\n'),
    )
    expect(await readFile(data('panel.yaml'), 'utf8')).toContain(
      '  - rounds/shui-lai-ping-shen.yaml\n  - rounds/zen-yang-ping-shen.yaml\n  - rounds/shen-me-shi-hou-bu-gai-ping.yaml\n',
    )
    const peopleNow = await readFile(data('people.yaml'), 'utf8')
    expect(peopleNow.startsWith(people)).toBe(true)
    expect(peopleNow.slice(people.length)).toMatch(/^chen-xiaogeng:(?:.*\r\n)+$/)
  })

  test('what the source does not have any more is kept, and told', async () => {
    await change(source(), '丁四（第四实验室）我接着说一句，看的人要轮换，不然就只有一种看法。', '')
    expect((await importSample()).stderr).toContain(
      'Not in the sources any more, and kept: shui-lai-ping-shen/ding-si',
    )
    expect(await readFile(data('rounds', 'shui-lai-ping-shen.yaml'), 'utf8')).toContain('speaker: ding-si')
  })
})

describe('what it is told', () => {
  test('holds for the next run, too', async () => {
    await take('colons-en')
    await importSample('--speaker', 'Smith=Beta Smith', '--line', '8=skip')
    const round = await readFile(data('rounds', 'review-round-table.yaml'), 'utf8')
    expect(round).not.toContain('speaker: smith')
    expect(await readFile(data('import.yaml'), 'utf8')).toContain(
      'speakers:\n  Smith: Beta Smith\nlines:\n  - file: source.txt\n    cue: ',
    )
    await change(source(), 'Review round table\n', 'Review round table\n\nSecond printing\n')
    expect((await importSample()).stderr).toContain('source.txt: left out, you said so: line 10')
  })

  test('is written beside what was written there by hand', async () => {
    await take('colons-en')
    const byHand = '# Who is who\nspeakers:\n  Smith: \'Beta Smith\' # asked her\n\n# Not people\nnot_speakers:\n  - Vote # counted\n'
    await importSample()
    await writeFile(data('import.yaml'), byHand.replaceAll('\n', '\r\n'))
    await importSample('--speaker', 'Jones=Alpha Jones', '--line', '8=skip', '--not-speaker', 'Motion')
    const now = await readFile(data('import.yaml'), 'utf8')
    expect(now.replaceAll('\r\n', '\n')).toMatch(new RegExp(
      `^${byHand.replace('her\n', 'her\n  Jones: Alpha Jones\n')}  - Motion\nlines:\n  - file: source.txt\n    cue: `,
    ))
    expect(now).not.toMatch(/(?<!\r)\n/)
  })

  test('what a moderator asks begins a session, without the name, when it is told to be a heading', async () => {
    await take('moderator-en')
    expect((await importSample()).stderr).toMatch(/the moderator leads over: lines 6, 12, 18 \(.*--line 6=heading\)/)
    expect(await readFile(data('panel.yaml'), 'utf8')).toContain('date: 2024-03-05')
    await rm(data(), { recursive: true })
    await importSample('--line', '6=heading', '18=heading')
    const session = await readFile(data('rounds', 'then-the-second-question-who-pays-for.yaml'), 'utf8')
    expect(session).toContain('question: Then the second question. Who pays for it?\nmoderator: mo-derator\n')
  })

  test('a line without a colon begins what somebody says', async () => {
    await take('glued-zh')
    await importSample('--line', '7=王小甲')
    const own = (await passagesOf(data())).filter(({ contribution }) => contribution.endsWith('/wang-xiaojia'))
    expect(own).toHaveLength(3)
  })

  test('--not-speaker', async () => {
    await take('colons-en')
    await importSample('--not-speaker', 'Beta Smith')
    expect(await readFile(data('rounds', 'review-round-table.yaml'), 'utf8')).not.toContain('beta-smith')
  })

  test('a line that is not there is wrong usage', async () => {
    await take('colons-en')
    expect(await importSample('--line', '999=skip')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('there is no such line'),
    })
  })
})

/** The article of the real panel lies beside the repository, if anywhere. */
const ARTICLE = join(HOME, '..', 'shared', 'racv-2023', 'article.txt')

describe.skipIf(!existsSync(ARTICLE))('the real article', () => {
  test('gives four keynotes and four rounds with 27 contributions, the right people, and nothing of the page around', async () => {
    const { stderr } = await project.run(['import', ARTICLE, '--panel', 'sample'])
    expect(stderr).toContain('4 keynotes, 4 rounds, 31 contributions of 24 people, 109 passages.')
    const known = z.record(z.string(), z.looseObject({}))
    const { parse } = await import('yaml')
    const written = known.parse(parse(await readFile(join(HOME, 'data', 'racv-2023', 'people.yaml'), 'utf8')))
    const found = known.parse(parse(await readFile(data('people.yaml'), 'utf8')))
    expect(Object.keys(found).sort()).toEqual(Object.keys(written).sort())
    const prints = (list: { fingerprint: string }[]) => list.map(({ fingerprint }) => fingerprint)
    expect(prints(await passagesOf(data()))).toEqual(prints(await passagesOf(join(HOME, 'data', 'racv-2023'))))
    expect((await project.run(['import', ARTICLE, '--panel', 'sample'])).stderr).toContain(
      'data/sample/ is as it was.',
    )
  })

  test('changes nothing in the panel that was written from it', async () => {
    await cp(join(HOME, 'data', 'racv-2023'), data(), { recursive: true })
    expect((await project.run(['import', ARTICLE, '--panel', 'sample'])).stderr).toContain(
      'data/sample/ is as it was.',
    )
  })
})
