/**
 * Texts that mean something on their way to a slide: to Markdown, HTML, Vue, UnoCSS, YAML, KaTeX, Slidev, a browser.
 */

import fc from 'fast-check'

/** Run by a browser, this makes itself known. */
export const RAN = '__ran'

/** What means something, and some that mean nothing to anybody. */
const WORDS = [
  '---',
  '{{',
  '}}',
  '{',
  '<',
  '>',
  '<!--',
  '-->',
  '<b>',
  '</div>',
  '<Tweet id="1" />',
  '<BlueSky',
  '$',
  '$$',
  '`',
  '```',
  '~~',
  '**',
  '*',
  '_',
  '#',
  '- ',
  '1. ',
  '> ',
  '[^1]',
  '[x](y)',
  '![',
  '::right::',
  ':::',
  '<<< @/x',
  '[click]',
  '[click:2]',
  '[!NOTE]',
  '&amp;',
  '&#60;',
  '\\',
  '|',
  '"',
  '\'',
  ': ',
  ' #',
  '!',
  '(c)',
  '...',
  '--',
  '=',
  'https://example.org/a_b?c=1&d',
  '//example.org/a.png',
  'mailto:a@b.org',
  'www.example.org',
  'a@b.org',
  '大模型',
  '一',
  '字',
  '，',
  '。',
  '“',
  '”',
  'GPT-4',
  ' ',
  '+',
  '^',
  '%',
  '@',
  '.',
  ')',
  '1)',
  'src: ',
  '@/',
  '/assets/',
  `$\{x}`,
  '</script>',
  '<T>',
  '$&',
  '$\'',
  'GPT-(3.5 or 4)',
  'hover:(bg-red p-1)',
  '[&,*]:hidden',
  'bg-[url(//example.org/b.png)]',
  'v-drag',
  'v-click',
  '<v-drag',
  ':src="\'//example.org/c.png\'"',
  '<img src="//example.org/d.png">',
  'image=\'e.png\'',
  'url(//example.org/f.png)',
  '![g](//example.org/g.png)',
  '{monaco}',
  '{monaco-run}',
  '@unocss-ignore',
  '@unocss-include',
  '__DEV__',
  'import.meta.env',
  'process.env.NODE_ENV',
  '%s',
  `{{ ${RAN}=1 }}`,
  `{{ constructor.constructor('window.${RAN}=1')() }}`,
  `<img src=x onerror="${RAN}=1">`,
  `<script>${RAN}=1</script>`,
  `javascript:${RAN}=1`,
  `\${${RAN}=1}`,
  '<style>*{display:none}</style>',
  '<template v-slot:x>',
  '</template>',
] as const

const word = fc.constantFrom(...WORDS)

/** One line of such words, of letters every font has. */
export const hostileWords = fc
  .array(word, { minLength: 1, maxLength: 3 })
  .map(parts => oneLine(parts.join('')))
  .filter(text => text !== '')

/** One line of such words, and of any characters that are read. */
export const hostile = fc
  .array(fc.oneof(word, fc.string({ unit: 'grapheme', maxLength: 6 })), { minLength: 1, maxLength: 10 })
  .map(parts => oneLine(parts.join('')).replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '').trim())
  .filter(text => text !== '')

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
