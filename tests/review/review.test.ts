/** `paneldeck review`: each draft beside the transcript, what becomes of it, and when an acceptance holds no more. */

import type { Project } from '../support/project.ts'
import type { Typed } from '../support/terminal.ts'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ANSWERS, importedProject, sessionText, TALK } from '../draft/drafted-project.ts'
import { removeProject } from '../support/project.ts'
import { terminal } from '../support/terminal.ts'

let project: Project
beforeEach(async () => {
  project = await importedProject()
  const answers = join(project.root, 'answers.json')
  await writeFile(answers, JSON.stringify(ANSWERS))
  expect(await project.run(['draft', '--source', TALK, '--from', answers])).toMatchObject({ code: 0 })
})
afterEach(() => removeProject(project))

/** Answers each question with the next of these keys. @returns the screen */
async function review(keys: readonly Typed[], flags: string[] = [], env = {}): Promise<string> {
  const { streams, screen } = terminal(/q or \? $/, keys)
  const { code } = await project.run(['review', '--source', TALK, ...flags], env, streams)
  expect(code).toBe(0)
  return screen()
}

async function check(...flags: string[]): Promise<string> {
  return (await project.run(['check', ...flags])).stderr
}

test('a claim stands beside the passages it cites, and nothing is decided before somebody does', async () => {
  const before = await sessionText(project)
  const screen = await review(['s', 's', 'q'])
  expect(screen).toContain('6 to review.')
  expect(screen).toContain('2/6  who-reviews/alpha-one, position: drafted by a model')
  expect(screen).toMatch(/With machine review, .*│ \[alpha-one\.1\]/)
  expect(screen).not.toMatch(/│ \[alpha-one\.1\][\s\S]*│ \[alpha-one\.1\][\s\S]*│ \[alpha-one\.1\]/)
  expect(screen).toContain('0 accepted, 0 rejected, 6 left.')
  expect(await sessionText(project)).toBe(before)
})

test('what is accepted is no draft any more; every other byte stays', async () => {
  const before = await sessionText(project)
  await review(['a', 'a', 'q'], ['--session', 'q1'])
  const [thesis, position] = (await sessionText(project)).match(/reviewed: "[0-9a-f]{16}"/g) ?? []
  expect(await sessionText(project)).toBe(before
    .replace('draft: true', thesis ?? '')
    .replace('draft: true', position ?? ''))
  expect(await check()).toContain('who-reviews.yaml')
  expect(await review([])).toContain('4 to review.')
})

test('what is rejected goes, and the last position takes the list along', async () => {
  await review(['r', 'r', 'q'], ['--session', 'q1'])
  const text = await sessionText(project)
  expect(text).toMatch(/- speaker: alpha-one\n(?: {4}#.*\n)? {2}- speaker: beta-two\n {4}thesis:/)
  expect(await check()).toMatch(/1 fault/)
})

test('a rejected position leaves the other ones as they are', async () => {
  const file = join(project.root, 'data', 'review', 'rounds', 'who-pays.yaml')
  const [head, list = ''] = (await readFile(file, 'utf8')).split('    positions:\n')
  const positions = /^(?: {6}.*\n)+/.exec(list)?.[0] ?? ''
  const other = positions.replace('Insurers may', 'Nobody will').replace(/^ {8}draft: true\n/m, '        # kept\n')
  await writeFile(file, `${head}    positions:\n${positions}${other}`)
  await review(['s', 'r'], ['--session', 'q2'])
  expect(await readFile(file, 'utf8')).toBe(`${head}    positions:\n${other}`)
})

/** An editor that does this to the file `"$1"`. */
async function editor(script: string): Promise<Record<string, string>> {
  const file = join(project.root, 'editor.sh')
  await writeFile(file, script)
  return { EDITOR: `sh ${file}`, VISUAL: '' }
}

test('what is corrected in the editor is shown again, and then accepted', async () => {
  const env = await editor('sed -i "s/Even the authors/The authors/" "$1"')
  const screen = await review(['s', 'c', 'a', 'q'], ['--session', 'q1'], env)
  expect(screen).toMatch(/2\/4 [\s\S]*– Even the authors[\s\S]*2\/4 [\s\S]*– The authors did not read what had changed/)
  const text = await sessionText(project)
  expect(text).toContain('- kind: evidence\n            text: The authors did not read what had changed')
  expect(text).toMatch(/silent approval.*\n {8}reviewed: "/)
})

test('a support that is taken out in the editor goes', async () => {
  await review(['s', 'c', 'a', 'q'], ['--session', 'q1'], await editor('sed -i "/supports/,\\$d" "$1"'))
  const text = await sessionText(project)
  expect(text).not.toContain('Even the authors')
  expect(text).toContain('# thesis: what is said in beta-two.1')
})

test.each([
  ['no YAML', 'echo "[" > "$1"'],
  ['no claim', 'echo "a: 1" > "$1"'],
])('what comes back from the editor as %s changes nothing', async (_, script) => {
  const before = await sessionText(project)
  const screen = await review(['s', 'c', 'q'], ['--session', 'q1'], await editor(script))
  expect(screen).toContain('That is not `claim` and `supports` in YAML; nothing was changed.')
  expect(await sessionText(project)).toBe(before)
})

test('an acceptance holds no more when the claim changes, and check says so', async () => {
  await review(['a', 'a', 'a', 'a', 'a', 'a'])
  expect(await check()).not.toContain('warning')
  expect(await review([])).toContain('There is nothing to review')
  const file = join(project.root, 'data', 'review', 'rounds', 'who-pays.yaml')
  await writeFile(file, (await readFile(file, 'utf8')).replace('may demand', 'will demand'))
  expect(await check()).toMatch(/who-pays\.yaml:\d+:\d+: it was reviewed when its words or its passages were others/)
  expect(await review(['a'])).toContain('1/1  who-pays/beta-two, position: reviewed before; its words or its passages')
  expect(await check()).not.toContain('warning')
})

test('an acceptance holds no more when the passage changes', async () => {
  await review(['a', 'a', 'a', 'a', 'a', 'a'])
  const talk = join(project.root, 'talk.md')
  await writeFile(talk, (await readFile(TALK, 'utf8')).replace('in five years', 'in ten years'))
  expect(await project.run(['import', talk, '--panel', 'review'])).toMatchObject({ code: 0 })
  expect(await check()).toMatch(/2 places|who-pays\.yaml.*\n.*who-pays\.yaml/)
})

test('without a terminal it says how many wait', async () => {
  const { code, stderr } = await project.run(['review', '--source', TALK])
  expect(code).toBe(2)
  expect(stderr).toContain('6 sentences wait; `paneldeck review` needs a terminal')
})
