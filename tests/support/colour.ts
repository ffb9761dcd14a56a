/** Colours as eyes see them: contrast, and what is left of a difference without one kind of cone. */

import { dot, euclidean, lab, linear } from '../../scripts/compose/colour.ts'

type Triple = readonly [number, number, number]

/** WCAG 2.2, contrast ratio of two sRGB colours. */
export function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

/** How eyes can differ: Machado, Oliveira and Fernandes (2009), severity 1, for linear light. */
const EYES: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** Distance of two colours in CIELAB for the eyes that tell them apart least; 2 is barely seen, 10 at a glance. */
export function leastDifference(a: string, b: string): number {
  return Math.min(
    ...Object.values(EYES).map((eyes) => {
      const seen = (colour: string) => lab(eyes.map(row => clamp(dot(row, linear(colour)))))
      return euclidean(seen(a), seen(b))
    }),
  )
}

function luminance(hex: string): number {
  return dot([0.2126, 0.7152, 0.0722], linear(hex))
}

const clamp = (value: number) => Math.min(1, Math.max(0, value))
