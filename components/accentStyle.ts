import { ACCENTS, isAccent } from './accents.ts'

/** CSS variables for a person's accent; a name we do not know, as from a hand edit, gives the house's own. */
export function accentStyle(name: string | undefined): Record<string, string> {
  const { light, dark } = name !== undefined && isAccent(name) ? ACCENTS[name] : ACCENTS.indigo
  return { '--pd-accent-light': light, '--pd-accent-dark': dark }
}
