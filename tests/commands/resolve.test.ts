/** `generate --resolve`: disagreements decided one by one, in a terminal or in a merge tool. */

import type { Project } from '../support/project.ts'
import type { Typed } from '../support/terminal.ts'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeProject, removeProject } from '../support/project.ts'
import { terminal } from '../support/terminal.ts'
import { until } from '../support/until.ts'

let project: Project
beforeEach(async () => {
  project = await makeProject('small')
  await project.run(['generate', '--lang', 'zh'])
  // The headline and two bullets of one slide, and the headline of another.
  await change(deck, '# 评审的价值在于对话', '# 我的标题')
  await change(deck, '写的人和读的人都学到东西', '我的理由')
  await change(deck, '40次评审里', '我的40次')
  await change(deck, '先请甲一发言', '我请甲一')
  await change(data, '评审的价值在于对话', '评审值得一做')
  await change(data, '写的人和读的人都学到东西', '新的理由')
  await change(data, '40次评审里', '50次评审里')
  await change(data, '先请甲一发言', '现在请甲一')
})
afterEach(() => removeProject(project))

const deck = ['slides', 'small', 'zh', '01-alpha.md']
const data = ['data', 'small', 'keynotes', 'alpha.yaml']
const text = () => readFile(join(project.root, ...deck), 'utf8')
async function change(path: readonly string[], from: string, to: string): Promise<void> {
  const file = join(project.root, ...path)
  const old = await readFile(file, 'utf8')
  expect(old).toContain(from)
  await writeFile(file, old.replace(from, to))
}
const generate = (...args: string[]) => project.run(['generate', '--lang', 'zh', ...args])

/** Goes through the disputes with these answers. */
async function resolve(answers: readonly Typed[], env: Record<string, string> = {}, flags: readonly string[] = []) {
  const person = terminal(/\? $/, answers)
  const { code } = await project.run(['generate', '--lang', 'zh', '--resolve', ...flags], env, person.streams)
  return { code, screen: person.screen() }
}
const open = async () => Number(/^(\d+) disagreement/m.exec((await generate()).stderr)?.[1] ?? 0)

test('shows base, mine and fresh of each, and takes the side that is chosen', async () => {
  expect(await open()).toBe(4)
  const { code, screen } = await resolve(['m', 'f', 'm', 'f'])
  expect(code).toBe(0)
  expect(screen).toMatch(/1 of 4\n.*\n {4}base .*\n {4}mine .*\n {4}fresh /)
  expect(await text()).toContain('我请甲一')
  expect(await text()).toContain('# 评审值得一做')
  expect(await text()).toContain('我的理由')
  expect(await text()).toContain('50次评审里')
  expect(await open()).toBe(0)
  expect(await project.run(['generate', '--undo'])).toMatchObject({ code: 0 })
  expect(await open()).toBe(4)
})

test('skip and quit leave open what was not decided, and keep what was', async () => {
  expect(await resolve(['s', 'f', 'q'])).toMatchObject({ code: 1 })
  expect(await text()).toContain('我请甲一')
  expect(await text()).toContain('# 评审值得一做')
  expect(await open()).toBe(3)
})

test('one answer may go for the rest of a part, or of a slide', async () => {
  expect(await resolve(['fs', 'mp'])).toMatchObject({ code: 0 })
  expect(await text()).toContain('现在请甲一')
  expect(await text()).toContain('# 我的标题')
  expect(await text()).toContain('我的40次')
})

test('--slide asks about one slide', async () => {
  const { screen } = await resolve(['f'], {}, ['--slide', 'alpha-cover'])
  expect(screen).toContain('1 of 1\n')
  expect(await open()).toBe(3)
})

test('both stand below each other, and an unknown answer is asked again', async () => {
  await resolve(['what', 's', 's', 'b', 'q'])
  expect(await text()).toMatch(/- .*我的理由\n- .*新的理由\n/)
  expect(await open()).toBe(3)
})

test('a text that is written in an editor stands', async () => {
  const env = { VISUAL: '', EDITOR: 'sed -i s/我的/我们的/' }
  expect(await resolve(['s', 'e', 's', 's'], env)).toMatchObject({ code: 1 })
  expect(await text()).toContain('# 我们的标题\n')
  expect(await open()).toBe(3)
})

test('an editor that fails, and a text that would be two slides, change nothing', async () => {
  const before = await text()
  const failed = await resolve(['s', 'e', 's', 's', 's'], { VISUAL: '', EDITOR: 'false' })
  expect(failed.screen).toContain('The editor (false) ended with 1; nothing was changed.')
  const broken = await resolve(['s', 'e', 's', 's', 's'], { VISUAL: '', EDITOR: 'printf "\\n---\\n\\n# Two\\n" >>' })
  expect(broken.screen).toContain('alpha-conversation: your answer could not be taken')
  expect(await text()).toBe(before)
  expect(await open()).toBe(4)
})

test('without a terminal it says so, exits 2 and writes nothing', async () => {
  const before = await text()
  expect(await generate('--resolve')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--resolve asks in a terminal, and there is none here.'),
  })
  expect(await text()).toBe(before)
})

test('with nothing in disagreement it says so', async () => {
  await generate('--take', 'mine')
  expect(await resolve([])).toMatchObject({ code: 0, screen: expect.stringMatching(/^Nothing disagrees\.\n/) })
})

test('what is saved while somebody thinks is not lost, and settles nothing that it changed', async () => {
  const save = () => {
    const path = join(project.root, ...deck)
    writeFileSync(path, readFileSync(path, 'utf8').replace('# 我的标题', '# 我的另一个标题'))
    return 'f'
  }
  await resolve(['m', save, 'f', 'f'])
  expect(await text()).toContain('# 我的另一个标题')
  expect(await open()).toBe(1)
})

describe('in a merge tool', () => {
  const withTool = (tool: string, env: Record<string, string> = {}) =>
    project.run(['generate', '--lang', 'zh', '--resolve', ...(tool === '' ? ['--tool'] : ['--tool', tool])], env)

  test('gets the files that git mergetool gives, and its result stands', async () => {
    const tool = 'cat "$BASE" "$LOCAL" "$REMOTE" > "$MERGED"'
    expect(await withTool(tool)).toMatchObject({ code: 0 })
    expect(await text()).toContain('# 评审的价值在于对话\n# 我的标题\n# 评审值得一做\n')
    expect(await open()).toBe(0)
  })

  test('what it fails at, or leaves with marks of a conflict, stays open', async () => {
    const before = await text()
    expect(await withTool(': "$MERGED"')).toMatchObject({ code: 1 })
    expect(await withTool('cp "$LOCAL" "$MERGED"; false')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('The merge tool ended with 1'),
    })
    expect(await text()).toBe(before)
    expect(await open()).toBe(4)
  })

  test('is that of PANELDECK_MERGE_TOOL, or that of git', async () => {
    expect(await withTool('', { PANELDECK_MERGE_TOOL: 'cp "$REMOTE" "$MERGED"' })).toMatchObject({ code: 0 })
    await project.run(['generate', '--undo'])
    const config = join(project.root, 'gitconfig')
    await writeFile(config, '[merge]\n\ttool = ours\n[mergetool "ours"]\n\tcmd = cp \\"$REMOTE\\" \\"$MERGED\\"\n')
    const git = { GIT_CONFIG_GLOBAL: config, GIT_CONFIG_NOSYSTEM: '1', PANELDECK_MERGE_TOOL: '' }
    expect(await withTool('', git)).toMatchObject({ code: 0 })
    expect(await text()).toContain('# 评审值得一做')
  })

  test('an unknown one is named; exit code 2', async () => {
    const git = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', PANELDECK_MERGE_TOOL: '' }
    expect(await withTool('nothing', git)).toMatchObject({ code: 2, stderr: expect.stringMatching(/^--tool nothing: /) })
    expect(await withTool('', git)).toMatchObject({ code: 2, stderr: expect.stringMatching(/^--tool: no merge tool/) })
  })

  test('a run that is killed in the middle leaves the deck as it was', async () => {
    const before = await text()
    const child = project.start(['generate', '--lang', 'zh', '--resolve', '--tool', `
      cp "$REMOTE" "$MERGED"; echo once >> ${join(project.root, 'asked')}; sleep 0.5`])
    const ended = once(child, 'exit')
    await until(async () => expect(await readFile(join(project.root, 'asked'), 'utf8')).toBe('once\nonce\n'))
    if (child.pid !== undefined)
      process.kill(-child.pid, 'SIGKILL')
    await ended
    expect(await text()).toBe(before)
    expect(await open()).toBe(4)
  })
})
