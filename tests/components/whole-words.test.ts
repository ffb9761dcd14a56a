/** Words of a component’s text stay whole as those of Markdown do. */

import { expect, test } from 'vitest'
import { createSSRApp, h } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { WholeWords } from '../../components/WholeWords.ts'

const render = (text: string) => renderToString(createSSRApp({ render: () => h(WholeWords, () => [text]) }))
const bare = (html: string) => html.replaceAll(/<[^>]+>/g, '')

test('each Chinese word of two characters or more stands in an element of its own, and no character is lost', async () => {
  const html = await render('中国科学院计算技术研究所')
  expect(html).toContain('<span class="pd-whole">计算</span>')
  expect(bare(html)).toBe('中国科学院计算技术研究所')
})

test('a closing quotation mark before another mark is narrow', async () => {
  const html = await render('AGI要求“通吃”；但专业能力仍必需')
  expect(html).toContain('<span class="pd-half">”</span>；')
  expect(bare(html)).toBe('AGI要求“通吃”；但专业能力仍必需')
})

test('a text without Chinese characters has no elements', async () => {
  expect(bare(await render('A model of today'))).toBe('A model of today')
  expect(await render('A model of today')).not.toContain('<span')
})
