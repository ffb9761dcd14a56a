/** The documentation says what the code does: every flag, every field, every link, and no page too long to read. */

import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { createProgram } from '../../scripts/commands/arguments.ts'
import { REASONS } from '../../scripts/draft/check-proposal.ts'
import { RULES } from '../../scripts/draft/guide.ts'
import { SITE } from '../../scripts/export/out-files.ts'
import { EXIT } from '../../scripts/faults.ts'
import { HOME } from '../support/project.ts'
import { firstCode, pageSections, readPage } from './markdown.ts'

const PAGES = ['README.md', 'AGENTS.md', 'styles/README.md', ...globSync('docs/*.md', { cwd: HOME })]

test.each([['README.md', 150], ['AGENTS.md', 120]])('%s has at most %i lines', (file, most) => {
  expect(readPage(file).split('\n').length - 1).toBeLessThanOrEqual(most)
})

describe.each(PAGES)('%s', (page) => {
  test('relative links lead to a file, and to a heading in it', () => {
    const links = pageSections(page).flatMap(section => section.links).filter(link => !/^[a-z]+:/.test(link))
    const broken = links.filter((link) => {
      const [path = '', anchor] = link.split('#')
      const target = path === '' ? page : join(dirname(page), path)
      return !existsSync(join(HOME, target)) || (anchor !== undefined && !anchorsOf(target).includes(anchor))
    })
    expect(broken).toEqual([])
  })

  test('the files it names are there', () => {
    const named = pageSections(page).flatMap(section => section.codes).filter(code => OUR_FILES.test(code))
    const missing = named.filter(file => !['', 'scripts'].some(folder => existsSync(join(HOME, folder, file))))
    expect(missing).toEqual([])
  })

  test('the lines of decks that it quotes messages about are these', () => {
    const quoted = Array.from(readPage(page).matchAll(ABOUT_A_LINE), ({ groups }) => ({ ...groups }))
    const found = quoted.map(({ file = '', line, slide, base }) => {
      const lines = readFileSync(join(HOME, file), 'utf8').split('\n')
      const expected = slide === undefined ? lines.indexOf(base ?? '') + 1 : lines.indexOf(`routeAlias: ${slide}`)
      return { file, line, expected: String(expected) }
    })
    expect(found.filter(({ line, expected }) => line !== expected)).toEqual([])
  })
})

/** What is told of a slide, which begins with the line above its address, and of a text that changed twice. */
const ABOUT_A_LINE
  = /(?<file>slides\/\S+\.md):(?<line>\d+): (?:slide \d+ \((?<slide>[\w-]+)\)|.* in the data\n *base *\| (?<base>.*))/g

/** Paths of code and tests, from the repository or from `scripts/`; a pattern such as `slides/*` is none. */
const OUR_FILES = /^(?:[\w-]+\/)+[\w-]+\.(?:ts|js|vue)$|^(?:scripts|tests)\/[\w/.-]+$/

test('the map of AGENTS.md has every folder of scripts/', () => {
  const map = pageSections('AGENTS.md').find(({ heading }) => heading === 'Map')?.tables[0]?.rows ?? []
  const folders = globSync('scripts/*/', { cwd: HOME }).map(folder => `${basename(folder)}/`)
  expect(map.map(([folder = '']) => firstCode(folder)).sort()).toEqual(folders.sort())
})

describe('docs/commands.md', () => {
  const sections = pageSections('docs/commands.md')
  const answer = async () => EXIT.done
  const program = createProgram(
    {
      build: answer,
      check: answer,
      import: answer,
      new: answer,
      words: answer,
      brief: answer,
      draft: answer,
      review: answer,
      migrate: answer,
      generate: answer,
      diff: answer,
      outline: answer,
      present: answer,
      rehearse: answer,
      export: answer,
    },
    { stdout: new PassThrough(), stderr: new PassThrough() },
    () => {},
  )

  test('it has a section for each command, and for no other', () => {
    const documented = sections.map(({ heading }) => heading).filter(heading => heading.startsWith('paneldeck '))
    expect(documented.sort()).toEqual(program.commands.map(command => `paneldeck ${command.name()}`).sort())
  })

  const commands = program.commands.map(command => [command.name(), command] as const)
  test.each(commands)('%s: it lists the flags there are', (name, command) => {
    const rows = tableOf(`paneldeck ${name}`, 'flag')
    expect(rows.map(([flag = '']) => firstCode(flag)).sort()).toEqual(command.options.map(({ flags }) => flags).sort())
    for (const { flags, argChoices = [] } of command.options) {
      const row = rows.find(([flag = '']) => firstCode(flag) === flags)?.join(' ')
      expect(argChoices.filter(choice => !row?.includes(`\`${choice}\``)), flags).toEqual([])
    }
  })

  test('the example workflow for a website says commands and flags that there are, and publishes what they make', () => {
    const workflow = z.object({
      jobs: z.record(z.string(), z.object({
        steps: z.array(z.object({ run: z.string().optional(), with: z.record(z.string(), z.unknown()).optional() })),
      })),
    }).parse(parse(readPage('docs/pages.yml')))
    const steps = Object.values(workflow.jobs).flatMap(({ steps }) => steps)
    const ours = steps.flatMap(({ run }) => /^npx paneldeck (.*)$/.exec(run ?? '')?.[1] ?? [])
    for (const [name = '', ...words] of ours.map(words => words.split(' '))) {
      const known = program.commands.find(command => command.name() === name)?.options.map(({ long }) => long)
      expect(words.filter(word => word.startsWith('--') && !known?.includes(word)), name).toEqual([])
    }
    expect(ours).toContain('export --format html --handout')
    expect(steps.flatMap(({ with: settings }) => settings?.path ?? [])).toEqual([SITE])
  })

  test('it lists the exit codes there are', () => {
    expect(tableOf('Exit codes', 'code').map(([code]) => Number(code))).toEqual(Object.values(EXIT))
  })

  test('it lists the environment variables of ours', () => {
    const code = globSync(['scripts/**/*.{ts,js}', 'vite.config.ts'], { cwd: HOME }).map(readPage).join('\n')
    const listed = tableOf('Environment variables', 'variable').flatMap(([cell = '']) => cell.match(/\w+/g) ?? [])
    expect(listed.filter(name => !code.includes(name))).toEqual([])
    const ours = listed.filter(name => name.startsWith('PANELDECK_'))
    expect(new Set(code.match(/PANELDECK_[A-Z_]+/g))).toEqual(new Set(ours))
  })

  test('it lists the npm scripts there are', () => {
    const manifest = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(readPage('package.json')))
    const names = Object.keys(manifest.scripts).filter(name => !name.startsWith('pretest'))
    const listed = tableOf('npm scripts', 'script').map(([cell = '']) => firstCode(cell).replace(/^npm (?:run )?/, ''))
    expect(listed.sort()).toEqual(names.sort())
  })

  function tableOf(heading: string, first: string): string[][] {
    const section = sections.find(section => section.heading === heading)
    return section?.tables.find(({ head }) => head[0] === first)?.rows ?? []
  }
})

/** The addresses GitHub gives the headings of a page. */
function anchorsOf(page: string): string[] {
  return pageSections(page).map(({ heading }) =>
    heading.toLowerCase().replaceAll(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-'))
}

test('docs/writing-summaries.md has every rule that an assistant is given', () => {
  const page = readPage('docs/writing-summaries.md')
  expect(RULES.filter(rule => !page.includes(`- ${rule}\n`))).toEqual([])
  expect(Object.keys(REASONS).filter(reason => !page.includes(`| ${reason} |`))).toEqual([])
})
