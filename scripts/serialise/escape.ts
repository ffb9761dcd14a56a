/**
 * What plain text must not do in a Slidev deck, beside what CommonMark escapes already (`mdast-util-to-markdown`,
 * lib/unsafe.js). One row a rule: a character, where it is dangerous, and why. What is written is what is shown.
 */

import type { Text } from 'mdast'
import type { ConstructName, Handle, Unsafe } from 'mdast-util-to-markdown'

/** The addresses of links, which are read by nobody but the browser. */
const DESTINATIONS: ConstructName[] = ['destinationLiteral', 'destinationRaw']

export const slidevUnsafe: Unsafe[] = [
  // `{{ … }}` is evaluated by Vue; `vite.config.ts` turns an escaped brace into a character reference, which Vue leaves alone.
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
  // `~~x~~` is struck through.
  { character: '~', inConstruct: 'phrasing', notInConstruct: DESTINATIONS },
]

/**
 * Text in which two characters are always written so that they cannot mean anything.
 * `<`: a backslash would do for Markdown, but Slidev looks for `<!--`, `<Tweet` and `<<<` in the raw source, and an escaped
 * `<!--` still swallows all slides that follow.
 * `_`: inside an ASCII word it is safe; beside a Han character it is emphasis to the CJK-friendly rules, which
 * mdast-util-to-markdown does not know of.
 */
export const text: Handle = (node: Text, _parent, state, info) => {
  const parts = node.value.split(/(<|(?<![A-Z0-9])_|_(?![A-Z0-9]))/i)
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

const ALWAYS: Record<string, string> = { '<': '&lt;', '_': '\\_' }
