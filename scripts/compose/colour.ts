/**
 * Colours as numbers: how different two of them look. sRGB is converted as IEC 61966-2-1 says, to CIELAB
 * (CIE 1976 L*a*b*) with the D65 white point. The difference is ΔE*ab of 1976 (CIE76): the distance of two colours in
 * CIELAB.
 */

/** Difference of two sRGB colours (`#rrggbb`) in ΔE*ab: about 2 is barely seen, 10 is seen at a glance. */
export function difference(a: string, b: string): number {
  return euclidean(lab(linear(a)), lab(linear(b)))
}

/** Euclidean distance of two points with as many coordinates. */
export function euclidean(a: readonly number[], b: readonly number[]): number {
  return Math.hypot(...a.map((value, index) => value - (b[index] ?? 0)))
}

/** The red, green and blue of a colour (`#rrggbb`) as amounts of light, from 0 to 1. */
export function linear(hex: string): number[] {
  return [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
}

/**
 * Amounts of light, as `linear` gives them, in CIELAB.
 *
 * @returns lightness from 0 to 100, a (green to red) and b (blue to yellow)
 */
export function lab(rgb: readonly number[]): number[] {
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)
  const x = f(dot([0.4124, 0.3576, 0.1805], rgb) / 0.95047)
  const y = f(dot([0.2126, 0.7152, 0.0722], rgb))
  const z = f(dot([0.0193, 0.1192, 0.9505], rgb) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** Sum of the products of two lists of numbers. */
export function dot(a: readonly number[], b: readonly number[]) {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0)
}
