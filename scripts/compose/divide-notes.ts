/** Notes of a position that needs several slides: each slide has those of its own part. */

import type { Context } from './context.ts'

/**
 * Divides notes between their sentences into as many parts, about equally long.
 *
 * @returns fewer parts where there are fewer sentences
 */
export function divideNotes({ words }: Context, notes: string, parts: number): string[] {
  if (parts < 2)
    return [notes.trim()]
  const sentences = Array.from(
    new Intl.Segmenter(words.tag, { granularity: 'sentence' }).segment(notes),
    ({ segment }) => segment,
  )
  const divided: string[] = []
  let left = notes.length
  let part = ''
  for (const sentence of sentences) {
    const share = left / (parts - divided.length)
    // The sentence goes where more of it lies.
    if (part !== '' && divided.length < parts - 1 && part.length + sentence.length / 2 > share) {
      divided.push(part.trim())
      left -= part.length
      part = ''
    }
    part += sentence
  }
  return [...divided, part.trim()]
}
