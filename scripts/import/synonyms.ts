/** Names of one thing, as the panel's own works and terms give them: “Segment Anything Model (SAM)”, “计算机视觉（CV）”. */

import type { Sources } from '../summary/sources.ts'
import { comparable } from './normalise.ts'

/** Groups of names in comparable form; a term's names in all languages are one group. */
export function synonymsOf({ works, terms }: Sources): string[][] {
  return [
    ...Object.values(works?.value ?? {}).map(({ name }) => variants(name)),
    ...Object.values(terms?.value ?? {}).map(({ term }) =>
      typeof term === 'string'
        ? variants(term)
        : Object.values(term).flatMap(name => variants(name ?? '')),
    ),
  ]
}

function variants(name: string): string[] {
  const abbreviated = /(?<=.)[（(]([^）)]+)[）)]$/.exec(name)
  const long = abbreviated && name.slice(0, abbreviated.index).trimEnd()
  const short = abbreviated?.[1]
  const names = long && short ? [long, long.replace(/ model$/i, ''), short] : [name]
  return names.map(comparable).filter(name => name !== '')
}
