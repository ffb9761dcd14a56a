/** Editing by hand and regenerating, with the real command on a real project. */

import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { useEditedPanel } from '../support/edited-panel.ts'

const small = useEditedPanel()
const { folder, path, text, edit, data, generate, disagree } = small

describe('a disagreement', () => {
  test('leaves the words of the editor, brings all else up to date, exits 1, and stays reported', async () => {
    await disagree()
    for (const run of [await generate(), await generate()]) {
      expect(run.code).toBe(1)
      expect(run.stderr).toMatch(
        /slides\/small\/zh\/01-alpha\.md:\d+: alpha-conversation: the text was changed by hand and in the data\n {4}base {2}\| # 评审的价值在于对话\n {4}mine {2}\| # 我改过的标题\n {4}fresh \| # 评审值得一做\n/,
      )
      expect(run.stderr).toContain('1 disagreement: your text stands')
      expect(await text()).toContain('# 我改过的标题')
      expect(await text()).toContain('作者和读者')
      expect(await text()).toContain('评审主要是')
    }
    const [, line = '']
      = /01-alpha\.md:(\d+): alpha-conversation/.exec((await generate()).stderr) ?? []
    expect((await text()).split('\n')[Number(line) - 1]).toBe('# 我改过的标题')
  })

  test('is settled with --take mine', async () => {
    await disagree()
    expect(
      await generate('--take', 'mine', '--deck', '01-alpha', '--slide', 'alpha-conversation'),
    ).toMatchObject({ code: 0 })
    expect(await text()).toContain('# 我改过的标题')
    expect(await generate()).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('1 kept as edited'),
    })
  })

  test('is settled with --take fresh, which leaves other edits alone', async () => {
    await disagree()
    await edit('甲一认为', '我想甲一认为')
    expect(await generate('--take', 'fresh')).toMatchObject({ code: 0 })
    expect(await text()).toContain('# 评审值得一做')
    expect(await text()).toContain('我想甲一认为')
  })

  test('does not keep `npm start` from printing, but its exit code tells', async () => {
    await disagree()
    const { code, stderr } = await small.project().run(['build'])
    expect(stderr).toContain('out/small/zh/01-alpha.pdf')
    expect(code).toBe(1)
  }, 120_000)
})

test('a deleted slide stays deleted until it is restored', async () => {
  const whole = await text()
  await writeFile(
    path('01-alpha'),
    whole.replace(/---\n(?:(?!---\n)[^\0])*routeAlias: alpha-thesis\n[^\0]*?-->\n\n/, ''),
  )
  expect(await text()).not.toContain('alpha-thesis')
  expect(await generate()).toMatchObject({ code: 0, stderr: expect.stringContaining('1 deleted by hand') })
  const { stderr } = await generate('--verbose')
  expect(stderr).toContain('deleted by hand: alpha-thesis\n')
  expect(stderr).toContain('npx paneldeck generate --restore alpha-thesis --lang zh\n')
  expect(await text()).not.toContain('alpha-thesis')
  await generate('--restore', 'alpha-thesis')
  expect(await text()).toBe(whole)
})

test('diff shows edits, news and disagreements, and writes nothing', async () => {
  await disagree()
  await edit('甲一认为', '我想甲一认为')
  const before = await text()
  const { code, stdout } = await small.project().run(['diff', '--lang', 'zh'])
  expect(code).toBe(0)
  expect(stdout).toContain('slides/small/zh/01-alpha.md\n')
  expect(stdout).toMatch(
    /alpha-thesis: new in the data\n {4}in the data:\n {6}- # 评审首先是.*\n {6}\+ # 评审主要是/,
  )
  expect(stdout).toMatch(
    /alpha-conversation: edited by hand and changed in the data: a disagreement, line \d+\n {4}by hand:\n {6}- # 评审的价值在于对话\n {6}\+ # 我改过的标题/,
  )
  expect(await text()).toBe(before)
  const slides: unknown = JSON.parse((await small.project().run(['diff', '--lang', 'zh', '--json'])).stdout)
  expect(slides).toContainEqual(
    expect.objectContaining({
      file: 'slides/small/zh/01-alpha.md',
      slides: expect.arrayContaining([
        expect.objectContaining({
          slide: 'alpha-conversation',
          status: 'disagrees',
          disputes: [expect.objectContaining({ mine: '# 我改过的标题', fresh: '# 评审值得一做' })],
        }),
      ]),
    }),
  )
})

test('diff has colours where they are asked for', async () => {
  await edit('# 评审的价值在于对话', '# 我改过的标题')
  expect(
    (await small.project().run(['diff', '--lang', 'zh'], { FORCE_COLOR: '1', NO_COLOR: '' })).stdout,
  ).toContain('\u001B[32m')
  expect((await small.project().run(['diff', '--lang', 'zh'])).stdout).not.toContain('\u001B[')
})

describe('--discard-edits', () => {
  test('says what it would discard, and does nothing without --yes where nobody can be asked', async () => {
    await edit('# 评审的价值在于对话', '# 我改过的标题')
    const { code, stderr } = await generate('--discard-edits')
    expect(code).toBe(2)
    expect(stderr).toContain('slides/small/zh/01-alpha.md: alpha-conversation (edited)')
    expect(await text()).toContain('# 我改过的标题')
  })

  test('with --yes gives up the edits of one slide, or of all', async () => {
    const whole = await text()
    await edit('# 评审的价值在于对话', '# 我改过的标题')
    await edit('甲一发言', '甲一讲话')
    expect(
      await generate('--discard-edits', '--slide', 'alpha-conversation', '--yes'),
    ).toMatchObject({ code: 0 })
    expect(await text()).toBe(whole.replace('甲一发言', '甲一讲话'))
    await generate('--discard-edits', '--yes')
    expect(await text()).toBe(whole)
  })

  test('brings a deck back that was deleted as a whole', async () => {
    const whole = await text()
    await rm(path('01-alpha'))
    expect((await generate()).stderr).toContain('01-alpha.md: deleted by hand, and not made again')
    await generate('--discard-edits', '--deck', '01-alpha', '--yes')
    expect(await text()).toBe(whole)
  })
})

test('an edited deck that the data no longer has stays until its edits are given up', async () => {
  await writeFile(path('99-old'), `${await text()}\nmine\n`)
  await writeFile(join(folder(), '.base', '99-old.md'), await text())
  expect((await generate()).stderr).toContain(
    'in this deck, which is no longer shown',
  )
  expect(await text('99-old')).toContain('mine')
  expect(await generate('--discard-edits', '--deck', '99-old', '--yes')).toMatchObject({ code: 0 })
  expect(await readdir(folder())).not.toContain('99-old.md')
})

test('a deck that cannot be read is left alone and named with its line; the others are brought up to date', async () => {
  await edit('routeAlias: alpha-thesis', 'routeAlias: [alpha-thesis')
  const mine = await text()
  await data('评审首先是', '评审主要是')
  const { code, stderr } = await generate()
  expect(code).toBe(1)
  const [, line = '']
    = /slides\/small\/zh\/01-alpha\.md:(\d+):\d+: .*The deck was left alone/.exec(stderr) ?? []
  expect(mine.split('\n').slice(0, Number(line)).join('\n')).toContain('routeAlias: [alpha-thesis')
  expect(await text()).toBe(mine)
})

test('a deck that is no text is left alone', async () => {
  await writeFile(path('01-alpha'), Buffer.from([0x23, 0x20, 0xFF, 0xFE, 0x0A]))
  expect(await generate()).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('01-alpha.md:1:1: the file is not UTF-8 text'),
  })
  expect(await readFile(path('01-alpha'))).toEqual(Buffer.from([0x23, 0x20, 0xFF, 0xFE, 0x0A]))
})

test.each([
  ['missing', (base: string) => rm(base)],
  ['damaged', (base: string) => writeFile(base, '---\nlayout: [x\n---\n')],
  ['empty', (base: string) => writeFile(base, '')],
])('with a record that is %s nothing that differs is written over', async (_, harm) => {
  await edit('# 评审的价值在于对话', '# 我改过的标题')
  const mine = await text()
  await harm(join(folder(), '.base', '01-alpha.md'))
  await data('评审首先是', '评审主要是')
  await generate()
  expect(await text()).toBe(mine)
})

describe('a slide that was moved', () => {
  const swap = async () =>
    writeFile(path('01-alpha'), (await text()).replace(
      /(---\nrouteAlias: alpha-conversation\n[^\0]*?-->\n\n)(---\n[^\0]*?-->\n\n)/,
      '$2$1',
    ))

  test('is named by generate and diff, and asked about before it is put back', async () => {
    const whole = await text()
    await swap()
    const moved = await text()
    expect(moved).not.toBe(whole)
    expect((await generate()).stderr).toMatch(/moved by hand, and left there: alpha-\w+/)
    expect((await small.project().run(['diff', '--lang', 'zh'])).stdout).toMatch(/alpha-\w+: moved by hand/)
    const { code, stderr } = await generate('--discard-edits')
    expect(code).toBe(2)
    expect(stderr).toMatch(/alpha-\w+ \(moved\)/)
    expect(await text()).toBe(moved)
    await generate('--discard-edits', '--yes')
    expect(await text()).toBe(whole)
  })
})

test.each([
  ['deck', () => path('01-alpha')],
  ['record', () => join(folder(), '.base', '01-alpha.md')],
])('a %s with a conflict of Git is named with its line, and nothing is written', async (_, file) => {
  const whole = await readFile(file(), 'utf8')
  const conflict = '<<<<<<< HEAD\n# 评审的价值在于对话\n=======\n# 评审值得一做\n>>>>>>> other\n'
  await writeFile(file(), whole.replace('# 评审的价值在于对话\n', conflict))
  await data('评审首先是', '评审主要是')
  await edit('谁来评审', '由谁来评审', '02-who-reviews')
  const before = await Promise.all([text(), text('02-who-reviews'), readFile(file(), 'utf8')])
  const { code, stderr } = await generate()
  expect(code).toBe(1)
  const line = before[2].split('\n').findIndex(line => line.startsWith('<<<<<<<')) + 1
  expect(stderr).toMatch(new RegExp(`01-alpha\\.md:${line}:1: a conflict of Git is not resolved`))
  expect(await Promise.all([text(), text('02-who-reviews'), readFile(file(), 'utf8')])).toEqual(before)
})
