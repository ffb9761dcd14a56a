/** How much room a slide has, in px. */

import type { AspectRatio } from '../summary/vocabulary.ts'
import { MEASURES } from './measures.ts'

/** Slides have the same width in both formats; Slidev derives the height from it. */
export const SLIDE_WIDTH = 980
const SLIDE_HEIGHTS: Readonly<Record<AspectRatio, number>> = { '16/9': 552, '4/3': 735 }

const { margin, top, foot, aboveFoot, belowKicker } = MEASURES

/** Width between the margins. */
export const TEXT_WIDTH = SLIDE_WIDTH - 2 * margin

/** Width of the words of a portrait, beside the person. */
export const PORTRAIT_WIDTH = SLIDE_WIDTH - MEASURES.portrait.side - MEASURES.portrait.gap - margin

/** Height for headline and content, by what the slide shows. */
export interface Room {
  /** Most kinds: from the top to the foot. */
  body: number
  /** One position: from the top to some way above the foot. */
  position: number
  /** Several positions: from the top to a little above the foot. */
  positions: number
}

/**
 * This much of the height between top and foot is never filled, in px. The higher format keeps more: more lines fit
 * there, and small differences between counted and drawn heights add up.
 */
const KEPT_FREE: Readonly<Record<AspectRatio, Room>> = {
  '16/9': { body: 4, position: 2, positions: 2 },
  '4/3': { body: 63, position: 61, positions: 67 },
}

function roomIn(format: AspectRatio): Room {
  const height = SLIDE_HEIGHTS[format] - foot
  const free = KEPT_FREE[format]
  return {
    body: height - top - free.body,
    position: height - top - aboveFoot - free.position,
    positions: height - top - aboveFoot / 2 - free.positions,
  }
}

/** The room of slides in each format. */
export const ROOMS: Readonly<Record<AspectRatio, Room>> = { '16/9': roomIn('16/9'), '4/3': roomIn('4/3') }

/** Height that a kicker takes above the headline, in px. */
export const KICKER_HEIGHT = belowKicker - top

/** Share of the room up to which the content, set in the larger type, still leaves a good deal of the slide empty. */
const ROOMY = 0.58

/**
 * Whether a slide has so little on it that it is set in the larger type.
 *
 * @param height of its content in the larger type
 * @param most share of the room it may take: more where the usual type is small
 */
export function isRoomy(height: number, room: number, most = ROOMY): boolean {
  return height <= most * room
}
