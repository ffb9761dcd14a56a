/**
 * What plain text must not do in a Slidev deck, beside what CommonMark escapes already (`mdast-util-to-markdown`,
 * lib/unsafe.js). One row a rule: a character, where it is dangerous, and why. What is written is what is shown.
 */
import type { Unsafe } from 'mdast-util-to-markdown'

export const slidevUnsafe: Unsafe[] = [
  // `{{ … }}` is evaluated by Vue; `vite.config.ts` turns an escaped brace into a character reference, which Vue leaves alone.
  { character: '{', after: '\\{', inConstruct: 'phrasing' },
  // `<!--` swallows all slides that follow, even where Markdown sees an escaped `<`.
  { character: '!', before: '<', inConstruct: 'phrasing' },
  // `-->` ends the speaker notes, which are an HTML comment.
  { character: '>', before: '--', inConstruct: 'phrasing' },
  // `<<< path` imports a file.
  { atBreak: true, character: '<' },
  // `$…$` is KaTeX.
  { character: '$', inConstruct: 'phrasing' },
  // `::name::` alone on a line is a slot.
  { atBreak: true, character: ':' },
  // `~~x~~` is struck through.
  { character: '~', inConstruct: 'phrasing' },
]

/** Characters without a place in a text: they have no look, and some end a line for one reader and not for the next. */
export const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g
