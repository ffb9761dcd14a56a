/**
 * Decks that Prettier formatted as plain Markdown, without prettier-plugin-slidev: it puts an empty line below the
 * `---` that opens the settings of a slide, so that Slidev takes them for text and finds twice as many slides. Pure.
 */

import type { Unreadable } from './unreadable.ts'

/** `---`, an empty line, settings of which one is ours, `---`. */
const DAMAGE = /^---\n\n((?:[\w-]+:.*\n|[ \t]+\S.*\n|- .*\n)+)---$/gm
const OURS = /^(?:layout|routeAlias|src):/m

/** Where settings lost their `---`; `undefined` if none did. The text has plain line ends. */
export function formatterDamage(text: string): Unreadable | undefined {
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
    formatter: true,
  }
}

/** The text with the settings where they belong; all else as it is. */
export function withoutFormatterDamage(text: string): string {
  return text.replace(DAMAGE, (whole, settings: string) => (OURS.test(settings) ? `---\n${settings}---` : whole))
}
