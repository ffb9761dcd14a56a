/** `paneldeck migrate`: places become ids, and nothing else changes. */

import type { Project } from '../support/project.ts'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readPanel } from '../../scripts/summary/read-panel.ts'
import { FIXTURES, makeProject, removeProject } from '../support/project.ts'

let project: Project
beforeEach(async () => {
  project = await makeProject('small')
})
afterEach(() => removeProject(project))

const data = (...path: string[]) => join(project.root, 'data', 'small', ...path)

async function allFiles(): Promise<Record<string, string>> {
  const names = (await readdir(data(), { recursive: true, withFileTypes: true })).filter(entry => entry.isFile())
  const texts = await Promise.all(names.map(async ({ parentPath, name }) =>
    [join(parentPath, name).slice(data().length + 1), await readFile(join(parentPath, name), 'utf8')] as const))
  return Object.fromEntries(texts.sort(([a], [b]) => a.localeCompare(b, 'en')))
}

async function change(file: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(data(file), 'utf8')
  expect(text.replaceAll(from, to)).not.toBe(text)
  await writeFile(data(file), text.replaceAll(from, to))
}

const listed = [
  ['k1.1', 'k1', 'k1', 1],
  ['k1.2', 'k1', 'k1', 2],
  ['q1.1.1', 'q1', 'q1.1', 1],
  ['q1.2.1', 'q1', 'q1.2', 1],
].map(([id, session, contribution, order]) =>
  JSON.stringify({ id, session, contribution, order, length: 10, fingerprint: `words ${String(order)} of ${String(session)}`.replaceAll(/[kq]/g, ''), cue: '' }))

/** passages.json as `import` wrote it formerly. */
async function listPassages(): Promise<void> {
  await writeFile(data('passages.json'), `[\n  ${listed.join(',\n  ')}\n]\n`)
}

async function says(): Promise<unknown> {
  const { panel, faults } = await readPanel(project.root, 'small')
  expect(faults).toEqual([])
  return panel
}

test.each([['with passages.json', listPassages], ['without it', async () => {}]])(
  'the panel says the same afterwards, %s, and a second run changes nothing',
  async (_, prepare) => {
    await prepare()
    const before = await says()
    const { code, stdout } = await project.run(['migrate'])
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('data/small: changed.') })
    expect(await says()).toEqual(before)
    const files = await allFiles()
    expect(JSON.stringify(files)).not.toMatch(/\b(?:k|q\d+\.)\d+\b/)
    expect((await project.run(['migrate'])).stdout).toBe('data/small: everything is called by its id already.\n')
    expect(await allFiles()).toEqual(files)
  },
)

test('comments, quotes, anchors, line ends and a byte order mark stay', async () => {
  await listPassages()
  await change('keynotes/alpha.yaml', 'passages: [k1.2]', 'passages: &cited # k1.2 stays here\n      - \'k1.2\'   # why')
  await change('rounds/who-reviews.yaml', 'to: k1,', 'to: "k1"  ,')
  await change('rounds/who-reviews.yaml', /\n/g, '\r\n')
  await change('people.yaml', /^/g, '\uFEFF')
  await change('panel.yaml', /^title: .*$/gm, '\uFEFFtitle: { zh: k1.2 说, en: Why k1.2 (and 1.2) }')
  const before = await allFiles()
  expect(await project.run(['migrate'])).toMatchObject({ code: 0 })
  const after = await allFiles()
  expect(after['keynotes/alpha.yaml']).toContain('passages: &cited # k1.2 stays here\n      - \'alpha.2\'   # why')
  expect(after['rounds/who-reviews.yaml']).toContain('to: "alpha"  ,')
  expect(after['panel.yaml']).toContain('\uFEFFtitle: { zh: alpha.2 说, en: Why alpha.2 (and 1.2) }')
  expect(after['people.yaml']).toBe(before['people.yaml'])
  const back = (text = '') => text.replaceAll('who-reviews/', '').replaceAll(/"?(?:alpha-2|alpha|beta)\.(\d)"?/g, '#$1')
  const places = (text = '') => text.replaceAll(/"?\b(?:k1|q1\.\d)\.(\d)"?/g, '#$1')
  expect(back(after['keynotes/alpha.yaml']).replace('# #2', '# k1.2')).toBe(
    places(before['keynotes/alpha.yaml']).replace('# #2', '# k1.2'),
  )
  expect(after['rounds/who-reviews.yaml']?.split('\r\n')).toHaveLength(before['rounds/who-reviews.yaml']?.split('\r\n').length ?? 0)
})

test('--dry-run writes nothing, and --json names each place', async () => {
  await listPassages()
  const before = await allFiles()
  const { stdout } = await project.run(['migrate', '--dry-run', '--json'])
  expect(await allFiles()).toEqual(before)
  expect(JSON.parse(stdout)).toContainEqual(
    { file: 'data/small/rounds/who-reviews.yaml', line: 19, from: 'k1', to: 'alpha' },
  )
})

test('a panel with faults is left as it is, with exit code 1', async () => {
  await listPassages()
  await change('rounds/who-reviews.yaml', 'to: k1', 'to: k9')
  const before = await allFiles()
  const { code, stderr } = await project.run(['migrate'])
  expect(code).toBe(1)
  expect(stderr).toContain('no contribution `k9`')
  expect(stderr).toContain('Nothing was changed')
  expect(await allFiles()).toEqual(before)
})

test('whatever was written when a run was stopped, the panel can be read, and the next run ends it', async () => {
  await listPassages()
  const before = await says()
  const old = await allFiles()
  await project.run(['migrate'])
  const done = await allFiles()
  const order = ['passages.json', 'keynotes/alpha.yaml', 'rounds/who-reviews.yaml']
  for (const [count] of order.entries()) {
    for (const [index, file] of order.entries())
      await writeFile(data(file), (index < count ? done : old)[file] ?? '')
    expect(await says()).toEqual(before)
    await project.run(['migrate'])
    expect(await allFiles()).toEqual(done)
  }
})

test('an id that YAML would take for a number is quoted', async () => {
  await change('people.yaml', /^alpha:/gm, '\'007\':')
  await change('keynotes/alpha.yaml', 'speaker: alpha', 'speaker: \'007\'')
  await change('rounds/who-reviews.yaml', 'speaker: alpha', 'speaker: \'007\'')
  const before = await says()
  expect(await project.run(['migrate'])).toMatchObject({ code: 0 })
  expect(await says()).toEqual(before)
  expect(await readFile(data('rounds/who-reviews.yaml'), 'utf8')).toContain('who: "007"')
})

test('passages.json is not made anew before the panel has ids', async () => {
  await listPassages()
  const { code, stderr } = await project.run(
    ['import', join(FIXTURES, 'transcripts', 'zh.txt'), '--panel', 'small', '--passages-only'],
  )
  expect(code).toBe(1)
  expect(stderr).toContain('Run `npx paneldeck migrate --panel small` first')
})

test('a file that is not in UTF-8 is named and left alone', async () => {
  await mkdir(data('old'), { recursive: true })
  const path = data('keynotes/alpha.yaml')
  const bytes = Buffer.concat([await readFile(path), Buffer.from([0x23, 0xE9, 0x0A])])
  await writeFile(path, bytes)
  const { code, stderr } = await project.run(['migrate'])
  expect(code).not.toBe(0)
  expect(stderr).toContain('alpha.yaml')
  expect(await readFile(path)).toEqual(bytes)
})
