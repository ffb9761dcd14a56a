import { ACCENTS, isAccent } from './accents.ts'
import { coloursOf } from './tones.ts'

/** The CSS variable with a person's accent, or a session's tone; an unknown name gives the house's own. */
export function accentStyle(name: string | undefined): Record<string, string> {
  const colours = coloursOf(name)
  return colours ? { '--pd-accent': `light-dark(${colours.light}, ${colours.dark})` } : {}
}

/** The CSS variable with the ground of a plate: a slide filled with its session's colour. */
export function plateStyle(name: string | undefined): Record<string, string> {
  const colours = coloursOf(name)
  return colours ? { '--pd-plate': `color-mix(in oklab, ${colours.light} 86%, #000)` } : {}
}

/** The classes that give a person's seal its form. */
export function sealClasses(name: string | undefined): string[] {
  if (name === undefined || !isAccent(name))
    return []
  const { outline, carving } = ACCENTS[name]
  return [`pd-seal-${outline}`, `pd-seal-${carving}`]
}
