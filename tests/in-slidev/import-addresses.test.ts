/** Slides imported by their address: Slidev itself reads the decks. */

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load } from '@slidev/parser/fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { HOME } from '../../scripts/home.ts'
import { usePreparsers } from '../../scripts/render/preparsers.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paneldeck-'))
  usePreparsers()
})
afterEach(() => rm(folder, { recursive: true }))

const SESSION = [slide('a'), slide('b'), slide('c')]

function slide(alias: string | undefined, text = alias): string {
  const setting = alias === undefined ? 'class: own' : `routeAlias: ${alias}`
  return `---\n${setting}\n---\n\n# ${text}\n`
}

/** The headlines of a deck that imports these slides of a session. */
async function shown(session: readonly string[], ...imports: string[]): Promise<(string | undefined)[]> {
  await writeFile(join(folder, '01-session.md'), session.join('\n'))
  await writeFile(join(folder, 'cut.md'), [
    '---\nauthor: Somebody\n---\n\n# Cover\n',
    ...imports.map(address => `---\nsrc: ./01-session.md#${address}\n---\n`),
  ].join('\n'))
  const { slides } = await load({ userRoot: folder, roots: [HOME, folder] }, join(folder, 'cut.md'))
  return slides.map(({ title }) => title)
}

test('a slide is found by its address, wherever it stands', async () => {
  expect(await shown(SESSION, 'c', 'a')).toEqual(['Cover', 'c', 'a'])
  expect(await shown([slide('x'), ...SESSION.toReversed()], 'c', 'a')).toEqual(['Cover', 'c', 'a'])
})

test('slides that somebody wrote behind it come with it', async () => {
  const session = [slide('a'), slide(undefined, 'mine'), slide(undefined, 'mine too'), slide('b')]
  expect(await shown(session, 'a', 'b')).toEqual(['Cover', 'a', 'mine', 'mine too', 'b'])
})

test('a slide that was deleted is not shown, and its neighbours are', async () => {
  expect(await shown([slide('a'), slide('c')], 'a', 'b', 'c')).toEqual(['Cover', 'a', 'c'])
})

test('numbers mean what they mean to Slidev', async () => {
  expect(await shown(SESSION, '2-3')).toEqual(['Cover', 'b', 'c'])
  expect(await shown(SESSION, '1;3')).toEqual(['Cover', 'a', 'c'])
})

test('a deck that is not there is told by Slidev', async () => {
  await writeFile(join(folder, 'cut.md'), '---\nsrc: ./gone.md#a\n---\n')
  const { markdownFiles } = await load({ userRoot: folder, roots: [HOME, folder] }, join(folder, 'cut.md'))
  expect(Object.values(markdownFiles).flatMap(({ errors = [] }) => errors.map(({ message }) => message)).join()).toContain('not found')
})

test('preparsers of the user are used, too', async () => {
  await mkdir(join(folder, 'setup'))
  await writeFile(
    join(folder, 'setup', 'preparser.ts'),
    'export default () => [{ transformSlide: async (content: string) => content.replace("Cover", "Changed") }]\n',
  )
  await writeFile(join(folder, 'cut.md'), '# Cover\n')
  const { slides } = await load({ userRoot: folder, roots: [HOME, folder] }, join(folder, 'cut.md'))
  expect(slides.map(({ content }) => content)).toEqual(['# Changed'])
})
