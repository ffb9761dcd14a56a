/** A page for every click. */

import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openPdf } from '../support/pdf.ts'
import { removeProject } from '../support/project.ts'
import { projectWith } from '../support/slides.ts'

test.each([
  ['--with-clicks', ['--with-clicks'], {}],
  ['`withClicks` of the deck', [], { export: { withClicks: true, dark: true }, exportFilename: 'mine' }],
])('%s is a page for every click, and one where there are none', async (_, flags, headmatter) => {
  const project = await projectWith([
    { alias: 'one', markdown: '# 一\n\n<v-clicks>\n\n- 甲\n- 乙\n\n</v-clicks>' },
    { alias: 'code', markdown: '# 代码\n\n```js\nconst answer = 42\n```' },
    { alias: 'two', markdown: '# 二\n\n[back](/one)' },
  ], headmatter)
  try {
    const { code, stderr } = await project.run(['export', ...flags])
    expect(code).toBe(0)
    expect(/without effect here: (.*)/.exec(stderr)?.[1]).toBe(
      'export' in headmatter
        ? '`exportFilename` (the PDF is called like the deck), `export.dark` (say --dark)'
        : undefined,
    )
    const pdf = await openPdf(join(project.root, 'out', 'hand', 'zh', 'deck.pdf'))
    expect(pdf.countPages()).toBe(5)
    expect(pdf.loadOutline()?.map(({ title, page }) => [title, page])).toEqual([
      ['一', 0],
      ['代码', 3],
      ['二', 4],
    ])
    expect(
      pdf
        .loadPage(4)
        .getLinks()
        .map(link => pdf.resolveLink(link)),
    ).toEqual([0])
  }
  finally {
    await removeProject(project)
  }
})
