/** Two people edit one deck on two branches of a real repository, and regenerate. */

import type { Project } from '../support/project.ts'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeProject, projectAt, removeProject } from '../support/project.ts'

let ours: Project
let theirs: Project
let hub: string
beforeEach(async () => {
  ours = await makeProject('small')
  await ours.run(['generate'])
  await writeFile(join(ours.root, '.gitignore'), '.previous.json\n.lock/\n')
  git(ours, 'init', '-q', '-b', 'main')
  commit(ours, 'first')
  hub = `${ours.root}-hub.git`
  git(ours, 'clone', '-q', '--bare', '.', hub)
  git(ours, 'remote', 'add', 'hub', hub)
  git(ours, 'clone', '-q', hub, `${ours.root}-theirs`)
  theirs = projectAt(`${ours.root}-theirs`)
})
afterEach(async () => {
  await Promise.all([removeProject(ours), removeProject(theirs), rm(hub, { recursive: true, force: true })])
})

function git(project: Project, ...args: readonly string[]) {
  const person = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'core.autocrlf=false']
  const { status, stdout, stderr } = spawnSync('git', ['-C', project.root, ...person, ...args], {
    encoding: 'utf8',
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_EDITOR: 'true' },
  })
  return { status, text: stdout + stderr }
}
function commit(project: Project, message: string): void {
  git(project, 'add', '-A')
  expect(git(project, 'commit', '-q', '-m', message)).toMatchObject({ status: 0 })
}
const deck = (name = '01-alpha', language = 'zh') => ['slides', 'small', language, `${name}.md`]
const record = ['slides', 'small', 'zh', '.base', '01-alpha.md']
const data = ['data', 'small', 'keynotes', 'alpha.yaml']
const read = (project: Project, path = deck()) => readFile(join(project.root, ...path), 'utf8')
async function change(project: Project, path: readonly string[], from: string, to: string): Promise<void> {
  const old = await read(project, [...path])
  expect(old).toContain(from)
  await writeFile(join(project.root, ...path), old.replace(from, to))
}

/** Their branch is pushed, and ours takes it in. @returns whether Git found conflicts */
function merge(how: 'merge' | 'rebase' | 'cherry-pick' = 'merge'): boolean {
  commit(theirs, 'theirs')
  git(theirs, 'push', '-q', 'origin', 'main')
  commit(ours, 'ours')
  git(ours, 'fetch', '-q', 'hub')
  return git(ours, how, ...(how === 'merge' ? ['--no-edit'] : []), 'hub/main').status !== 0
}

/** The decks are what today's data gives, but for these edits; nothing is in conflict, and it stays so. */
async function expectMerged(...edits: readonly string[]): Promise<void> {
  const clean = await makeProject('small')
  await cp(join(ours.root, 'data'), join(clean.root, 'data'), { recursive: true })
  await clean.run(['generate'])
  for (const language of ['zh', 'en']) {
    const [merged, fresh] = [await read(ours, deck('01-alpha', language)), await read(clean, deck('01-alpha', language))]
    const [lines, known] = [merged.split('\n'), new Set(fresh.split('\n'))]
    expect(lines.filter(line => !known.has(line) && !edits.some(edit => line.includes(edit)))).toEqual([])
    expect(await read(ours, ['slides', 'small', language, '.base', '01-alpha.md'])).toBe(fresh)
  }
  for (const edit of edits)
    expect(await read(ours)).toContain(edit)
  await removeProject(clean)
  const [before, again] = [await read(ours), await ours.run(['generate'])]
  expect(again).toMatchObject({ code: 0, stderr: expect.not.stringContaining('earlier') })
  expect(await read(ours)).toBe(before)
  commit(ours, 'merged')
}

describe('two branches', () => {
  test('data changed on one branch, the deck edited on the other, on the same line', async () => {
    await change(ours, deck(), '# 评审的价值在于对话', '# OURS')
    await ours.run(['generate'])
    await change(theirs, data, '评审的价值在于对话', '评审值得一做')
    await change(theirs, data, '写的人和读的人', '作者和读者')
    await theirs.run(['generate'])
    expect(merge()).toBe(true)
    const refused = await ours.run(['generate'])
    expect(refused).toMatchObject({ code: 1 })
    expect(refused.stderr).toMatch(/slides\/small\/zh\/01-alpha\.md:\d+:1: a conflict of Git is not resolved here/)
    expect(refused.stderr).toContain('npx paneldeck generate --mend\n')
    const mended = await ours.run(['generate', '--mend'])
    // The headline is in dispute with the data, as it would be without branches.
    expect(mended).toMatchObject({ code: 1, stderr: expect.stringContaining('1 disagreement') })
    expect(await read(ours)).toContain('# OURS')
    expect(await read(ours)).toContain('作者和读者')
    expect(await read(ours)).not.toContain('<<<<<<<')
    expect(await ours.run(['generate', '--take', 'mine'])).toMatchObject({ code: 0 })
    await expectMerged('# OURS')
  })

  test('data changed on both branches, near each other', async () => {
    await change(ours, data, '写的人和读的人都学到东西', '作者和读者都学到东西')
    await ours.run(['generate'])
    await change(theirs, data, '40次评审里', '50次评审里')
    await change(theirs, deck(), '先请甲一发言', 'THEIRS')
    await theirs.run(['generate'])
    expect(merge()).toBe(true)
    await writeFile(
      join(ours.root, ...data),
      (await read(theirs, data)).replace('写的人和读的人都学到东西', '作者和读者都学到东西'),
    )
    expect(await ours.run(['generate', '--mend'])).toMatchObject({ code: 0 })
    await expectMerged('THEIRS')
  })

  test.each(['merge', 'rebase', 'cherry-pick'] as const)('both edited the same line: it alone is marked (%s)', async (how) => {
    await change(ours, deck(), '# 评审的价值在于对话', '# OURS')
    await change(ours, deck(), '先请甲一发言', 'OUR NOTE')
    await change(theirs, deck(), '# 评审的价值在于对话', '# THEIRS')
    await change(theirs, deck(), '随后是一个问题', 'THEIR NOTE')
    await change(theirs, data, '写的人和读的人', '作者和读者')
    await theirs.run(['generate'])
    expect(merge(how)).toBe(true)
    expect(await ours.run(['generate', '--mend'])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/01-alpha\.md:\d+:1: a conflict of Git is not resolved here/),
    })
    expect(await read(ours)).toMatch(/<<<<<<< \w+\n#+ (?:OURS|THEIRS)\n=======\n#+ (?:OURS|THEIRS)\n>>>>>>> \w+\n/)
    expect((await read(ours)).match(/<{7}/g)).toHaveLength(1)
    await writeFile(join(ours.root, ...deck()), (await read(ours)).replace(/<{7}[^>]*>{7} \w+/, '# BOTH'))
    await ours.run(['generate'])
    await expectMerged('# BOTH', 'OUR NOTE', 'THEIR NOTE')
  })

  test.each([['as it is', false], ['and added', true]])(
    'a deck that somebody resolved before --mend, %s, stays as it was resolved',
    async (_, isAdded) => {
      await change(ours, deck(), '# 评审的价值在于对话', '# OURS')
      await change(ours, deck('02-who-reviews'), '# 谁来评审？', '# OURS')
      await change(theirs, deck(), '# 评审的价值在于对话', '# THEIRS')
      await change(theirs, deck('02-who-reviews'), '# 谁来评审？', '# THEIRS')
      expect(merge()).toBe(true)
      await writeFile(join(ours.root, ...deck()), (await read(ours)).replace(/<{7}[^>]*>{7} \S+/, '# RESOLVED'))
      if (isAdded)
        git(ours, 'add', deck().join('/'))
      expect(await ours.run(['generate', '--mend'])).toMatchObject({ code: 1 })
      expect(await read(ours)).toContain('# RESOLVED')
      expect(await read(ours)).not.toContain('<<<<<<<')
      const other = deck('02-who-reviews')
      expect(await read(ours, other)).toMatch(/<<<<<<< \w+\n# OURS\n=======\n# THEIRS\n>>>>>>> \w+\n/)
      await writeFile(join(ours.root, ...other), (await read(ours, other)).replace(/<{7}[^>]*>{7} \w+/, '# BOTH'))
      await ours.run(['generate'])
      await expectMerged('# RESOLVED')
    },
  )

  const SLIDE = /---\n(?:(?!---\n)[^\0])*routeAlias: alpha-conversation\n[^\0]*?-->\n\n/
  const slide = async (project: Project) => SLIDE.exec(await read(project))?.[0] ?? ''

  test.each([
    ['its first setting', (slide: string) => slide.replace('---\n', '---\nclass: THEIRS\n')],
    ['its layout', (slide: string) => slide.replace('layout: position', 'layout: default')],
    ['the end of its notes', (slide: string) => slide.replace('\n-->', '\n\nTHEIRS\n-->')],
  ])('one deleted a slide, the other edited %s: both are marked, and nothing goes to another slide', async (_, by) => {
    const [old, edited] = [await slide(theirs), by(await slide(theirs))]
    expect(edited).not.toBe(old)
    await change(theirs, deck(), old, edited)
    await change(ours, deck(), old, '')
    expect(merge()).toBe(true)
    expect(await ours.run(['generate'])).toMatchObject({ code: 1, stderr: expect.stringContaining('01-alpha.md:') })
    await ours.run(['generate', '--mend'])
    expect(await read(ours)).toContain(`<<<<<<< ours\n=======\n${edited}>>>>>>> theirs\n`)
  })

  test('one removed a session from the data, the other edited its deck', async () => {
    await change(theirs, deck('02-who-reviews'), '\n- ', '\n- THEIRS ')
    await change(ours, ['data', 'small', 'panel.yaml'], ', rounds/who-reviews.yaml', '')
    await rm(join(ours.root, 'data', 'small', 'rounds', 'who-reviews.yaml'))
    await ours.run(['generate'])
    expect(merge()).toBe(true)
    for (const run of [await ours.run(['generate']), await ours.run(['generate'])])
      expect(run).toMatchObject({ code: 1, stderr: expect.stringMatching(/02-who-reviews\.md: \d+ slides are in this deck/) })
    const mended = await ours.run(['generate', '--mend', '--panel', 'small', '--lang', 'zh', '--deck', '02-who-reviews'])
    expect(mended).toMatchObject({ code: 1, stderr: expect.stringContaining('02-who-reviews.md: 1 edit is in this deck') })
    expect(await read(ours, deck('02-who-reviews'))).toContain('THEIRS')
  })

  test('decks of somebody’s own stay where they are', async () => {
    for (const project of [ours, theirs]) {
      await writeFile(join(project.root, ...deck('my-own')), '# My own\n')
      await writeFile(join(project.root, ...deck('README')), 'How we do this\n')
    }
    await change(ours, deck(), '# 评审的价值在于对话', '# OURS')
    await change(theirs, deck(), '# 评审的价值在于对话', '# THEIRS')
    expect(merge()).toBe(true)
    await ours.run(['generate', '--mend'])
    expect(await read(ours, deck('my-own'))).toBe('# My own\n')
    expect(await read(ours, deck('README'))).toBe('How we do this\n')
  })

  test('a session put in front on one branch, edits on the other', async () => {
    await change(theirs, deck('02-who-reviews'), '\n- ', '\n- THEIRS ')
    await theirs.run(['generate'])
    await change(ours, ['data', 'small', 'panel.yaml'], 'keynotes/alpha', 'keynotes/first\n  - keynotes/alpha')
    const keynote = (await read(ours, data)).replaceAll('k1.', 'k9.').replaceAll('conversation', 'opening')
    await writeFile(join(ours.root, 'data', 'small', 'keynotes', 'first.yaml'), keynote)
    await ours.run(['generate'])
    merge()
    await ours.run(['generate', '--mend'])
    const shown = await read(ours, deck('slides'))
    const [, file = ''] = /^src: \.\/(\d+-who-reviews)\.md$/m.exec(shown) ?? []
    expect(await read(ours, deck(file))).toContain('- THEIRS ')
  })
})

describe('a record', () => {
  test('that is of the other side is told on each run, until it is mended', async () => {
    await change(theirs, data, '写的人和读的人', '作者和读者')
    await theirs.run(['generate'])
    commit(theirs, 'theirs')
    git(theirs, 'push', '-q', 'origin', 'main')
    git(ours, 'fetch', '-q', 'hub')
    git(ours, 'checkout', 'hub/main', '--', 'data', record.join('/'))
    for (const run of [await ours.run(['generate']), await ours.run(['generate'])]) {
      expect(run.stderr).toContain('Say what was generated earlier, word for word: alpha-conversation.')
      expect(run.stderr).toContain('npx paneldeck generate --mend --panel small --lang zh --deck 01-alpha\n')
    }
    expect(await read(ours)).not.toContain('作者和读者')
    await ours.run(['generate', '--mend', '--panel', 'small', '--lang', 'zh', '--deck', '01-alpha'])
    await expectMerged()
  })

  test.each(['', '---\nlayout: [x\n---\n'])('that is missing or damaged is told until it is mended', async (text) => {
    await change(ours, deck(), '# 评审的价值在于对话', '# OURS')
    await ours.run(['generate'])
    if (text === '')
      await rm(join(ours.root, ...record))
    else
      await writeFile(join(ours.root, ...record), text)
    await change(ours, data, '写的人和读的人', '作者和读者')
    for (const run of [await ours.run(['generate']), await ours.run(['generate'])]) {
      expect(run.stderr).toContain('There is no usable record of what was last generated')
      expect(run.stderr).toContain('npx paneldeck generate --mend --panel small --lang zh --deck 01-alpha\n')
    }
    await ours.run(['generate', '--mend'])
    await expectMerged('# OURS')
  })

  test('that is missing and nowhere in Git is made anew: what differs counts as edited', async () => {
    await rm(join(ours.root, '.git'), { recursive: true })
    await rm(join(ours.root, ...record))
    await change(ours, deck(), '# 评审的价值在于对话', '# OURS')
    await ours.run(['generate', '--mend'])
    expect(existsSync(join(ours.root, ...record))).toBe(true)
    expect((await ours.run(['generate'])).stderr).not.toContain('no usable record')
    expect(await read(ours)).toContain('# OURS')
  })
})

test('what --mend put together is taken back with --undo', async () => {
  await change(ours, deck(), '# 评审的价值在于对话', '# OURS')
  await change(theirs, deck(), '# 评审的价值在于对话', '# THEIRS')
  expect(merge()).toBe(true)
  const before = await read(ours)
  await ours.run(['generate', '--mend'])
  expect(await read(ours)).not.toBe(before)
  expect(await ours.run(['generate', '--undo'])).toMatchObject({ code: 0 })
  expect(await read(ours)).toBe(before)
})

test('data with marks of a conflict is named with its line, and nothing is written', async () => {
  await change(ours, data, '评审的价值在于对话', 'OURS')
  await ours.run(['generate'])
  await change(theirs, data, '评审的价值在于对话', 'THEIRS')
  await theirs.run(['generate'])
  expect(merge()).toBe(true)
  const before = await read(ours)
  for (const args of [['generate'], ['generate', '--mend']]) {
    const { code, stderr } = await ours.run(args)
    expect(code).toBe(1)
    expect(stderr).toMatch(/data\/small\/keynotes\/alpha\.yaml:\d+:\d+: /)
  }
  expect(await read(ours)).toBe(before)
})
