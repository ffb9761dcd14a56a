/** How far two pictures of a slide differ, and where. */

import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'

/** Differences of colour below this, from 0 to 1, are how edges of letters are smoothed. */
const THRESHOLD = 0.1

export interface Difference {
  /** How many pixels differ. */
  pixels: number
  /** The smallest box around them, in px from the upper left corner. */
  box: { left: number, top: number, width: number, height: number }
}

/**
 * What differs between two PNGs; nothing if they look the same. Of two sizes the larger counts as different all
 * over.
 */
export function pictureDifference(one: Uint8Array, other: Uint8Array): Difference | undefined {
  const [first, second] = [PNG.sync.read(Buffer.from(one)), PNG.sync.read(Buffer.from(other))]
  const { width, height } = first
  if (second.width !== width || second.height !== height) {
    const most = { width: Math.max(width, second.width), height: Math.max(height, second.height) }
    return { pixels: most.width * most.height, box: { left: 0, top: 0, ...most } }
  }
  const mask = new PNG({ width, height })
  const pixels = pixelmatch(first.data, second.data, mask.data, width, height, {
    threshold: THRESHOLD,
    diffMask: true,
  })
  return pixels === 0 ? undefined : { pixels, box: boxOf(mask) }
}

/** The smallest box around all pixels that are not transparent. */
function boxOf({ width, height, data }: PNG): Difference['box'] {
  let [left, top, right, bottom] = [width, height, 0, 0]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (data[(y * width + x) * 4 + 3] === 0)
        continue
      left = Math.min(left, x)
      top = Math.min(top, y)
      right = Math.max(right, x + 1)
      bottom = Math.max(bottom, y + 1)
    }
  }
  return { left, top, width: right - left, height: bottom - top }
}
