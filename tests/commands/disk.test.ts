/** What is wrong on the disk is told in a sentence, the same by every command that meets it; exit code 3. */

import type { Project } from '../support/project.ts'
import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeProject, removeProject } from '../support/project.ts'

let project: Project
beforeEach(async () => {
  project = await makeProject('small')
  await project.run(['generate'])
})
afterEach(() => removeProject(project))

/** A command that meets what lies in these folders. */
const COMMANDS = {
  check: { args: ['check'], meets: ['data'] },
  import: { args: ['import', '--panel', 'small', '--passages-only', 'SOURCE'], meets: ['data'] },
  generate: { args: ['generate'], meets: ['data', 'slides'] },
  diff: { args: ['diff'], meets: ['data', 'slides'] },
  present: { args: ['present', '--no-open'], meets: ['data', 'slides'] },
  export: { args: ['export'], meets: ['slides'] },
} as const

type Harm = (path: string) => Promise<unknown>
const isFile: Harm = path => writeFile(path, 'not a folder')
const isFolder: Harm = path => mkdir(path)
const isBrokenLink: Harm = path => symlink('nowhere', path)
const isCircle: Harm = path => symlink(path, path)

const FILE = 'there is a file where a folder is needed; move it out of the way (ENOTDIR).'
const FOLDER = 'there is a folder where a file is needed; move it out of the way (EISDIR).'
const BROKEN
  = 'there is a link to nowhere, which is not there; put the file or folder itself there, or mend the link (ENOENT).'
const CIRCLE = 'there is a link that leads back to itself; put the file or folder itself there (ELOOP).'

/** What takes the place of what, and what is then said of it. */
const SITUATIONS: readonly (readonly [place: string, harm: Harm, message: string])[] = [
  ['slides', isFile, FILE],
  ['slides', isBrokenLink, BROKEN],
  ['slides', isCircle, CIRCLE],
  ['slides/small', isFile, FILE],
  ['slides/small', isBrokenLink, BROKEN],
  ['slides/small/zh', isFile, FILE],
  ['slides/small/zh', isBrokenLink, BROKEN],
  ['slides/small/zh/01-alpha.md', isFolder, FOLDER],
  ['slides/small/zh/01-alpha.md', isBrokenLink, BROKEN],
  ['slides/small/zh/01-alpha.md', isCircle, CIRCLE],
  ['data', isFile, FILE],
  ['data', isBrokenLink, BROKEN],
  ['data', isCircle, CIRCLE],
  ['data/small', isBrokenLink, BROKEN],
  ['data/small', isCircle, CIRCLE],
  ['data/small/panel.yaml', isFolder, FOLDER],
  ['data/small/panel.yaml', isBrokenLink, BROKEN],
  ['data/small/works.yaml', isFolder, FOLDER],
  ['data/small/works.yaml', isBrokenLink, BROKEN],
  ['data/small/keynotes', isFile, FILE],
  ['data/small/keynotes/alpha.yaml', isCircle, CIRCLE],
]

describe.each(SITUATIONS.map(([place, harm, message]) => ({ place, what: message.slice(0, 50), harm, message })))(
  '$place: $what …',
  ({ place, harm, message }) => {
    const meeting = Object.entries(COMMANDS).filter(([, { meets }]) => meets.some(folder => place.startsWith(folder)))

    test.each(meeting)('%s', async (_, { args }) => {
      const path = join(project.root, place)
      await rm(path, { recursive: true, force: true })
      await harm(path)
      const source = join(project.root, 'source.txt')
      await writeFile(source, 'text')
      const ran = await project.run(args.map(word => word.replace('SOURCE', source)))
      expect(ran).toEqual({ code: 3, stdout: '', stderr: `${place}: ${message}\n` })
    })
  },
)

test('where the record of a deck should be is a file: generate and diff say so', async () => {
  const base = join(project.root, 'slides', 'small', 'zh', '.base')
  await rm(base, { recursive: true })
  await writeFile(base, 'not a folder')
  for (const command of ['generate', 'diff'])
    expect(await project.run([command])).toMatchObject({ code: 3, stderr: `slides/small/zh/.base: ${FILE}\n` })
})

test('what has nothing to do with decks may lie beside them', async () => {
  await writeFile(join(project.root, 'data', 'README'), 'about the data')
  await writeFile(join(project.root, 'slides', 'README.md'), 'about the slides')
  await symlink('somebody@somewhere', join(project.root, 'data', '.#lock-of-an-editor'))
  expect(await project.run(['check'])).toMatchObject({ code: 0 })
  expect(await project.run(['diff'])).toMatchObject({ code: 0 })
})

test('a panel and its decks may be links to folders elsewhere', async () => {
  for (const folder of ['data', 'slides']) {
    const elsewhere = join(project.root, `${folder}-elsewhere`)
    await rename(join(project.root, folder, 'small'), elsewhere)
    await symlink(elsewhere, join(project.root, folder, 'small'))
  }
  expect(await project.run(['generate'])).toMatchObject({ code: 0, stderr: 'Decks: 8 up to date already.\n' })
  expect(await project.run(['export', '--deck', 'nothing'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('expected one of 00-overview, 01-alpha'),
  })
})

test('a root that is not there is named; exit code 2', async () => {
  expect(await project.run(['check', '--root', join(project.root, 'nowhere')])).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^--root .*nowhere: there is no such folder/),
  })
})
