/** How the first line of a text ends, `\n` or `\r\n`: what is added to a file ends its lines so, too. */
export function lineEndOf(text: string): '\r\n' | '\n' {
  return /\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n'
}
