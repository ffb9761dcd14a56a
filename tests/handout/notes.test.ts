import { expect, test } from 'vitest'
import { notesHtml } from '../../scripts/handout/notes.ts'

test.each([
  [
    'marks of clicks go, and the space behind them',
    '[click] 一[click:2]二 [CLICK] three',
    '<p>一二 three</p>\n',
  ],
  ['an escaped mark is text', '\\[click] stays', '<p>[click] stays</p>\n'],
  [
    'a link named click is a link',
    '[click here](https://example.org)',
    '<p><a href="https://example.org">click here</a></p>\n',
  ],
  ['bold beside full-width marks', '**注意：**正文', '<p><strong>注意：</strong>正文</p>\n'],
  [
    'tags are text',
    '<b>x</b> <script>alert(1)</script>',
    '<p>&lt;b&gt;x&lt;/b&gt; &lt;script&gt;alert(1)&lt;/script&gt;</p>\n',
  ],
  ['scripts are no addresses', '[x](javascript:alert(1))', '<p>[x](javascript:alert(1))</p>\n'],
  ['headings are none of the outline', '# 一', '<p><strong>一</strong></p>\n'],
  ['an image is its description', '![a <b>](x.png)', '<p>a &lt;b&gt;</p>\n'],
])('%s', (_, note, html) => {
  expect(notesHtml(note)).toBe(html)
})
