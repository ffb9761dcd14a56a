/**
 * WebVTT and SubRip → lines with times and voices. Of the libraries none keeps the numbers of lines, which a person
 * needs to find a place again, and each drops or garbles cues that occur in the wild; a cue is three lines of text.
 */

import type { SourceLine } from './source-line.ts'
import { fromHtml } from 'hast-util-from-html'
import { textOfNodes } from './html-text.ts'
import { visible } from './source-line.ts'

const TIME = String.raw`(?:(\d+):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?`
const TIMING = new RegExp(String.raw`^\s*${TIME}\s*-->\s*${TIME}`)
/** A `<v Name>` with or without classes (`<v.loud Name>`); its end is often missing. */
const VOICE = /<v(?:\.[^\s>]{0,100})?\s([^>]{0,200})>/gi
/** Blocks that hold no captions. */
const NO_CUE = /^(?:WEBVTT|NOTE|STYLE|REGION)\b/

/** The lines of a file of captions. @param file its name, by which lines are told */
export function readCaptions(file: string, text: string): SourceLine[] {
  const raw = text.split(/\r\n?|\n/)
  const lines: SourceLine[] = []
  let cue: { start: number, end: number } | undefined
  let head: string | undefined
  raw.forEach((written, index) => {
    const number = index + 1
    const timing = TIMING.exec(written)
    if (timing) {
      cue = { start: seconds(timing, 1), end: seconds(timing, 5) }
      head = undefined
      return
    }
    if (visible(written) === '') {
      // An empty line inside a cue is against the format, but what follows is said all the same.
      head = undefined
      return
    }
    head ??= NO_CUE.exec(written.replace(/^\uFEFF/, ''))?.[0]
    if (head !== undefined)
      lines.push({ file, number, text: visible(written), leftOut: `the ${head} block of the captions` })
    else if (isCueId(raw, index))
      lines.push({ file, number, text: visible(written), leftOut: 'number or id of a caption' })
    else lines.push(...spokenIn(written).map(part => ({ file, number, ...part, ...cue })))
  })
  return withVoices(lines)
}

function seconds(match: RegExpExecArray, at: number): number {
  const [hours = 0, minutes = 0, whole = 0] = match.slice(at, at + 3).map(digits => Number(digits ?? 0))
  return hours * 3600 + minutes * 60 + whole + Number(`0.${match[at + 3] ?? 0}`)
}

/** The line above a timing, where a block begins with it: a number, a GUID, `a1b2-0`. */
function isCueId(raw: readonly string[], index: number): boolean {
  return (
    TIMING.test(raw[index + 1] ?? '')
    && (visible(raw[index - 1] ?? '') === '' || /^[\w/-]+$/.test((raw[index] ?? '').trim()))
  )
}

/** The parts of a cue's line, one for each voice. */
function spokenIn(written: string): { text: string, voice?: string }[] {
  const pieces = written.split(VOICE)
  const parts: { text: string, voice?: string }[] = []
  for (let at = 0; at < pieces.length; at += 2) {
    const text = withoutTags(pieces[at] ?? '')
    const voice = at === 0 ? undefined : withoutTags(pieces[at - 1] ?? '')
    if (text !== '')
      parts.push(voice ? { text, voice } : { text })
  }
  return parts
}

/** `<i>`, `<c.yellow>`, `</v>` and `<00:01.000>` are markup. A `<` that begins none of these was meant. */
function withoutTags(written: string): string {
  const plain = written
    .replace(/<\/?(?:[cibuv]|ruby|rt|lang|font)(?:[.\s][^>]{0,200})?>|<\d[\d:.]*>|\{\\[^}]*\}/gi, '')
    .replaceAll('<', '&lt;')
  return visible(textOfNodes(fromHtml(plain, { fragment: true }).children))
}

/** A voice holds to the end of its cue, also on the cue's further lines. */
function withVoices(lines: readonly SourceLine[]): SourceLine[] {
  let last: SourceLine | undefined
  return lines.map((line) => {
    const sameCue
      = last !== undefined && last.start === line.start && last.end === line.end && line.start !== undefined
    const voice = line.voice ?? (sameCue ? last?.voice : undefined)
    const told: SourceLine = { ...line, ...(voice !== undefined && { voice }), ...(!sameCue && { apart: true }) }
    if (line.leftOut === undefined)
      last = told
    return told
  })
}
