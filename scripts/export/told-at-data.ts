/** Faults of slides that come from the data: told once, where they can be mended, and not on each slide. */

import type { SlideFault } from './slide-faults.ts'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { ifMissing } from '../disk.ts'
import { ADD_A_FONT, quotedCharacter } from './checks/glyphs.ts'

/**
 * The same faults, but those of characters that no font has stand where the character first stands in the data of the
 * deck's panel, if it does.
 *
 * @param deck path of the deck, in `slides/<panel>/<language>/` of the project
 */
export async function toldAtData(faults: readonly SlideFault[], root: string, deck: string): Promise<SlideFault[]> {
  const glyphs = faults.filter(({ kind }) => kind === 'missing-glyph')
  if (glyphs.length === 0)
    return [...faults]
  const [, panel = ''] = relative(root, deck).split(sep)
  const places = await placesOf(glyphs.flatMap(({ characters = [] }) => characters), root, join(root, 'data', panel))
  const isOfData = ({ kind, characters = [] }: SlideFault) =>
    kind === 'missing-glyph' && characters.length > 0 && characters.every(character => places.has(character))
  return [
    ...[...places].map(([character, place]): SlideFault => {
      const having = glyphs.filter(({ characters }) => characters?.includes(character))
      const slides = new Set(having.map(({ slide }) => slide))
      const where = slides.size === 1 ? 'one slide' : `${slides.size} slides`
      return {
        ...place,
        kind: 'missing-glyph',
        message: `no font here can draw ${quotedCharacter(character)}, which is on ${where}; ${MEND}`,
        characters: [character],
      }
    }),
    ...faults.filter(fault => !isOfData(fault)),
  ]
}

const MEND = `write it in another way, or ${ADD_A_FONT}`

type Place = Pick<SlideFault, 'file' | 'line' | 'column'>

/** Where each character first stands in the data: names of people before all else. */
async function placesOf(characters: readonly string[], root: string, data: string): Promise<Map<string, Place>> {
  const names = await readdir(data, { recursive: true }).catch(ifMissing([]))
  const yaml = names.filter(name => name.endsWith('.yaml'))
    .sort((a, b) => Number(b === 'people.yaml') - Number(a === 'people.yaml') || (a < b ? -1 : 1))
  const places = new Map<string, Place>()
  for (const name of yaml) {
    const text = await readFile(join(data, name), 'utf8')
    for (const character of characters) {
      const at = text.indexOf(character)
      if (at === -1 || places.has(character))
        continue
      const before = text.slice(0, at).split('\n')
      const column = (before.at(-1)?.length ?? 0) + 1
      places.set(character, { file: relative(root, join(data, name)), line: before.length, column })
    }
  }
  return places
}
