/** `paneldeck import` of a panel that was imported before: what people wrote stays, what is new is put beside it. */

import { readFile, rm, writeFile } from 'node:fs/promises'
import { beforeEach, expect, test } from 'vitest'
import { change, eachWithSample, everything, passagesOf } from './sample.ts'

const { project, data, source, take, importSample } = eachWithSample()

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
  const { stdout } = await project().run(['check', '--source'])
  expect(stdout).toContain('keynotes/jia-yi.yaml:5:1: the number 70')
  await rm(source())
  expect(await project().run(['check', '--source'])).toMatchObject({
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
