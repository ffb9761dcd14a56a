/**
 * What people type that YAML reads otherwise: full-width punctuation, other spaces than the usual one, quotes that are
 * none. Looked for where a file is not valid YAML, since the parser's own words tell nobody what to do. Pure.
 */

import { codepoint, CONTROL } from './texts.ts'

/** Something typed that is to be typed otherwise. */
export interface Mistyped {
  /** Its place, in characters from the start of the text. */
  offset: number
  message: string
}

/** A kind of mistyped character: where it stands, and what is said of it. The group `it` is the place. */
interface Kind {
  pattern: RegExp
  message: (found: string) => string
}

const KINDS: readonly Kind[] = [
  {
    pattern: /^ *(?<it>[\t\u00A0\u3000\u2000-\u200A\u202F\u205F])/dg,
    message: found => `the line begins with ${NAMES[found] ?? 'a space'} (${codepoint(found)}); expected spaces`,
  },
  {
    pattern: /^ *(?:- +)?(?<it>[\u00AD\u200B-\u200D\u2060\uFEFF])/dg,
    message: found => `here is a character that nobody sees (${codepoint(found)}); expected it without`,
  },
  {
    pattern: /^ *(?:-|(?:- +)?[\w-]+:)(?<it>[\u00A0\u3000\u2000-\u200A\u202F\u205F])/dg,
    message: found =>
      `here is ${NAMES[found] ?? 'a space'} (${codepoint(found)}), which is no space of YAML; expected a space`,
  },
  {
    pattern: /^ *(?<it>[－–—−‐‑•·●▪])\s*\S/dg,
    message: found => `“${found}” (${codepoint(found)}) begins no item of a list; expected “- ”, a hyphen and a space`,
  },
  {
    pattern: /^ *(?<it>-)[a-z_]+: /dg,
    message: () => '“-” needs a space behind it to begin an item of a list; expected “- ”',
  },
  {
    pattern: /^ *(?:- +)?[a-z_]+(?<it>:)[^\s:/]/dg,
    message: () => '“:” needs a space behind it; expected “: ”, a colon and a space',
  },
  {
    pattern: /^\s*(?:- +)?[\w-]+ *(?<it>：)/dg,
    message: () => '“：” (U+FF1A) is no colon of YAML; expected “: ”, a colon and a space',
  },
  {
    pattern: /[{,，] *[\w-]+ *(?<it>：)/dg,
    message: () => '“：” (U+FF1A) is no colon of YAML; expected “: ”, a colon and a space',
  },
  {
    pattern: /\{[^}]*?(?<it>，) *[\w-]+ *[:：]/dg,
    message: () => '“，” (U+FF0C) is no comma of YAML; expected “, ”, a comma and a space',
  },
  {
    pattern: /(?:^|[:-] +|[[{,] *)(?<it>[｛［【])/dg,
    message: found => `“${found}” (${codepoint(found)}) opens nothing; expected “${found === '｛' ? '{' : '['}”`,
  },
  {
    pattern: /[[{][^\]}]*(?<it>[｝］】])/dg,
    message: found => `“${found}” (${codepoint(found)}) closes nothing; expected “${found === '｝' ? '}' : ']'}”`,
  },
  {
    pattern: /^\s*(?:- +)?(?:[\w-]+: +)?(?:\{.*?[\w-]: +)?(?<it>[“”‘’「『])[^,}]*: /dg,
    message: found => `“${found}” (${codepoint(found)}) is no quote of YAML; expected the text in '…' or "…"`,
  },
]

const NAMES: Readonly<Record<string, string>> = {
  '\t': 'a tab',
  '\u00A0': 'a no-break space',
  '\u3000': 'an ideographic space',
}

/** Everything mistyped in a text, the first of each kind; the others are counted. */
export function mistypedIn(text: string): Mistyped[] {
  const found = linesOf(text).flatMap(({ line, start }) =>
    KINDS.flatMap(({ pattern, message }) =>
      [...line.matchAll(pattern)].flatMap((match) => {
        const [from, to] = match.indices?.groups?.it ?? []
        return from === undefined || to === undefined
          ? []
          : [{ offset: start + from, message: message(line.slice(from, to)) }]
      })))
  const first = found.filter(({ offset, message }, index) =>
    found.findIndex(other => other.message === message) === index
    && !found.some(other => other.offset === offset && found.indexOf(other) < index))
  return first.map(({ offset, message }) => {
    const more = new Set(found.filter(other => other.message === message).map(({ offset }) => offset)).size - 1
    return { offset, message: more > 0 ? `${message} (also in ${more} other place${more === 1 ? '' : 's'})` : message }
  }).sort((a, b) => a.offset - b.offset)
}

function linesOf(text: string): { line: string, start: number }[] {
  return [...text.matchAll(/[^\n]*\n|[^\n]+$/g)].map(({ 0: line, index }) => ({ line: line.trimEnd(), start: index }))
}

/** A character that YAML does not allow in a file, though some programs type it for a line break. */
const RAW_CONTROL = new RegExp(`${CONTROL.source}|[\\v\\f]`, 'v')

/** The first control character of a file. A line break within a text of PowerPoint is U+000B, that of a page U+000C. */
export function controlIn(text: string): Mistyped | undefined {
  const found = RAW_CONTROL.exec(text)
  if (!found)
    return undefined
  const [control] = found
  const mend = control === '\v' || control === '\f' ? 'a space: it was a line break where it was copied' : 'none'
  return { offset: found.index, message: `there is a control character (${codepoint(control)}); expected ${mend}` }
}

/** U+FFFD, which programs put where they could not read a character. */
export function lostIn(text: string): Mistyped[] {
  return [...text.matchAll(/\uFFFD+/g)].map(({ index }) =>
    ({ offset: index, message: '“\uFFFD” (U+FFFD) stands where a character was lost; type it again' }))
}
