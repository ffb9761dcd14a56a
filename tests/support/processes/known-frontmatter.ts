/**
 * Run as Slidev's process is, with `lend-packages.ts` before it: reads a deck, changes one slide and reads it again,
 * then saves another and reads it a third time. Tells as JSON which documents of settings were there before.
 */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load, prettifySlide, save } from '@slidev/parser/fs'

const root = mkdtempSync(join(tmpdir(), 'paneldeck-'))
const path = join(root, 'deck.md')
async function read() {
  const { entry } = await load({ userRoot: root, roots: [] }, path)
  return { entry, documents: entry.slides.map(({ frontmatterDoc }) => frontmatterDoc) }
}

try {
  writeFileSync(path, ['layout: cover', 'layout: fact', 'layout: fact', 'layout: end']
    .map(settings => `---\n${settings}\n---\n\n# A slide\n`).join('\n'))
  const first = await read()
  writeFileSync(path, readFileSync(path, 'utf8').replace('layout: cover', 'layout: intro'))
  const second = await read()
  second.documents[1]?.set('class', 'saved')
  second.entry.slides.slice(1, 2).forEach(prettifySlide)
  await save(second.entry)
  const third = await read()
  process.stdout.write(JSON.stringify({
    known: second.documents.map(document => first.documents.includes(document)),
    apart: new Set(second.documents).size,
    afterSave: third.documents.map(document => second.documents.includes(document)),
    settings: third.entry.slides.map(({ frontmatter }) => frontmatter),
  }))
}
finally {
  rmSync(root, { recursive: true, force: true })
}
