/** What stands in data and decks does nothing in a terminal. */

import type { Project } from '../support/project.ts'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { guarded, inert, inertLine } from '../../scripts/terminal-text.ts'
import { makeProject, removeProject } from '../support/project.ts'

let project: Project
beforeEach(async () => {
  project = await makeProject('small')
})
afterEach(() => removeProject(project))

/** ESC, CSI as one character, OSC, BEL, a line overwritten, an override. */
const ACTS = '\u001B[31mred\u001B]0;title\u0007\u009B2J\rover\u202Ewritten\u2028x'

test('a fault that quotes the data is one line of letters', async () => {
  const file = join(project.root, 'data', 'small', 'panel.yaml')
  const written = JSON.stringify({ title: ACTS, [ACTS]: 1, organisers: [ACTS] }).replaceAll('\u009B', '\\u009b')
  await writeFile(file, `${written}\n`)
  const { stdout, stderr } = await project.run(['check'], { FORCE_COLOR: '1' })
  expect(stdout + stderr).toContain('\\u001b[31mred')
  expect(stdout + stderr).not.toMatch(/[[\p{Cc}--\n]\u2028-\u202E]/v)
  for (const line of stdout.trim().split('\n'))
    expect(line).toMatch(/^data\/small\/[\w/]+\.(?:yaml|json):\d+:\d+: /)
})

test('an edited deck is told without what it does, in colour too', async () => {
  await project.run(['generate'])
  const deck = join(project.root, 'slides', 'small', 'zh', '01-alpha.md')
  await mkdir(join(deck, '..'), { recursive: true })
  await writeFile(deck, `---\nlayout: default\nrouteAlias: ${JSON.stringify(ACTS)}\n---\n\n# ${ACTS}\n`)
  for (const args of [['diff'], ['generate']]) {
    const { stdout, stderr } = await project.run(args, { FORCE_COLOR: '1', NO_COLOR: '' })
    const words = stripVTControlCharacters(stdout + stderr)
    expect(words).not.toMatch(/[[\p{Cc}--\n]\u2028-\u202E]/v)
    expect(stdout + stderr).not.toContain('\u001B[31mred')
  }
})

test('jSON means the same', () => {
  const value = { text: `${ACTS}\u0085 “quoted” 中文 🙂 אבג` }
  expect(JSON.parse(inert(JSON.stringify(value)))).toEqual(value)
})

test('a line is one line, and names in any script stay', () => {
  expect(inertLine('a\nb\tc')).toBe('a\\u000ab\\u0009c')
  expect(inertLine('פרופ׳ רות לוי، د. ليلى حداد 李飞飞 🙂')).toBe('פרופ׳ רות לוי، د. ليلى حداد 李飞飞 🙂')
})

test('a stream lets colours through and nothing else that acts', () => {
  const written: string[] = []
  const output = new Writable({
    write(chunk, _, done) {
      written.push(String(chunk))
      done()
    },
  })
  const { stdout } = guarded({ stdin: process.stdin, stdout: output, stderr: output })
  stdout.write('\u001B[1mbold\u001B[22m \u001B]8;;https://example.org\u0007link\r\n')
  expect(written.join('')).toBe('\u001B[1mbold\u001B[22m \\u001b]8;;https://example.org\\u0007link\r\n')
})
