/**
 * The accents by their names in frontmatter; `scripts/compose/accents.ts` decides who has which. `light` is the colour
 * on paper, `dark` the one in dark mode; each has a contrast of at least 4.5:1 to its ground. Neighbours in the list
 * differ much in hue. A colour-blind reader, or one of a grey print, cannot tell 24 hues apart: the seal also differs
 * in outline and carving. Accents with the same seal differ enough in colour for every kind of colour vision
 * (tests/components/accents.test.ts).
 */
export const ACCENTS = {
  vermilion: { light: '#b23a24', dark: '#f08a6f', outline: 'square', carving: 'solid' },
  indigo: { light: '#34558b', dark: '#8fb4ea', outline: 'round', carving: 'solid' },
  moss: { light: '#4f6b2a', dark: '#a9c97a', outline: 'square', carving: 'open' },
  plum: { light: '#7d3b73', dark: '#d99bcf', outline: 'leaf', carving: 'solid' },
  teal: { light: '#1f6f6b', dark: '#6fc7c0', outline: 'square', carving: 'solid' },
  amber: { light: '#8f5a0b', dark: '#e3b15c', outline: 'round', carving: 'open' },
  violet: { light: '#5b4a9c', dark: '#b3a6ee', outline: 'square', carving: 'solid' },
  pine: { light: '#2c6b48', dark: '#7cc79c', outline: 'square', carving: 'open' },
  rose: { light: '#a8345a', dark: '#f093ae', outline: 'leaf', carving: 'solid' },
  azure: { light: '#1b6aa0', dark: '#77bdea', outline: 'arch', carving: 'solid' },
  bronze: { light: '#77602c', dark: '#cfb67c', outline: 'round', carving: 'solid' },
  orchid: { light: '#8f3a91', dark: '#dd9be0', outline: 'square', carving: 'open' },
  jade: { light: '#17705a', dark: '#63c9ab', outline: 'leaf', carving: 'open' },
  brick: { light: '#94452f', dark: '#e39a83', outline: 'arch', carving: 'solid' },
  cobalt: { light: '#2f4fb0', dark: '#95adf5', outline: 'arch', carving: 'open' },
  olive: { light: '#68661f', dark: '#c3c06c', outline: 'leaf', carving: 'open' },
  wine: { light: '#862f48', dark: '#df8fa5', outline: 'round', carving: 'solid' },
  lagoon: { light: '#1e6b80', dark: '#6cc3d9', outline: 'round', carving: 'open' },
  umber: { light: '#6f5244', dark: '#c8a593', outline: 'arch', carving: 'open' },
  iris: { light: '#6a45a8', dark: '#bea3f2', outline: 'leaf', carving: 'open' },
  fern: { light: '#3c7030', dark: '#8dcb80', outline: 'leaf', carving: 'solid' },
  coral: { light: '#a94a3f', dark: '#f29a90', outline: 'round', carving: 'open' },
  slate: { light: '#4b5f73', dark: '#a3b8cc', outline: 'arch', carving: 'solid' },
  magenta: { light: '#a02c78', dark: '#ec8fc7', outline: 'arch', carving: 'open' },
} as const

/** The name of an accent. */
export type Accent = keyof typeof ACCENTS

/** The names of all accents. */
export const ACCENT_NAMES = Object.keys(ACCENTS).filter(isAccent)

/** Whether a word in frontmatter names an accent. */
export function isAccent(name: string): name is Accent {
  return Object.hasOwn(ACCENTS, name)
}
