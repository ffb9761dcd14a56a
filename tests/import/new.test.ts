/** `paneldeck new`: a panel that is complete from the start, and no file of anybody’s is touched. */

import type { Project } from '../support/project.ts'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { OUR_LANGUAGES } from '../../scripts/summary/languages.ts'
import { makeProject, removeProject } from '../support/project.ts'

let project: Project
beforeEach(async () => {
  project = await makeProject()
})
afterEach(() => removeProject(project))

const read = (...path: string[]) => readFile(join(project.root, 'data', ...path), 'utf8')
/** A terminal in which somebody types these lines. */
function typing(...lines: string[]) {
  return { stdin: Object.assign(Readable.from(lines.map(line => `${line}\n`)), { isTTY: true }) }
}

describe('a new panel', () => {
  test.each(OUR_LANGUAGES)('in %s has no faults, and its decks can be generated at once', async (language) => {
    await project.run(['new', 'my-panel', '--language', language])
    expect(await project.run(['check'])).toMatchObject({ code: 0, stdout: '' })
    expect((await project.run(['generate'])).code).toBe(0)
    expect(await readdir(join(project.root, 'slides', 'my-panel', language))).toContain('slides.md')
  })

  test('tells editors where its schema is', async () => {
    await project.run(['new', 'my-panel'])
    const folder = join(project.root, 'data', 'my-panel')
    for (const file of ['panel.yaml', 'people.yaml', 'rounds/what-did-we-talk-about.yaml']) {
      const [, schema = ''] = /\$schema=(.*)/.exec(await readFile(join(folder, file), 'utf8')) ?? []
      expect(existsSync(join(folder, dirname(file), schema)), schema).toBe(true)
    }
  })

  test('has what the flags say', async () => {
    await project.run([
      ...['new', 'my-panel', '--title', 'Reviews: why?', '--question', 'Who reviews?'],
      ...['--speaker', 'Alpha One (First Institute)', 'Beta Two'],
    ])
    expect(await read('my-panel', 'panel.yaml')).toContain('title: "Reviews: why?"\n')
    expect(await read('my-panel', 'people.yaml')).toContain(
      'alpha-one:\n  name: Alpha One\n  affiliation: First Institute\nbeta-two:\n  name: Beta Two\n',
    )
    expect(await read('my-panel', 'rounds', 'who-reviews.yaml')).toContain('question: Who reviews?\n')
  })

  test('has what is answered in a terminal', async () => {
    const answers = typing('zh', '评审', '甲一（第一研究所）', '乙二', '', '谁来评审？')
    expect(await project.run(['new', 'my-panel'], {}, answers)).toMatchObject({ code: 0 })
    expect(await read('my-panel', 'panel.yaml')).toContain('title: 评审\n')
    expect(await read('my-panel', 'rounds', 'shui-lai-ping-shen.yaml')).toContain('question: 谁来评审？\n')
  })

  test('explains every field it has', async () => {
    await project.run(['new', 'my-panel'])
    expect(await read('my-panel', 'panel.yaml')).toMatch(/# The languages[^\n]*\nlanguages:/)
  })
})

test('a panel that is there stays as it is', async () => {
  await project.run(['new', 'my-panel', '--title', 'Mine'])
  const before = await read('my-panel', 'panel.yaml')
  expect(await project.run(['new', 'my-panel', '--title', 'Another'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('data/my-panel/ is there already; nothing was written'),
  })
  expect(await read('my-panel', 'panel.yaml')).toBe(before)
})

test.each(['My Panel', '../up', 'a--b', ''])('“%s” is no name for a panel', async (name) => {
  expect(await project.run(['new', name])).toMatchObject({ code: 2, stderr: expect.stringContaining('as in my-panel') })
})
