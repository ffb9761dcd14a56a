/** Notes for the presenter alone are in nothing that somebody else gets. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load } from '@slidev/parser/fs'
import { expect, test } from 'vitest'
import { removePrivateNotes } from '../../scripts/in-slidev/private-notes.ts'

/** The notes of each slide of a deck `main.md`, once the private ones are gone. */
async function notesOf(files: Record<string, string>): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'paneldeck-notes-'))
  try {
    for (const [name, text] of Object.entries(files))
      await writeFile(join(folder, name), text)
    const data = await load({ roots: [folder], userRoot: folder }, join(folder, 'main.md'))
    removePrivateNotes(data)
    return data.slides.map(({ note, source }) => [note, source.note].join('|'))
  }
  finally {
    await rm(folder, { recursive: true })
  }
}

const slide = (settings: string, note: string) => `---\n${settings}\n---\n\n# A\n\n<!-- ${note} -->\n\n`

test('a slide keeps its notes private', async () => {
  const deck = slide('title: A', 'one') + slide('notes: presenter', 'two') + slide('layout: none', 'three')
  expect(await notesOf({ 'main.md': deck })).toEqual(['one|one', '|', 'three|three'])
})

test('a deck keeps all its notes private, but for those of a slide that says otherwise', async () => {
  const deck = slide('notes: presenter', 'one') + slide('layout: none', 'two') + slide('notes: everyone', 'three')
  expect(await notesOf({ 'main.md': deck })).toEqual(['|', '|', 'three|three'])
})

test('a deck that is part of another one keeps its notes private there, too', async () => {
  const own = slide('notes: presenter', 'one') + slide('layout: none', 'two')
  const main = `${slide('title: A', 'zero')}---\nsrc: ./own.md\n---\n`
  expect(await notesOf({ 'main.md': main, 'own.md': own })).toEqual(['zero|zero', '|', '|'])
})

test('a word that means nothing keeps notes private', async () => {
  expect(await notesOf({ 'main.md': slide('notes: presentr', 'one') })).toEqual(['|'])
})
