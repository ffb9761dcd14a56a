/** `generate --undo`: the last change of the decks is taken back. */

import { cp, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { useEditedPanel } from '../support/edited-panel.ts'

const small = useEditedPanel()
const { folder, text, edit, data, generate, disagree } = small

test('takes the last change of the decks back, and again is done again', async () => {
  const old = await text()
  await data('评审首先是', '评审主要是')
  await generate()
  const now = await text()
  expect(await small.project().run(['generate', '--undo'])).toMatchObject({ code: 0 })
  expect(await text()).toBe(old)
  await small.project().run(['generate', '--undo'])
  expect(await text()).toBe(now)
})

test('brings back what --discard-edits took', async () => {
  await edit('# 评审的价值在于对话', '# 我改过的标题')
  const mine = await text()
  await generate('--discard-edits', '--yes')
  await small.project().run(['generate', '--undo'])
  expect(await text()).toBe(mine)
})

test('takes back what --take mine settled', async () => {
  await disagree()
  await generate()
  await generate('--take', 'mine')
  expect(await generate()).toMatchObject({ code: 0 })
  expect(await small.project().run(['generate', '--undo'])).toMatchObject({ code: 0 })
  expect((await generate()).stderr).toContain('1 disagreement')
})

test('says what it took back, by the paths of the decks', async () => {
  await data('评审首先是', '评审主要是')
  await generate()
  const { stderr } = await small.project().run(['generate', '--undo'])
  expect(stderr).toBe([
    'Taken back: 1 deck is as before the last run that changed any.',
    '  slides/small/zh/01-alpha.md: its text',
    'To do it again: npx paneldeck generate --undo',
    '',
  ].join('\n'))
})

test('says so when only disagreements were settled', async () => {
  await disagree()
  await generate()
  await generate('--take', 'mine')
  const { stderr } = await small.project().run(['generate', '--undo'])
  expect(stderr).toContain('01-alpha.md: only its record (.base/): disagreements that were settled are open again\n')
})

test('is about the last run alone, also where an earlier one changed another panel', async () => {
  await cp(join(small.project().root, 'data', 'small'), join(small.project().root, 'data', 'other'), { recursive: true })
  await generate()
  const other = await readFile(join(small.project().root, 'slides', 'other', 'zh', '01-alpha.md'), 'utf8')
  const old = await text()
  await data('评审首先是', '评审主要是')
  await generate()
  expect(await small.project().run(['generate', '--undo'])).toMatchObject({ code: 0 })
  expect(await text()).toBe(old)
  expect(await readFile(join(small.project().root, 'slides', 'other', 'zh', '01-alpha.md'), 'utf8')).toBe(other)
})

test('takes back all panels of the run', async () => {
  await cp(join(small.project().root, 'data', 'small'), join(small.project().root, 'data', 'other'), { recursive: true })
  await rm(folder(), { recursive: true })
  await generate()
  expect((await small.project().run(['generate', '--undo'])).stderr).toContain('slides/other/zh/01-alpha.md: removed; it was')
  expect(await readdir(folder())).toEqual(['.base'])
})

test('makes no folder where there is nothing to undo', async () => {
  await rm(join(small.project().root, 'slides'), { recursive: true })
  expect(await small.project().run(['generate', '--undo'])).toMatchObject({
    code: 2,
    stderr: 'There is nothing to undo in slides/small: no run has changed a deck there yet\n',
  })
  expect(await readdir(small.project().root)).not.toContain('slides')
})

test('leaves a deck alone that was edited since', async () => {
  await data('评审首先是', '评审主要是')
  await generate()
  await edit('甲一发言', '甲一讲话')
  const mine = await text()
  expect(await small.project().run(['generate', '--undo'])).toMatchObject({
    code: 1,
    stderr: 'Nothing was taken back.\n  slides/small/zh/01-alpha.md: edited since that run; left as it is\n',
  })
  expect(await text()).toBe(mine)
})
