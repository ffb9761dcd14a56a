/** The words on the command line as a table: which command they call with which options, or what is said of them. */

import type { Commands } from '../../scripts/commands/arguments.ts'
import { CommanderError } from '@commander-js/extra-typings'
import { describe, expect, test } from 'vitest'
import { createProgram } from '../../scripts/commands/arguments.ts'
import { UsageError } from '../../scripts/faults.ts'
import { collector } from '../support/project.ts'

interface Parsed {
  calls: unknown[][]
  /** What the program was left with: Commander's exit code, or a message. */
  end?: number | string
  stdout: string
  stderr: string
}

/** Nothing is run: the commands only note what they are called with. */
async function parse(argv: readonly string[]): Promise<Parsed> {
  const calls: unknown[][] = []
  const note = (name: string) => async (...args: unknown[]) => {
    calls.push([name, ...args])
    return 0
  }
  const commands: Commands = {
    build: note('build'),
    check: note('check'),
    import: note('import'),
    new: note('new'),
    words: note('words'),
    brief: note('brief'),
    draft: note('draft'),
    review: note('review'),
    migrate: note('migrate'),
    generate: note('generate'),
    diff: note('diff'),
    outline: note('outline'),
    present: note('present'),
    rehearse: note('rehearse'),
    export: note('export'),
  }
  const [stdout, stderr] = [collector(), collector()]
  const ended = await createProgram(commands, { stdout: stdout.stream, stderr: stderr.stream }, () => {})
    .parseAsync(argv, { from: 'user' })
    .then(() => undefined, (error: unknown) => error)
  const said = { calls, stdout: stdout.text(), stderr: stderr.text() }
  if (ended instanceof CommanderError)
    return { ...said, end: ended.exitCode }
  if (ended instanceof UsageError)
    return { ...said, end: ended.message }
  expect(ended).toBeUndefined()
  return said
}

describe('words that make sense call a command', () => {
  test.each<[words: string, command: string, ...args: unknown[]]>([
    ['build', 'build', {}],
    ['check', 'check', {}],
    ['check --panel a --json', 'check', { panel: 'a', json: true }],
    ['check --render --lang both --deck 00-overview', 'check', { render: true, lang: 'both', deck: '00-overview' }],
    ['check --source a.txt --show b', 'check', { source: ['a.txt'], show: 'b' }],
    ['import a.txt --panel a --passages-only', 'import', ['a.txt'], { panel: 'a', passagesOnly: true }],
    ['import a.txt b.vtt --panel a --speaker A=B --speaker C', 'import', ['a.txt', 'b.vtt'], { panel: 'a', speaker: ['A=B', 'C'] }],
    ['generate --lang zh --deck 01-a', 'generate', { lang: 'zh', deck: '01-a' }],
    ['generate --take mine --slide a', 'generate', { take: 'mine', slide: 'a' }],
    ['generate --take fresh', 'generate', { take: 'fresh' }],
    ['generate --restore a', 'generate', { restore: 'a' }],
    ['generate --discard-edits --slide a --yes', 'generate', { discardEdits: true, slide: 'a', yes: true }],
    ['generate --undo --panel a --json', 'generate', { undo: true, panel: 'a', json: true }],
    ['diff --panel a --lang en --deck b --json', 'diff', { panel: 'a', lang: 'en', deck: 'b', json: true }],
    ['outline --panel a --lang en --deck b --json', 'outline', { panel: 'a', lang: 'en', deck: 'b', json: true }],
    ['present', 'present', { open: true }],
    ['rehearse --deck a', 'rehearse', { open: true, deck: 'a' }],
    ['present --no-open --port 3040 --deck a', 'present', { open: false, port: 3040, deck: 'a' }],
    ['present --remote', 'present', { open: true, remote: true }],
    ['present --languages', 'present', { open: true, languages: true }],
    ['export', 'export', { format: 'pdf', paper: 'a4' }],
    ['export --format html --handout', 'export', { format: 'html', paper: 'a4', handout: 'notes' }],
    ['export --format html --without-notes', 'export', { format: 'html', paper: 'a4', withoutNotes: true }],
    ['--root /elsewhere check', 'check', { root: '/elsewhere' }],
    ['export --root /elsewhere', 'export', { root: '/elsewhere', format: 'pdf', paper: 'a4' }],
    ['export --handout', 'export', { format: 'pdf', paper: 'a4', handout: 'notes' }],
    ['export --handout 4 --paper letter --ink-saving', 'export', {
      format: 'pdf',
      paper: 'letter',
      handout: '4',
      inkSaving: true,
    }],
    ['export --dry-run', 'export', { format: 'pdf', paper: 'a4', dryRun: true }],
    ['export --format png --range 3-7,9 --dark --with-clicks --force', 'export', {
      format: 'png',
      paper: 'a4',
      range: '3-7,9',
      dark: true,
      withClicks: true,
      force: true,
    }],
    ['export --allow-overflow --allow-small-text --allow-missing-glyphs --allow-missing-alt', 'export', {
      format: 'pdf',
      paper: 'a4',
      allowOverflow: true,
      allowSmallText: true,
      allowMissingGlyphs: true,
      allowMissingAlt: true,
    }],
  ])('%s', async (words, ...call) => {
    expect(await parse(words.split(' '))).toEqual({ calls: [call], stdout: '', stderr: '' })
  })
})

describe('words that do not are told, with what was expected', () => {
  test.each([
    ['dance', 'unknown command \'dance\''],
    ['generate --speed', 'unknown option \'--speed\''],
    ['generate extra', 'too many arguments for \'generate\''],
    ['generate --lang jp', '`jp` is the tag of no language; expected one as in `en`, `pt-BR` or `zh-Hant`; did you mean `ja`?'],
    ['generate --take theirs', 'Allowed choices are mine, fresh'],
    ['generate --take mine --restore a', 'option \'--take <side>\' cannot be used with option \'--restore <slide>\''],
    ['generate --deck a --into b --keep-deck', 'option \'--keep-deck\' cannot be used with option \'--into <deck>\''],
    ['generate --discard-edits --take mine', 'cannot be used with option'],
    ['generate --restore a --slide b', 'option \'--slide <name>\' cannot be used with option \'--restore <slide>\''],
    ['generate --undo --deck a', 'option \'--undo\' cannot be used with option \'--deck <name>\''],
    ['generate --undo --lang zh', 'cannot be used with option'],
    ['import --panel a --passages-only', 'missing required argument \'files\''],
    ['import a.txt --passages-only', 'required option \'--panel <name>\' not specified'],
    ['export --format gif', 'Allowed choices are pdf, png, pptx, html'],
    ['export --handout 5', 'Allowed choices are notes, 1, 2, 3, 4, 6, 9'],
    ['export --handout --dark', 'cannot be used with option \'--dark\''],
    ['export --handout --format png', 'cannot be used with option \'--format <format>\''],
    ['export --handout --format pptx', 'cannot be used with option \'--format <format>\''],
    ['export --handout --without-notes', 'cannot be used with option'],
    ['export --without-notes', 'option \'--without-notes\' is for \'--format html\''],
    ['export --dry-run --format png', 'option \'--dry-run\' cannot be used with option \'--format <format>\''],
    ['export --paper a3', 'Allowed choices are a4, letter'],
  ])('%s', async (words, message) => {
    const { calls, end, stdout, stderr } = await parse(words.split(' '))
    expect({ calls, end, stdout }).toEqual({ calls: [], end: 1, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr).toContain('(see --help)')
  })

  test.each([
    ['present --port x', '--port x: expected a number from 1 to 65535, as in --port 3030'],
    ['present --port 0', '--port 0: expected a number from 1 to 65535, as in --port 3030'],
    ['present --port 70000', '--port 70000: expected a number from 1 to 65535, as in --port 3030'],
    ['export --range two', '--range two: expected numbers of slides, as in --range 3-7,9'],
    ['export --deck a --deck b', '--deck is given twice; expected once, or run the command for each'],
    ['generate --lang zh --lang zh', '--lang is given twice; expected once, or run the command for each'],
    ['--root a check --root b', '--root is given twice; expected once, or run the command for each'],
    ['check --root a --root=b', '--root is given twice; expected once, or run the command for each'],
    ['export --range 3,', '--range 3,: expected numbers of slides, as in --range 3-7,9'],
  ])('%s', async (words, message) => {
    expect(await parse(words.split(' '))).toEqual({ calls: [], end: message, stdout: '', stderr: '' })
  })
})

test('--version prints the version alone', async () => {
  expect(await parse(['--version'])).toEqual({
    calls: [],
    end: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    stderr: '',
  })
})
