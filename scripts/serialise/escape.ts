/**
 * Escapes for plain text in a Slidev deck, in addition to those of CommonMark (`mdast-util-to-markdown`,
 * lib/unsafe.js). One row a rule: a character, where it is dangerous, and why. What is written is what is shown.
 */

import type { Text } from 'mdast'
import type { ConstructName, Handle, Unsafe } from 'mdast-util-to-markdown'

/** Addresses of links, which only the browser reads. */
const DESTINATIONS: ConstructName[] = ['destinationLiteral', 'destinationRaw']

/** What is escaped in text, a row a rule, as `mdast-util-to-markdown` wants it. */
export const slidevUnsafe: Unsafe[] = [
  // Vue evaluates `{{ … }}`. `vite.config.ts` turns an escaped brace into a character reference, which Vue does not
  // evaluate.
  { character: '{', after: '(?=\\{)', inConstruct: 'phrasing' },
  // `-->` ends the speaker notes, which are an HTML comment.
  { character: '>', before: '--', inConstruct: 'phrasing' },
  // `$…$` is KaTeX.
  { character: '$', inConstruct: 'phrasing', notInConstruct: DESTINATIONS },
  // `::name::` alone on a line is a slot.
  { atBreak: true, character: ':' },
  // A bare address would become a link, and everything escaped in it part of the address.
  {
    character: ':',
    before: '[a-zA-Z]',
    after: '//',
    inConstruct: 'phrasing',
    notInConstruct: DESTINATIONS,
  },
  // `//host` and `mailto:` would become links, too.
  {
    character: '/',
    before: '(?<![:/])',
    after: '/',
    inConstruct: 'phrasing',
    notInConstruct: DESTINATIONS,
  },
  { character: ':', before: '[mM][aA][iI][lL][tT][oO]', inConstruct: 'phrasing', notInConstruct: DESTINATIONS },
  // `~~x~~` is struck through.
  { character: '~', inConstruct: 'phrasing', notInConstruct: DESTINATIONS },
  // Slidev finds pictures in the source of a slide, in text too, and loads them ahead: `src="//host/x.png"`, `url(…)`.
  { character: '=', before: 'src|image', after: '["\']', inConstruct: 'phrasing', notInConstruct: DESTINATIONS },
  { character: '(', before: 'url', inConstruct: 'phrasing', notInConstruct: DESTINATIONS },
  // Slidev adds to `v-drag` where it stands, and fails over one in a table.
  { character: '-', before: '[vV]', after: '[dD][rR][aA][gG]', inConstruct: 'phrasing', notInConstruct: DESTINATIONS },
  // `[click]` and `[click:2]` are marks in notes, and a backslash before them does not help.
  { character: ']', before: '\\[[cC][lL][iI][cC][kK](?::\\d+)?', inConstruct: 'phrasing' },
]

/** How {@link escapeText} writes these characters. */
export const ALWAYS: Record<string, string> = { '<': '&lt;', '_': '\\_', '{': '&#123;' }

/**
 * Text with those characters escaped for which no rule above is enough.
 * `<`: a backslash is enough for Markdown, but Slidev looks for `<!--`, `<Tweet` and `<<<` in the raw source. An
 * escaped `<!--` still makes all slides that follow a comment.
 * `{`: only before `monaco`. Slidev finds that word behind a backslash too, and loads an editor.
 * `_`: it is safe inside an ASCII word. Beside a Han character the CJK-friendly rules read it as emphasis, and
 * mdast-util-to-markdown does not know them.
 */
export const escapeText: Handle = (node: Text, _parent, state, info) => {
  const parts = node.value.split(/(<|\{(?=monaco)|(?<![A-Z0-9])_|_(?![A-Z0-9]))/i)
  return parts
    .map(
      (part, index) =>
        ALWAYS[part]
        ?? state.safe(part, {
          ...info,
          ...(index > 0 && { before: parts[index - 1] ?? '' }),
          ...(index < parts.length - 1 && { after: parts[index + 1] ?? '' }),
        }),
    )
    .join('')
}
