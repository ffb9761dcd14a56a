/** Summaries against their source: the sample panel and its transcript, in Chinese and in English. */

import type { Project } from '../support/project.ts'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { FIXTURES, makeProject, removeProject } from '../support/project.ts'

let project: Project
beforeEach(async () => {
  project = await makeProject('small')
})
afterEach(() => removeProject(project))

const data = (file: string) => join(project.root, 'data', 'small', file)
const transcript = (language: string) => join(FIXTURES, 'transcripts', `${language}.txt`)
async function change(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(path, 'utf8')
  expect(text).toContain(from)
  await writeFile(path, text.replace(from, to))
}
function importFrom(source: string) {
  return project.run(['import', source, '--panel', 'small', '--passages-only'])
}

describe('import', () => {
  test.each(['zh', 'en'])(
    'lists the passages of the %s transcript without their text',
    async (language) => {
      expect(await importFrom(transcript(language))).toMatchObject({
        code: 0,
        stderr: 'data/small/passages.json: 4 passages of 3 contributions.\n',
      })
      const passages: unknown = JSON.parse(await readFile(data('passages.json'), 'utf8'))
      expect(passages).toMatchObject([
        { id: 'alpha.1', contribution: 'alpha', order: 1 },
        { id: 'alpha.2', order: 2 },
        { id: 'beta.1', contribution: 'who-reviews/beta' },
        { id: 'alpha-2.1', contribution: 'who-reviews/alpha' },
      ])
      const source = await readFile(transcript(language), 'utf8')
      for (const { cue } of Array.isArray(passages) ? passages : []) {
        expect(cue.length).toBeLessThanOrEqual(10)
        expect(source.split(cue)).toHaveLength(2)
      }
    },
  )

  test('of another article writes nothing and says which headings it lacks', async () => {
    await writeFile(data('other.txt'), 'something else')
    const { code, stderr } = await importFrom(data('other.txt'))
    expect(code).toBe(1)
    expect(stderr).toContain('alpha: 甲一 (…)')
    await expect(readFile(data('passages.json'))).rejects.toThrow()
  })

  test('of a file that is not there exits 2', async () => {
    expect((await importFrom('/nowhere.txt')).code).toBe(2)
  })
})

describe('check', () => {
  const english = (): Promise<void> =>
    change(data('panel.yaml'), 'languages: [zh, en]', 'languages: [en, zh]')
  const check = (language = 'zh') => project.run(['check', '--source', transcript(language)])

  test.each(['zh', 'en'])('finds nothing wrong with the sample in %s', async (language) => {
    if (language === 'en')
      await english()
    await importFrom(transcript(language))
    expect(await check(language)).toMatchObject({ code: 0, stdout: '' })
  })

  test.each([
    [
      'a number nobody said',
      'zh: 40次',
      'zh: 70次',
      'the number 70 does not occur in the passages cited',
    ],
    [
      'a name nobody said',
      'zh: LintBot这样',
      'zh: FooBot这样',
      'the name FooBot does not occur in this contribution',
    ],
    [
      'a quote nobody said',
      '“想法”, en',
      '“念头”, en',
      '“念头” is quoted but does not occur in the passages cited',
    ],
    [
      'a sentence copied',
      'zh: 写的人和读的人都学到东西',
      'zh: 最后改掉的不是代码而是想法，写代码的和看代码的',
      'stands so in the source; write it in words of your own',
    ],
    [
      'a passage that does not exist',
      'passages: [k1.2]',
      'passages: [k1.7]',
      'no passage `k1.7`; expected one of passages.json, as in `alpha.1`',
    ],
    [
      'a passage of somebody else',
      'passages: [k1.2]',
      'passages: [q1.1.1]',
      'passage `beta.1` is not part of this contribution',
    ],
  ])('finds %s', async (_, from, to, message) => {
    await importFrom(transcript('zh'))
    const alpha = data('keynotes/alpha.yaml')
    await change(alpha, from, to)
    if (from === 'passages: [k1.1]')
      await change(alpha, from, to) // the thesis cites it too
    const { code, stdout } = await check()
    expect(stdout).toContain(message)
    expect(stdout).toMatch(/^data\/small\/(keynotes\/alpha|panel)\.yaml:\d+:\d+: /)
    expect(code).toBe(1)
  })

  test('takes a name that stands in no passage if it is a reading that the position uses', async () => {
    await importFrom(transcript('zh'))
    await writeFile(data('errata.yaml'), JSON.stringify([{
      id: 'foo-bot',
      passages: ['k1.2'],
      as_printed: 'LintBot',
      probable: { zh: 'FooBot（机器）', en: 'FooBot' },
      confidence: 'high',
      kind: 'name',
      why: { zh: '读音相近', en: 'They sound alike' },
    }]))
    const alpha = data('keynotes/alpha.yaml')
    await change(alpha, 'zh: LintBot这样', 'zh: FooBot这样')
    expect((await check()).stdout).toContain('the name FooBot does not occur in this contribution')
    await change(alpha, '    number: 1\n', '    number: 1\n    readings: [foo-bot]\n')
    expect((await check()).stdout).not.toContain('FooBot')
  })

  test('in an English panel finds an invented number and name too', async () => {
    await english()
    await importFrom(transcript('en'))
    await change(data('keynotes/alpha.yaml'), 'In 40 reviews', 'In 70 reviews of FooBot')
    const { stdout } = await check('en')
    expect(stdout).toContain('the number 70 does not occur in the passages cited')
    expect(stdout).toContain('the name FooBot does not occur in this contribution')
  })

  test('finds that the article has changed, and which passage', async () => {
    await importFrom(transcript('zh'))
    const changed = data('changed.txt')
    await writeFile(
      changed,
      (await readFile(transcript('zh'), 'utf8')).replace('我没有答案', '我有答案'),
    )
    const { code, stdout } = await project.run(['check', '--source', changed])
    expect(stdout).toContain(
      'passage alpha.2 (“那么机器呢？像Lin”) is not what it was when the summary was written',
    )
    expect(code).toBe(1)
  })

  test('small talk may go uncited when it says why', async () => {
    await importFrom(transcript('zh'))
    const alpha = data('keynotes/alpha.yaml')
    await change(alpha, 'passages: [k1.2]', 'passages: [k1.1]')
    const uncited = await check()
    expect(uncited.code).toBe(0)
    expect(uncited.stderr).toContain('of the talk is cited by no position')
    expect(uncited.stderr).toMatch(/passages\.json:\d+:\d+: passage alpha\.2 “.*” is cited by no position/)
    await change(
      data('panel.yaml'),
      'sessions:',
      'coverage:\n  small_talk:\n    - { passage: k1.2, reason: { zh: 寒暄, en: small talk } }\nsessions:',
    )
    expect((await check()).stderr).not.toContain('of the talk is cited by no position')
  })

  test('warns, without failing, where only one language has a number or a name', async () => {
    await change(data('keynotes/alpha.yaml'), 'In 40 reviews', 'In 30 reviews')
    const { code, stderr } = await project.run(['check'])
    expect(code).toBe(0)
    expect(stderr).toContain('warning: data/small/keynotes/alpha.yaml:')
    expect(stderr).toContain('30 stands only in the English text')
  })

  test('--show prints a position beside its passages', async () => {
    const { code, stdout } = await project.run([
      'check',
      '--source',
      transcript('zh'),
      '--show',
      'alpha-machines',
    ])
    expect(code).toBe(0)
    expect(stdout).toContain('LintBot这样的机器能不能参加？')
    expect(stdout).toContain('[alpha.2]')
    expect(stdout).toMatch(/│ .*那么机器呢/)
  })

  test('--show of a position there is not exits 2 and names some', async () => {
    const { code, stderr } = await project.run([
      'check',
      '--source',
      transcript('zh'),
      '--show',
      'nothing',
    ])
    expect(code).toBe(2)
    expect(stderr).toContain('alpha-conversation')
  })
})

describe('a transcript in another form', () => {
  const markdown = () => data('talk.md')
  beforeEach(async () => {
    const text = await readFile(transcript('zh'), 'utf8')
    await writeFile(markdown(), text
      .replace('1.甲一(第一研究所)', '## 甲一(第一研究所)')
      .replace('Q1:谁来评审?', '## 谁来评审?')
      .replace(/^\S+[（(]第.+$/gm, '**$&**')
      .replaceAll(/^ +/gm, ''))
  })

  test('is imported into the panel that is there: its sessions and people are known again', async () => {
    const { code, stderr } = await project.run(['import', markdown(), '--panel', 'small'])
    expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining('wrote passages.json\n') })
    expect(JSON.parse(await readFile(data('passages.json'), 'utf8'))).toMatchObject([
      { id: 'alpha.1', contribution: 'alpha' },
      { id: 'alpha.2' },
      { id: 'beta.1', contribution: 'who-reviews/beta' },
      { id: 'alpha-2.1', contribution: 'who-reviews/alpha' },
    ])
  })

  test('is what summaries are checked against', async () => {
    await project.run(['import', markdown(), '--panel', 'small'])
    expect(await project.run(['check', '--source', markdown()])).toMatchObject({ code: 0, stdout: '' })
    await change(data('keynotes/alpha.yaml'), 'zh: 40次', 'zh: 70次')
    expect((await project.run(['check', '--source', markdown()])).stdout).toContain('the number 70 does not occur')
  })
})
