/** Decks that must not become PDFs in silence, and text that must not break one. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { dense, pdfFacts } from '../support/pdf.ts'
import { makeProject, removeProject, type Project } from '../support/project.ts'

let project: Project
afterEach(() => removeProject(project))

test('hostile text is printed as it is written', async () => {
  project = await makeProject('hostile')
  await project.run(['generate'])
  const { code, stderr } = await project.run(['export', '--deck', 'slides'])
  expect(stderr).not.toContain('does not fit')
  expect(code).toBe(0)
  const { pages } = await pdfFacts(join(project.root, 'out', 'hostile', 'zh', 'slides.pdf'))
  const text = dense(pages.join(''))
  for (const written of [
    '{{ 1 + 1 }} <b>& "大"模型</b> $x$ --- $y$', '<script>alert(1)</script>', '<!-- 没有结束的注释', '# 不是标题 #',
    '{{ constructor.constructor("return process")() }} {{{三层}}} {单层}', '[ ] 不是待办', '> [!NOTE] 不是提示', '--- layout: cover --- $$e=mc^2$$ <<< @/x.ts',
    '::right::', '```js', '</template></div></script><style>*{display:none}</style>', '</KeyPosition> {{ x }} "引号"', '{{ $slidev }}', '无论有多长。', '**未决** {{ 四 }} <五>',
  ]) expect(text).toContain(dense(written))
})

test.each([
  ['a slide that does not compile', '<div>', 'Element is missing end tag.'],
  ['a component nobody knows', '<Nowhere />', 'there is no component <nowhere>'],
  ['an expression that throws', '{{ nothing.at.all }}', 'the slide does not compile'],
  ['an import that is missing', '<img src="/gone.png">', 'Failed to resolve import "/gone.png"'],
  ['an image that is missing', `<img :src="'/gone.png'">`, 'the image /gone.png is missing'],
])('%s: exit 1, the slide is named, no PDF of this deck, but of the others', async (_, markdown, message) => {
  project = await makeProject('small')
  await project.run(['generate', '--lang', 'zh'])
  const deck = join(project.root, 'slides', 'small', 'zh', '01-alpha.md')
  await writeFile(deck, (await readFile(deck, 'utf8')).replace('# 评审的价值在于对话', `# 评审的价值在于对话\n\n${markdown}`))
  const { code, stderr } = await project.run(['export'])
  expect(stderr).toContain(`slides/small/zh/01-alpha.md:42: slide 4 (alpha-conversation): ${message}`)
  expect(code).toBe(1)
  expect((await readdir(join(project.root, 'out', 'small', 'zh'))).sort()).toEqual(['00-overview.pdf', '02-who-reviews.pdf'])
})

test('content that does not fit is printed and named', async () => {
  project = await makeProject('small')
  await project.run(['generate', '--lang', 'zh', '--deck', '01-alpha'])
  const deck = join(project.root, 'slides', 'small', 'zh', '01-alpha.md')
  await writeFile(deck, (await readFile(deck, 'utf8')).replace('- 写的人和读的人都学到东西', '- 很多很多\n'.repeat(14)))
  const { code, stderr } = await project.run(['export'])
  expect(code).toBe(0)
  expect(stderr).toMatch(/does not fit: slides\/small\/zh\/01-alpha\.md:\d+: slide 4 \(alpha-conversation\): \d+ px too much/)
})
