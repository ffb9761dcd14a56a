/** Captions → paragraphs: a caption is a line of two seconds, which is no unit of what somebody says. */

import type { SourceLine } from '../read/source-line.ts'
import type { Fate, Paragraph, Turn } from './transcript.ts'
import { countWords, joinedText } from './joined.ts'

/** Seconds of silence that end a paragraph. */
const PAUSE = 3
/** Words after which a paragraph ends with its sentence, and after which it ends anyway. */
const ENOUGH = 90
const TOO_MANY = 250
/** Characters that a line has at least which shows again while the next one appears beneath it. */
const ROLLING = 12

/** Joins the captions of a turn, and leaves out what shows twice because it rolls up the screen. */
export function mergeCaptions(turn: Turn, fates: Map<SourceLine, Fate>): void {
  const merged: Paragraph[] = []
  let above: Paragraph | undefined
  for (const caption of turn.paragraphs) {
    const [line] = caption.lines
    const last = merged.at(-1)
    if (line && above && isRolling(above, caption)) {
      fates.set(line, { line, as: 'left-out', reason: 'repeats the caption before' })
      continue
    }
    if (last && !endsAt(last, caption)) {
      last.text = joinedText(last.text, caption.text)
      last.lines.push(...caption.lines)
    }
    else {
      merged.push({ text: caption.text, lines: [...caption.lines] })
    }
    above = caption
  }
  turn.paragraphs = merged
}

function isRolling(above: Paragraph, caption: Paragraph): boolean {
  const [before, line] = [above.lines[0], caption.lines[0]]
  return (
    above.text === caption.text
    && caption.text.length >= ROLLING
    && before?.end !== undefined
    && line?.start !== undefined
    && before.start !== line.start
    && line.start <= before.end + 0.1
  )
}

function endsAt(paragraph: Paragraph, next: Paragraph): boolean {
  const [end, start] = [paragraph.lines.at(-1)?.end, next.lines[0]?.start]
  const words = countWords(paragraph.text)
  const isSentence = /[.!?。！？…]["'”’」』)）]?$/.test(paragraph.text)
  return (
    words >= TOO_MANY
    || (isSentence && words >= ENOUGH)
    || (end !== undefined && start !== undefined && start - end >= PAUSE)
  )
}
