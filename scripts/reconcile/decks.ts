/** The three versions of a deck, cut into slides. Pure. */

import type { Block, ReadSlides } from './blocks.ts'
import type { AllSettings, DeckSettings } from './settings.ts'
import { knownSlides, slideBlocks } from './blocks.ts'
import { keysOf } from './keys.ts'
import { apartFrom, settingNames } from './settings.ts'

/** The slides of a deck as last generated, as they are there now, and as the data gives them today. */
export interface Decks {
  base: readonly Block[]
  mine: readonly Block[]
  fresh: readonly Block[]
  /** The deck's settings, taken off its slides; not there if the editor's first slide cannot be taken apart. */
  settings?: AllSettings
  /** All slides that were read. */
  read: ReadSlides
}

/**
 * The versions of a deck cut into slides, its settings apart.
 *
 * @param base the deck as last generated
 * @param mine as it is there now
 * @param fresh as the data gives it today
 * @param read slides that were read before; those of this deck are added
 */
export function cutDecks(base: string, mine: string, fresh: string, read: ReadSlides = knownSlides): Decks {
  const inBaseWhole = slideBlocks(base, read)
  const whole = {
    base: inBaseWhole,
    // Texts that are equal are cut once.
    mine: mine === base ? inBaseWhole : slideBlocks(mine, read),
    fresh: fresh === base ? inBaseWhole : slideBlocks(fresh, read),
    read,
  }
  const [first] = whole.mine
  if (!first?.parts)
    return whole
  const [inBase, baseSlides] = apartFrom(whole.base, 0, settingNames(whole.base[0]))
  const [inFresh, freshSlides] = hasFirstOf(whole.fresh, whole.base)
    ? [inBase, withFirst(whole.fresh, baseSlides)]
    : apartFrom(whole.fresh, 0, settingNames(whole.fresh[0]))
  const names = new Set([inBase, inFresh].flatMap(({ yaml }) => keysOf(yaml.document)))
  const generated = [...baseSlides, ...freshSlides]
  const [inMine, mineSlides] = hasFirstOf(whole.mine, whole.base)
    ? [inBase, withFirst(whole.mine, baseSlides)]
    : settingsOfEditor(whole.mine, names, generated, inBase)
  return {
    base: baseSlides,
    mine: mineSlides,
    fresh: freshSlides,
    settings: { base: inBase, mine: inMine, fresh: inFresh },
    read,
  }
}

/** Whether two versions begin with the same slide, written alike: its settings are those of the other. */
function hasFirstOf([first]: readonly Block[], [other]: readonly Block[]): boolean {
  return first !== undefined && first.text === other?.text && first.key === other.key
}

function withFirst(slides: readonly Block[], [first]: readonly Block[]): Block[] {
  const [old, ...others] = slides
  return first && old ? [{ ...first, last: old.last }, ...others] : [...slides]
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
  base: DeckSettings,
): [DeckSettings, Block[]] {
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
