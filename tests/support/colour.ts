/** Colours as eyes see them: contrast, and what is left of a difference without one kind of cone. */
type Triple = readonly [number, number, number]

/** WCAG 2.2, contrast ratio of two sRGB colours. */
export function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

/** How eyes can differ: Machado, Oliveira and Fernandes (2009), severity 1, for linear light. */
const EYES: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
}

/** Distance of two colours in CIELAB for the eyes that tell them apart least; 2 is barely seen, 10 at a glance. */
export function leastDifference(a: string, b: string): number {
  return Math.min(...Object.values(EYES).map(eyes => {
    const [one, other] = [a, b].map(colour => lab(eyes.map(row => clamp(dot(row, linear(colour))))))
    return Math.hypot(...(one ?? []).map((value, index) => value - (other?.[index] ?? 0)))
  }))
}

function luminance(hex: string): number {
  return dot([0.2126, 0.7152, 0.0722], linear(hex))
}

function linear(hex: string): number[] {
  return [1, 3, 5].map(at => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
}

function lab(rgb: readonly number[]): number[] {
  const f = (t: number) => t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116
  const x = f(dot([0.4124, 0.3576, 0.1805], rgb) / 0.95047)
  const y = f(dot([0.2126, 0.7152, 0.0722], rgb))
  const z = f(dot([0.0193, 0.1192, 0.9505], rgb) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0)
const clamp = (value: number) => Math.min(1, Math.max(0, value))
