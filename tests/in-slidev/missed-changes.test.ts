import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { MissedChanges } from '../../scripts/in-slidev/missed-changes.ts'

test('slidev is told of a change that it has not read, once for each text', async () => {
  const root = await mkdtemp(join(tmpdir(), 'paneldeck-'))
  const deck = join(root, 'slides', 'panel', 'zh', 'deck.md')
  await mkdir(dirname(deck), { recursive: true })
  const read = { raw: '# One\n' }
  const told: string[] = []
  const watcher = { emit: (_event: 'change', path: string) => told.push(path) }
  const missed = new MissedChanges({ markdownFiles: { [deck]: read, '/elsewhere/notes.md': { raw: '' } } })
  const tellings = async (text: string) => {
    await writeFile(deck, text)
    told.length = 0
    for (const _ of [1, 2, 3]) {
      missed.lookSoon(watcher)
      missed.lookSoon(watcher)
      await delay(150)
    }
    return told
  }
  try {
    expect(await tellings('# One\n')).toEqual([])
    expect(await tellings('# Two\n')).toEqual([deck])
    expect(await tellings('# Three\n')).toEqual([deck])
    read.raw = '# Three\n'
    expect(await tellings('# Three\n')).toEqual([])
    // A save that was refused.
    read.raw = '# Refused\n'
    expect(await tellings('# Three\n')).toEqual([deck])
  }
  finally {
    await rm(root, { recursive: true, force: true })
  }
})
