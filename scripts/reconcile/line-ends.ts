/** Windows and Unix line ends of a text that is merged with plain ones. Pure. */

import { diffArrays } from 'diff'

/** A merged text with the line ends that its lines had in the original; new lines have those of most. */
export function withLineEnds(merged: string, original: string): string {
  const lines = linesOf(original)
  const windows = lines.filter(line => line.endsWith('\r'))
  if (windows.length === 0)
    return merged
  const [most, least] = windows.length * 2 > lines.length - 1 ? ['\r\n', '\n'] : ['\n', '\r\n']
  if (windows.length === lines.length - 1)
    return merged.replaceAll('\n', most)
  const stray = strayLines(merged.split('\n'), lines, least)
  return merged.split('\n').map((line, index, { length }) => {
    const end = stray.has(index) ? least : most
    return index === length - 1 ? line : line + end
  }).join('')
}

/** Places in the merged text of lines that have the rarer line end in the original. */
function strayLines(merged: readonly string[], original: readonly string[], least: string): Set<number> {
  const stray = new Set<number>()
  let [at, from] = [0, 0]
  for (const { added, removed, value } of diffArrays(original.map(plain), [...merged])) {
    for (const [index] of value.entries()) {
      const line = original[from + index]
      if (!added && !removed && line?.endsWith('\r') === (least === '\r\n'))
        stray.add(at + index)
    }
    from += added ? 0 : value.length
    at += removed ? 0 : value.length
  }
  return stray
}

/** Lines with the `\r` of their end. The last one has no end. */
function linesOf(text: string): string[] {
  return text.split('\n')
}

function plain(line: string): string {
  return line.replace(/\r$/, '')
}
