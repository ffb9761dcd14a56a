/** Titles of decks and slides are text wherever Slidev puts them. */

import { getDefaultConfig } from '@slidev/parser'
import { createMarkdownExit } from 'markdown-exit'
import { expect, test } from 'vitest'
import { setUpMarkdown } from '../../scripts/in-slidev/markdown.ts'
import { deckTitle, plainText, slideTitle } from '../../scripts/in-slidev/titles.ts'

test.each([
  ['a **b** `c` [d](e) <Tag>f</Tag>', 'a b c d f'],
  ['\\{{ 1 }} &lt;T> \\_a\\_', '{{ 1 }} <T> _a_'],
  ['大模型（**一**）', '大模型（一）'],
  ['So $E = m_0 c^2$ and $\\frac{a_1}{b_1}$, for $5 or $6', 'So E = m_0 c^2 and \\frac{a_1}{b_1}, for $5 or $6'],
  ['<ruby>重<rp>(</rp><rt>chóng</rt><rp>)</rp></ruby>新 H<sub>2</sub>O', '重新 H2O'],
  ['two<br>lines ![a cat](/cat.png) 🎉[^1]', 'two lines a cat 🎉'],
  ['\\$5 and `$x$` and \\$6', '$5 and $x$ and $6'],
  ['Where $$x^2$$ grows, $x < y$', 'Where x^2 grows, x < y'],
  ['**a _b **c** d_** and *e*f ~~g~~', 'a b c d and ef g'],
  ['one<br/>two<BR>three\\\nfour', 'one two three four'],
  ['&lt;b&gt; &amp;lt; &copy; &#x1F600; A &rarr; B', '<b> &lt; © 😀 A → B'],
  ['in&shy;vis&ZeroWidthSpace;ible 👩‍👩‍👧 नमस्ते', 'invisible 👩‍👩‍👧 नमस्ते'],
  ['<span title="a > b">said</span> <style>.a { b: c }</style><mdi-account />', 'said'],
  ['<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>の<kbd>Ctrl</kbd>', '漢字のCtrl'],
  ['x < y > z, snake_case, “智能”——**何谓：**正文', 'x < y > z, snake_case, “智能”——何谓：正文'],
])('a headline %s is read as %s', (markdown, text) => {
  expect(plainText(markdown)).toBe(text)
})

test('a deck without a title of its own is called as its first headline is read', () => {
  const config = { ...getDefaultConfig(), title: '**a** $x$' }
  const first = { frontmatter: {}, title: '**a** $x$' }
  expect(deckTitle({ config, slides: [first] })).toBe('a x')
  expect(deckTitle({ config, slides: [{ ...first, frontmatter: { title: '**a** $x$' } }] })).toBe('**a** $x$')
})

test('a title of a slide’s own is as it is written', () => {
  expect(slideTitle({ frontmatter: { title: '**a** <T> {{ b }}' }, title: '**a** <T> {{ b }}' }, {})).toBe('**a** <T> {{ b }}')
  expect(slideTitle({ frontmatter: { title: 2024 }, title: '2024' }, {})).toBe('2024')
  expect(slideTitle({ frontmatter: {}, title: '**a**' }, {})).toBe('a')
  expect(slideTitle({ frontmatter: {} }, {})).toBe('')
})

test('nothing of a title is Markdown, HTML or Vue to whoever compiles the module of titles', async () => {
  const { titlesModule } = await import('../../scripts/in-slidev/titles.ts')
  const titles = ['</script><script>alert(1)</script>', '{{ 1 }}', 'v-drag', '"\\', `\`$\{x}\``, '大模型 <T>']
  const code = titlesModule(titles)
  const md = createMarkdownExit({ html: true })
  setUpMarkdown(md)
  const html = await md.renderAsync(code)
  const [, literal = ''] = /const titles = (\[.*\])/.exec(html) ?? []
  expect(JSON.parse(literal)).toEqual(titles)
  expect(html.match(/<\/script>/g)).toHaveLength(1)
  expect(html).not.toMatch(/v-drag/i)
  expect(html.match(/\{\{.*?\}\}/g)).toEqual(['{{ title }}'])
})

test.each([
  ['Seeing {.large}', 'Seeing'],
  ['**Seeing**{.accent} is *acting*{#id key="value"}', 'Seeing is acting'],
  ['[Seeing]{.accent} and `code`{.small}', 'Seeing and code'],
  ['Where $x_{2}$ grows, {a} stays', 'Where x_{2} grows, {a} stays'],
])('attributes are no words where a deck has them: %s', (title, read) => {
  expect(slideTitle({ frontmatter: {}, title }, { comark: true })).toBe(read)
  expect(slideTitle({ frontmatter: {}, title }, { mdc: true })).toBe(read)
})

test('braces are words in other decks', () => {
  expect(slideTitle({ frontmatter: {}, title: 'Seeing {.large}' }, {})).toBe('Seeing {.large}')
})
