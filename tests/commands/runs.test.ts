/** Runs beside and after each other: who waits, and what is left behind. */

import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { lock } from 'proper-lockfile'
import { expect, test } from 'vitest'
import { useEditedPanel } from '../support/edited-panel.ts'

const small = useEditedPanel()
const { text, data, generate } = small

test('two runs at once do not mix: the second waits, and says so if the first does not end', async () => {
  const release = await lock(join(small.project().root, 'slides', 'small'), {
    lockfilePath: join(small.project().root, 'slides', 'small', '.lock'),
    update: 1000,
  })
  await data('评审首先是', '评审主要是')
  const { code, stderr } = await generate()
  expect(code).toBe(3)
  expect(stderr).toContain(
    'Another run of paneldeck is writing to slides/small; nothing was written.',
  )
  await release()
  const apart = () => small.project().runApart(['generate', '--lang', 'zh'])
  const runs = await Promise.all([apart(), apart(), apart()])
  expect(runs.map(({ code }) => code)).toEqual([0, 0, 0])
  expect(await text()).toContain('评审主要是')
})

test('what a run leaves behind is the decks and the way back', async () => {
  await data('评审首先是', '评审主要是')
  await generate()
  expect((await readdir(join(small.project().root, 'slides', 'small'))).sort()).toEqual([
    '.previous.json',
    'zh',
  ])
})

test('a lock that a killed run left behind is overcome', async () => {
  await mkdir(join(small.project().root, 'slides', 'small', '.lock'))
  await data('评审首先是', '评审主要是')
  expect(await generate()).toMatchObject({ code: 0 })
  expect(await text()).toContain('评审主要是')
})
