/**
 * One accent a person, by its name in frontmatter: ink for paper, and a lighter one for the dark mode. Each keeps at
 * least 4.5:1 against its ground (tests/components/accents.test.ts). Neighbours in the list lie far apart in hue, since
 * people who speak after one another meet on a slide.
 */
export const ACCENTS = {
  vermilion: { light: '#b23a24', dark: '#f08a6f' },
  indigo: { light: '#34558b', dark: '#8fb4ea' },
  moss: { light: '#4f6b2a', dark: '#a9c97a' },
  plum: { light: '#7d3b73', dark: '#d99bcf' },
  teal: { light: '#1f6f6b', dark: '#6fc7c0' },
  amber: { light: '#8f5a0b', dark: '#e3b15c' },
  violet: { light: '#5b4a9c', dark: '#b3a6ee' },
  pine: { light: '#2c6b48', dark: '#7cc79c' },
  rose: { light: '#a8345a', dark: '#f093ae' },
  azure: { light: '#1b6aa0', dark: '#77bdea' },
  bronze: { light: '#77602c', dark: '#cfb67c' },
  orchid: { light: '#8f3a91', dark: '#dd9be0' },
  jade: { light: '#17705a', dark: '#63c9ab' },
  brick: { light: '#94452f', dark: '#e39a83' },
  cobalt: { light: '#2f4fb0', dark: '#95adf5' },
  olive: { light: '#68661f', dark: '#c3c06c' },
  wine: { light: '#862f48', dark: '#df8fa5' },
  lagoon: { light: '#1e6b80', dark: '#6cc3d9' },
  umber: { light: '#6f5244', dark: '#c8a593' },
  iris: { light: '#6a45a8', dark: '#bea3f2' },
  fern: { light: '#3c7030', dark: '#8dcb80' },
  coral: { light: '#a94a3f', dark: '#f29a90' },
  slate: { light: '#4b5f73', dark: '#a3b8cc' },
  magenta: { light: '#a02c78', dark: '#ec8fc7' },
} as const

export type Accent = keyof typeof ACCENTS

/** The accent of the person at this place in people.yaml; a panel of more people than accents starts again. */
export function accentOf(index: number): Accent {
  const names = Object.keys(ACCENTS).filter(isAccent)
  return names[index % names.length] ?? 'indigo'
}

export function isAccent(name: string): name is Accent {
  return Object.hasOwn(ACCENTS, name)
}
