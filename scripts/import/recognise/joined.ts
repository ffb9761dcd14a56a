/** Two pieces of running text: with a space, unless Chinese meets there, or a word was divided. */
export function joinedText(before: string, after: string): string {
  if (/\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(after))
    return before.slice(0, -1) + after
  return /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]$/u.test(before)
    && /^[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u.test(after)
    ? before + after
    : `${before} ${after}`
}

/** How much is said, in words: a Chinese word has 1.7 characters on average. */
export function countWords(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const others = text.match(/(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu)?.length ?? 0
  return Math.round(han / 1.7) + others
}
