import MarkdownExit from 'markdown-exit'
import { expect, test } from 'vitest'
import { setUpMarkdown } from '../../scripts/in-slidev/markdown.ts'
import { phrasesOf } from '../../scripts/typesetting/breaks.ts'

/** Headlines of the panel, with the places where a line may end. */
test.each([
  '大模型|和ChatGPT|对计算机|视觉的|影响',
  '计算机视觉|这些|年|喜忧|参半：|文章|很多，|研究的|问题|却|越来越|碎片化',
  '个人|觉得|大模型|和ChatGPT|是AGI之光，|但要留意|大模型|带来的|最大|改变',
  'SAM的|任意|分割|本质上|是多尺度|分割，|给碎片化的|任务|带来|收敛的机会',
  '视觉领域|今天|所谈的|大模型，|个人|认为|是“大的模型”',
  '放进虚拟世界，|数据|不够',
])('%s', (expected) => {
  expect(phrasesOf(expected.replaceAll('|', '')).join('|')).toBe(expected)
})

test('no word of the field is cut in two', () => {
  for (const word of [
    '计算机',
    '大模型',
    '数据集',
    '参数量',
    '智能体',
    '复杂度',
    '碎片化',
    '可靠性',
  ]) {
    expect(
      phrasesOf(`我们都认为${word}很重要`).filter(phrase => phrase.includes(word)),
    ).toHaveLength(1)
  }
})

test('english is left alone', () => {
  expect(phrasesOf('Vision is harder than language')).toEqual(['Vision is harder than language'])
})

/** 33 characters of a point stand on a line: 计算机 would be cut. */
const POINT = `${'是，'.repeat(16)}计算机很重要，因为大家都在用它`
function kept(markdown: string) {
  const md = new MarkdownExit()
  setUpMarkdown(md)
  return [...md.render(markdown).matchAll(/<span class="pd-whole">(.*?)<\/span>/g)].map(
    ([, word]) => word,
  )
}

test('in a point the word at which a line may end stays whole, and so does the ending; others need no element', () => {
  const words = kept(`# 标题\n\n- ${POINT}`)
  expect(words).toContain('计算机')
  expect(words.at(-1)).toMatch(/用它$/)
  expect(kept(`# 标题\n\n- 计算机很重要，因为大家都在用它`)).not.toContain('计算机')
})

test('in text whose lines may have any length, all words stay whole: in columns, cells, and lists inside of lists', () => {
  const short = '计算机很重要，因为大家都在用它'
  for (const markdown of [`## 主张\n\n- ${short}`, `| 甲 |\n|---|\n| ${short} |`, `1. **甲**\n   1. ${short}`])
    expect(kept(`# 标题\n\n${markdown}`)).toContain('计算机')
})

test('a last line has three characters or more, also behind a mark of enumeration', () => {
  expect(kept('# 标题\n\n## 主张\n\n- 什么都能学、能做').at(-1)).toBe('学、能做')
  expect(kept('# 标题\n\n## 主张\n\n- 能力超过人和动物的系统').at(-1)).toBe('和动物的系统')
})

test('a closing quotation mark before another mark is narrow', () => {
  const md = new MarkdownExit()
  setUpMarkdown(md)
  expect(md.render('# 近来热议的“大模型”，其实')).toContain('<span class="pd-half">”</span>，')
  expect(md.render('# 称“大模型”的')).not.toContain('pd-half')
})

test('in a label all words do', () => {
  expect(kept('# 标题\n\n## 主张\n\n1. **计算机很重要** 说明')).toContain('计算机')
})
