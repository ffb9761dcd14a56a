/** Decks that must not become PDFs in silence, and text that must not break one. */

import type { Project, Ran } from '../support/project.ts'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { dense, pdfFacts } from '../support/pdf.ts'
import { makeProject, removeProject } from '../support/project.ts'

let project: Project | undefined
afterEach(async () => {
  await removeProject(project)
  project = undefined
})

test('hostile text is printed as it is written', async () => {
  project = await makeProject('hostile')
  await project.run(['generate'])
  const { code, stderr } = await project.run(['export', '--deck', 'slides'])
  expect({ code, faults: stderr.match(/: slide .*/g) }).toEqual({ code: 0, faults: null })
  const { pages } = await pdfFacts(join(project.root, 'out', 'hostile', 'zh', 'slides.pdf'))
  const text = dense(pages.join(''))
  for (const written of [
    '{{ 1 + 1 }} <b>& "大"模型</b> $x$ --- $y$',
    '<script>alert(1)</script>',
    '<!-- 没有结束的注释',
    '# 不是标题 #',
    '{{ constructor.constructor("return process")() }} {{{三层}}} {单层}',
    '[ ] 不是待办',
    '> [!NOTE] 不是提示',
    '--- layout: cover --- $$e=mc^2$$ <<< @/x.ts',
    '::right::',
    '```js',
    '</template></div></script><style>*{display:none}</style>',
    '</KeyPosition> {{ x }} "引号"',
    '{{ $slidev }}',
    '无论有多长。',
    '**未决** {{ 四 }} <五>',
    '**目标** {{ 八 }} <b>',
    '<b>签</b>',
    '{{ 九 }} $x$ ~~y~~',
    '--- 不是分隔',
    '::left:: 图的下面',
    'a | b',
    '\\| 反斜线 \\',
    '{{ 十 }} | <td>',
    '`a|b`',
    '</table> -->',
    '**粗|体**',
    '|左|',
  ])
    expect(text).toContain(dense(written))
})

describe('a deck with broken slides', () => {
  /** What is put under the headline of a slide, and what is then said of it. */
  const FAULTS = [
    ['alpha-cover', '<div>', 'Element is missing end tag.'],
    ['alpha-thesis', '<Nowhere />', 'there is no component <nowhere>'],
    ['alpha-conversation', '{{ nothing.at.all }}', 'the slide does not compile'],
    ['alpha-machines', '<img src="/gone.png">', 'Failed to resolve import "/gone.png"'],
    ['alpha-discuss', `<img :src="'/gone.png'">`, 'the image /gone.png is missing'],
  ] as const
  let broken: Project
  let ran: Ran

  beforeAll(async () => {
    broken = await makeProject('small')
    await broken.run(['generate', '--lang', 'zh'])
    const folder = join(broken.root, 'slides', 'small', 'zh')
    await rm(join(folder, 'slides.md'))
    const deck = await readFile(join(folder, '01-alpha.md'), 'utf8')
    await writeFile(
      join(folder, '01-alpha.md'),
      FAULTS.reduce(
        (text, [alias, markdown]) =>
          text.replace(
            new RegExp(`(routeAlias: ${alias}\n[\\s\\S]*?\n# .*\n)`),
            `$1\n${markdown}\n`,
          ),
        deck,
      ),
    )
    ran = await broken.run(['export'])
  })
  afterAll(() => removeProject(broken))

  test.each(FAULTS)('%s: %s is named with its file and line', (alias, _, message) => {
    expect(ran.stderr).toMatch(
      new RegExp(
        `slides/small/zh/01-alpha\\.md:\\d+: slide \\d+ \\(${alias}\\): ${message.replaceAll(/[.*+?()[\]{}\\]/g, '\\$&')}`,
      ),
    )
  })

  test('exits 1 without a PDF of this deck, but with those of the others', async () => {
    expect(ran.code).toBe(1)
    expect((await readdir(join(broken.root, 'out', 'small', 'zh'))).sort()).toEqual([
      '00-overview.pdf',
      '02-who-reviews.pdf',
    ])
  })
})

test('a bilingual deck has the second language beneath its headlines', async () => {
  project = await makeProject('small')
  await project.run(['generate', '--lang', 'both'])
  expect(
    await readFile(join(project.root, 'slides', 'small', 'both', '01-alpha.md'), 'utf8'),
  ).toContain('# 评审的价值在于对话\n\n_The value of review lies in the conversation_\n')
  const { code, stderr } = await project.run(['export', '--lang', 'both', '--deck', 'slides'])
  expect({ code, faults: stderr.match(/: slide .*/g) }).toEqual({ code: 0, faults: null })
  const { pages } = await pdfFacts(join(project.root, 'out', 'small', 'both', 'slides.pdf'))
  expect(dense(pages.join(''))).toContain(dense('The value of review lies in the conversation'))
})
