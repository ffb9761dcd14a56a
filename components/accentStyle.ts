import { ACCENTS, isAccent } from './accents.ts'

/** The CSS variable with a person's accent; a name we do not know, as from a hand edit, gives the house's own. */
export function accentStyle(name: string | undefined): Record<string, string> {
  if (name === undefined || !isAccent(name))
    return {}
  const { light, dark } = ACCENTS[name]
  return { '--pd-accent': `light-dark(${light}, ${dark})` }
}

/** The classes that give a person's seal its form. */
export function sealClasses(name: string | undefined): string[] {
  if (name === undefined || !isAccent(name))
    return []
  const { outline, carving } = ACCENTS[name]
  return [`pd-seal-${outline}`, `pd-seal-${carving}`]
}
