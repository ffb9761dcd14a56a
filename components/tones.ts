/**
 * The colours of rounds by their names in frontmatter, like the cloth of book bindings; `scripts/compose/tones.ts`
 * decides which round has which. A keynote has the accent of its speaker. `light` is the colour on paper, `dark` the
 * one in dark mode; each has a contrast of at least 4.5:1 to its ground (tests/components/accents.test.ts).
 */

import { ACCENTS, isAccent } from './accents.ts'

/** In this order neighbours differ for every kind of colour vision. */
export const TONES = {
  petrol: { light: '#1d5f6e', dark: '#7fc3d1' },
  oxblood: { light: '#7d2c2c', dark: '#e89b90' },
  aubergine: { light: '#57315c', dark: '#d0a5d6' },
  bottle: { light: '#1f5a3c', dark: '#93c9a0' },
  lichen: { light: '#525b1f', dark: '#bac577' },
  midnight: { light: '#2b3f73', dark: '#9db3ea' },
  sienna: { light: '#84431d', dark: '#e6a67a' },
  walnut: { light: '#5a4234', dark: '#cfb09b' },
} as const

/** The name of a tone. */
export type Tone = keyof typeof TONES

/** The pair of colours that a tone or an accent names; none for a name we do not know, as from a hand edit. */
export function coloursOf(name: string | undefined): { light: string, dark: string } | undefined {
  if (name === undefined)
    return undefined
  if (isAccent(name))
    return ACCENTS[name]
  return isTone(name) ? TONES[name] : undefined
}

function isTone(name: string): name is Tone {
  return Object.hasOwn(TONES, name)
}
