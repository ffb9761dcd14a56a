/**
 * Decks that Prettier formatted as plain Markdown, without prettier-plugin-slidev: it puts an empty line below the
 * `---` that opens the settings of a slide, so that Slidev takes them for text and finds twice as many slides. Pure.
 */

import type { Unreadable } from './unreadable.ts'
import { parseDocument } from 'yaml'

/** `---`, an empty line, settings of which one is ours, `---`. */
const DAMAGE = /^---\n\n((?:[\w-]+:.*\n|[ \t]+\S.*\n|- .*\n)+)---$/gm
const OURS = /^(?:layout|routeAlias|src):/m
/** A paragraph below such a `---` that begins like a setting and has one of ours. */
const PARAGRAPH = /^---\n\n([\w-]+: .*(?:\n(?!---).+)*)/gm
const OURS_WITHIN = /(?:^|\s)(?:layout|routeAlias|src):\s/

/** Where settings lost their `---`; `undefined` if none did. The text has plain line ends. */
export function formatterDamage(text: string): Unreadable | undefined {
  const wrapped = [...text.matchAll(PARAGRAPH)].find(([, words = '']) => OURS_WITHIN.test(words) && isNoYaml(words))
  if (wrapped) {
    return {
      line: text.slice(0, wrapped.index).split('\n').length + 2,
      column: 1,
      message: 'the settings of a slide became running text,'
        + ' as Prettier makes it with `proseWrap` and without prettier-plugin-slidev',
      formatter: 'wrapped',
    }
  }
  const found = [...text.matchAll(DAMAGE)].filter(([, settings = '']) => OURS.test(settings))
  const [first] = found
  if (!first)
    return undefined
  const slides = found.length === 1 ? 'one slide' : `${found.length} slides`
  return {
    line: text.slice(0, first.index).split('\n').length + 1,
    column: 1,
    message: `an empty line below “---” takes the settings of ${slides} away,`
      + ' as Prettier puts it there without prettier-plugin-slidev',
    formatter: 'parted',
  }
}

/** The text with the settings where they belong; all else as it is. */
export function withoutFormatterDamage(text: string): string {
  return text.replace(DAMAGE, (whole, settings: string) =>
    OURS.test(settings) && !isNoYaml(settings) ? `---\n${settings}---` : whole)
}

function isNoYaml(text: string): boolean {
  return parseDocument(text).errors.length > 0
}
