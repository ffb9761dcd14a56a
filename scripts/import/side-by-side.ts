/** A position and what it rests on, in two columns, for whoever reviews it. */

import type { Language } from '../summary/languages.ts'
import type { Contribution, Panel, Position } from '../summary/panel.ts'
import type { SourcePassage } from './passages.ts'
import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'
import { contributionsOf } from '../summary/contributions.ts'
import { figureLines } from '../summary/figures.ts'

/** Positions by the name a reviewer types: `chen-xilin-large-or-big`. */
export function positionsByName(
  panel: Panel,
): Map<string, { position: Position, contribution: Contribution }> {
  return new Map(
    panel.sessions.flatMap(contributionsOf).flatMap(contribution =>
      contribution.positions.map(position =>
        [`${contribution.alias}-${position.id}`, { position, contribution }] as const)),
  )
}

/** @param width of the terminal, in columns */
export function sideBySide(
  position: Position,
  passages: readonly SourcePassage[],
  languages: readonly Language[],
  width: number,
): string {
  const left = languages.flatMap(language => [
    `${position.kind}, weight ${position.weight}`,
    position.claim[language] ?? '',
    ...position.supports.map(({ text }) => `– ${text[language] ?? ''}`),
    ...(position.figure
      ? [
          `[${position.figure.kind}]`,
          ...figureLines(position.figure).map(
            texts => `  ${texts.map(text => text[language] ?? '').join(' | ')}`,
          ),
        ]
      : []),
    ...(position.remark ? [`(${position.remark[language] ?? ''})`] : []),
    '',
  ])
  const right = passages.flatMap(({ id, text }) => [`[${id}]`, text, ''])
  return besideEachOther(left, right, width)
}

/**
 * Two texts beside each other.
 *
 * @param width of both together, in columns of a terminal
 */
export function besideEachOther(left: readonly string[], right: readonly string[], width: number): string {
  const column = Math.floor(width / 2) - 2
  const wrap = (lines: readonly string[]) =>
    wrapAnsi(lines.join('\n'), column, { hard: true }).split('\n')
  const [ours, theirs] = [wrap(left), wrap(right)]
  return Array.from({ length: Math.max(ours.length, theirs.length) }, (_, row) => {
    const text = ours[row] ?? ''
    return `${text}${' '.repeat(Math.max(0, column - stringWidth(text)))} │ ${theirs[row] ?? ''}`.trimEnd()
  }).join('\n')
}
