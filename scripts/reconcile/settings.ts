/**
 * The settings of a deck stand in the frontmatter of its first slide. They are taken off that slide, merged by
 * themselves, and put on whichever slide is first in the end. Pure.
 */

import type { Block } from './blocks.ts'
import type { Yaml } from './head.ts'
import type { Ruling } from './sides.ts'
import type { Dispute } from './slide.ts'
import { getDefaultConfig } from '@slidev/parser'
import { slideHeading } from './blocks.ts'
import { joinedYaml, NO_YAML, parted, withHead, withYaml, yamlFrom, yamlKeeping, yamlOfHead } from './head.ts'
import { keysOf, mergeKeys } from './keys.ts'

/** The settings of one version of a deck. */
export interface DeckSettings {
  yaml: Yaml
  /** The slide they were taken from: as it stands in the file, and without them. */
  origin?: { whole: Block, bare: Block }
}

/** The settings of the three versions of a deck. */
export interface AllSettings {
  base: DeckSettings
  mine: DeckSettings
  fresh: DeckSettings
}

export interface MergedSettings {
  versions: AllSettings
  result: Yaml
  /** What counts as generated from now on. */
  record: Yaml
  /** Lines count from the start of the first slide, from 0. */
  disputes: Dispute[]
}

/** Keys that Slidev reads in the first slide only. A slide may have these two for itself. */
const SLIDEV_SETTINGS = Object.keys(getDefaultConfig()).filter(key => !['title', 'transition'].includes(key))

/** The names of the settings on a generated first slide: they stand above the slide's own. */
export function settingNames(first: Block | undefined): string[] {
  const keys = first?.parts?.document ? keysOf(first.parts.document) : []
  const own = keys.findIndex(key => ['layout', 'routeAlias', 'src'].includes(key))
  return keys.filter((key, index) => index < own || SLIDEV_SETTINGS.includes(key))
}

/** The slides with their deck's settings apart: those with these names, and what only a deck can have. */
export function apartFrom(slides: readonly Block[], at: number, names: readonly string[]): [DeckSettings, Block[]] {
  const whole = slides[at]
  if (!whole)
    return [{ yaml: NO_YAML }, [...slides]]
  const yaml = yamlOfHead(whole)
  const keys = keysOf(yaml.document).filter(key => names.includes(key) || SLIDEV_SETTINGS.includes(key))
  const [settings, own] = parted(yaml, keys)
  const bare = keys.length > 0 ? withYaml(withoutTitleOf(settings, whole), own) : whole
  return [{ yaml: settings, origin: { whole, bare } }, slides.with(at, bare)]
}

/** The title of a deck is not that of its first slide. */
function withoutTitleOf({ document }: Yaml, slide: Block): Block {
  return document.has('title') ? { ...slide, title: slideHeading(slide.parts?.content ?? '') } : slide
}

/**
 * @param versions of the deck
 * @param ruling which setting to use where both sides changed it; without it the editor's, as a dispute; `discard`
 *   gives up what was edited
 */
export function mergeSettings(versions: AllSettings, ruling: Ruling | 'discard' | undefined): MergedSettings {
  const { base, mine, fresh } = versions
  if (ruling === 'discard')
    return { versions, result: fresh.yaml, record: fresh.yaml, disputes: [] }
  const merged = mergeKeys(base.yaml.document, mine.yaml.document, fresh.yaml.document, ruling)
  const untouched = mine.yaml.lines === base.yaml.lines
  const changed = untouched ? fresh.yaml : yamlKeeping(merged.document, mine.yaml)
  const result = merged.document === mine.yaml.document ? mine.yaml : changed
  return {
    versions,
    result,
    record: merged.disputes.length > 0 ? yamlFrom(merged.base) : fresh.yaml,
    disputes: merged.disputes.map(({ key, ...values }) => ({
      part: 'setting',
      ...values,
      line: 1 + Math.max(0, result.lines.split('\n').findIndex(line => line.startsWith(`${key}:`))),
    })),
  }
}

/**
 * The slides with settings on the first of them, above its own.
 *
 * @param versions where the first slide stands like this in one of these, it is as there to the byte
 */
export function onFirst(slides: readonly Block[], yaml: Yaml, versions: readonly DeckSettings[]): Block[] {
  const [first, ...others] = slides
  return first ? [withSettings(first, yaml, versions), ...others] : []
}

function withSettings(block: Block, yaml: Yaml, versions: readonly DeckSettings[]): Block {
  if (!block.parts || yaml.lines === '')
    return block
  const { head } = block.parts
  const origin = versions.find(
    version => version.yaml.lines === yaml.lines && version.origin?.bare.parts?.head === head,
  )?.origin?.whole.parts
  return origin
    ? withHead(block, origin.head, origin.document)
    : withYaml(block, joinedYaml(yaml, yamlOfHead(block)))
}
