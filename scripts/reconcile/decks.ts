/** The three versions of a deck, cut into slides. Pure. */

import type { Block } from './blocks.ts'
import type { AllSettings, Settings } from './settings.ts'
import { blocksOf } from './blocks.ts'
import { keysOf } from './keys.ts'
import { apartFrom, settingsOf } from './settings.ts'

/** The slides of a deck as last generated, as they are there now, and as the data gives them today. */
export interface Decks {
  base: readonly Block[]
  mine: readonly Block[]
  fresh: readonly Block[]
  /** The deck's settings, taken off its slides; not there if the editor's first slide cannot be taken apart. */
  settings?: AllSettings
}

/** The versions of a deck cut into slides, its settings apart. */
export function cutDecks(base: string, mine: string, fresh: string): Decks {
  const inBaseWhole = blocksOf(base)
  const whole = {
    base: inBaseWhole,
    // Texts that are equal are read once.
    mine: mine === base ? inBaseWhole : blocksOf(mine),
    fresh: fresh === base ? inBaseWhole : blocksOf(fresh),
  }
  const [first] = whole.mine
  if (!first?.parts)
    return whole
  const generatedFirst = apartFrom(whole.base, 0, settingsOf(whole.base[0]))
  const [inBase, baseSlides] = generatedFirst
  const [inFresh, freshSlides] = fresh === base
    ? generatedFirst
    : apartFrom(whole.fresh, 0, settingsOf(whole.fresh[0]))
  const names = new Set([inBase, inFresh].flatMap(({ yaml }) => keysOf(yaml.document)))
  const generated = [...baseSlides, ...freshSlides]
  const [inMine, mineSlides] = mine === base
    ? generatedFirst
    : settingsOfEditor(whole.mine, names, generated, inBase)
  return {
    base: baseSlides,
    mine: mineSlides,
    fresh: freshSlides,
    settings: { base: inBase, mine: inMine, fresh: inFresh },
  }
}

/**
 * The editor's deck with its settings apart. They stand on its first slide; where that is another one than was
 * generated, on the slide that was first; where this was deleted, they are those of the record, since a deck without a
 * theme cannot be shown.
 */
function settingsOfEditor(
  mine: readonly Block[],
  names: ReadonlySet<string>,
  generated: readonly Block[],
  base: Settings,
): [Settings, Block[]] {
  const settingsOn = ({ key, parts }: Block): string[] => {
    const own = generated.find(block => key !== undefined && block.key === key)?.parts?.document
    return [...names].filter(name => parts?.document?.has(name) && !own?.has(name))
  }
  const known = mine[0]?.key !== undefined && mine[0].key === generated[0]?.key
  // A slide may have a title for itself.
  const hasSettings = (block: Block) => settingsOn(block).some(name => name !== 'title')
  const at = known ? 0 : mine.findIndex(hasSettings)
  const holder = mine[at]
  if (!holder)
    return [{ yaml: base.yaml }, [...mine]]
  return apartFrom(mine, at, settingsOn(holder))
}
