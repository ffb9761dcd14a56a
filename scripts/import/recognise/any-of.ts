/** Which words a pattern finds. */
interface Where {
  /** `whole`: the text is one of the words. `words`: they stand in it as words. By default anywhere. */
  as?: 'whole' | 'words'
}

/** A pattern for any of the phrases in a list, which are parted by `|` or line ends; each may be a pattern itself. */
export function anyOf(list: string, { as }: Where = {}): RegExp {
  const phrases = list
    .split(/[|\n]/)
    .map(phrase => phrase.trim())
    .filter(phrase => phrase !== '')
    .join('|')
  if (as === 'whole')
    return new RegExp(`^(?:${phrases})$`, 'i')
  return new RegExp(as === 'words' ? String.raw`\b(?:${phrases})\b` : phrases, 'i')
}
