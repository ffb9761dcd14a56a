/**
 * Characters that none of our fonts can draw. The browser would take them from whatever font the machine has, or draw a
 * box. Each character is measured in a stack of our fonts that ends in a blank font, where no character has a width:
 * one without a width is in none of the fonts before.
 */

import type { BrowserContext, Page } from 'playwright'
import type { TypeSetting } from '../../in-page/glyphs.ts'
import type { Finding } from '../slide-faults.ts'
import opentype from 'opentype.js'
import { pageModule } from '../../in-page/page-module.ts'
import { fontsFor } from '../../in-slidev/script-fonts.ts'
import { UNSEEN_ATTRIBUTE } from './unseen.ts'

const inPage = pageModule<typeof import('../../in-page/glyphs.ts')>(
  new URL('../../in-page/glyphs.ts', import.meta.url),
)

/** The font in which all characters are blank. */
const BLANK = 'paneldeck-blank'

/** Characters of the blank font, by the page that has it. */
const covered = new WeakMap<Page, Set<number>>()

/** Characters that our fonts are known to have, by browser context: most of a deck's stand in the one before. */
const drawable = new WeakMap<BrowserContext, Set<string>>()

/**
 * Adds the blank font for these characters. It should come before the slides: a font that comes later makes the browser
 * lay out all of them again.
 */
export async function prepareGlyphs(page: Page, characters: Iterable<string>): Promise<void> {
  const known = covered.get(page) ?? new Set()
  covered.set(page, known)
  const codePoints = [...characters].flatMap(character =>
    Array.from(character, char => char.codePointAt(0) ?? 0),
  )
  const added = new Set(codePoints.filter(code => !known.has(code)))
  if (added.size === 0)
    return
  for (const code of added) known.add(code)
  await inPage.call(page, 'addFont', BLANK, blankFont([...added]).toString('base64'))
}

/** Characters on the slides that none of our fonts has. */
export async function missingGlyphs(page: Page): Promise<Finding[]> {
  const known = drawable.get(page.context()) ?? new Set()
  drawable.set(page.context(), known)
  const options = { unseen: `[${UNSEEN_ATTRIBUTE}]`, blank: BLANK }
  const all = await inPage.call(page, 'gatherSettings', { ...options, wanted: [] })
  const settings = all
    .map(setting => withCharacters(setting, character => !known.has(nameOf(setting, character))))
    .filter(({ characters }) => characters.length > 0)
  if (settings.length === 0)
    return []

  const asked = settings.flatMap(({ characters }) => characters)
  await prepareGlyphs(page, asked)
  const missing = await inPage.call(page, 'missingIn', settings, BLANK)
  const lacking = new Set(missing.flatMap(namesOf))
  for (const name of settings.flatMap(namesOf)) {
    if (!lacking.has(name))
      known.add(name)
  }
  if (lacking.size === 0)
    return []

  const wanted = missing.flatMap(({ characters }) => characters)
  const located = await inPage.call(page, 'gatherSettings', { ...options, wanted })
  return findingsOf(located.flatMap(setting => placesOf(setting, lacking)))
}

function withCharacters(setting: TypeSetting, keep: (character: string) => boolean): TypeSetting {
  return { ...setting, characters: setting.characters.filter(keep) }
}

/** A character and how it is set, as a text to compare. */
function nameOf({ families, system, weight, style }: TypeSetting, character: string): string {
  return JSON.stringify([families, system, weight, style, character])
}

function namesOf(setting: TypeSetting): string[] {
  return setting.characters.map(character => nameOf(setting, character))
}

/** What to do for a character that stands in a name. */
export const ADD_A_FONT = 'add a font that has it (docs/exporting.md, “Rare characters”)'

/** Most characters that a message lists. */
const MOST_LISTED = 8

/** A character that is missing on a slide, and the fonts that lack it. */
interface Place {
  no: number
  character: string
  fonts: string
}

function placesOf(setting: TypeSetting, lacking: ReadonlySet<string>): Place[] {
  const fonts = fontsOf(setting)
  return setting.slides
    .filter(([character]) => lacking.has(nameOf(setting, character)))
    .flatMap(([character, slides]) => slides.map(no => ({ no, character, fonts })))
}

/** One finding for a slide and its fonts. */
function findingsOf(places: readonly Place[]): Finding[] {
  const together = Map.groupBy(places, ({ no, fonts }) => JSON.stringify([no, fonts]))
  return [...together.values()].flatMap((group): Finding[] => {
    const [first] = group
    if (!first)
      return []
    const characters = [...new Set(group.map(({ character }) => character))]
    const listed = characters.map(quotedCharacter)
    const more = listed.length - MOST_LISTED
    const end = more > 0 ? ` and ${more} more` : ''
    const what = `${first.fonts} cannot draw ${listed.slice(0, MOST_LISTED).join(', ')}${end}`
    const mend = mendOf(characters)
    return [{ no: first.no, kind: 'missing-glyph', message: `${what}; ${mend}`, characters }]
  })
}

/** What to do about characters that no font has. */
function mendOf(characters: readonly string[]): string {
  if (characters.every(character => /^\p{Cc}$/u.test(character)))
    return 'take it out: it is a control character'
  const command = fontsFor(characters)
  return command === undefined ? `write it in another way, or ${ADD_A_FONT}` : `install fonts that have it: ${command}`
}

/** A character with its code points, as in “é” (U+0065 U+0301). */
export function quotedCharacter(character: string): string {
  const shown = /^\p{Cc}$/u.test(character) ? '' : `“${character}” `
  return `${shown}(${Array.from(character, codePoint).join(' ')})`
}

function codePoint(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

function fontsOf({ families, system }: TypeSetting): string {
  return families.length > 0
    ? `the fonts here (${families.join(', ')})`
    : `${system}, which is no font of ours,`
}

/** A font that has these characters, with neither shape nor width. */
function blankFont(codePoints: readonly number[]): Buffer {
  const nothing = { advanceWidth: 0, path: new opentype.Path() }
  const font = new opentype.Font({
    familyName: 'Blank',
    styleName: 'Regular',
    unitsPerEm: 1000,
    ascender: 800,
    descender: -200,
    glyphs: [
      new opentype.Glyph({ ...nothing, name: '.notdef', unicode: 0 }),
      new opentype.Glyph({ ...nothing, name: 'nothing', unicodes: [...codePoints] }),
    ],
  })
  return Buffer.from(font.toArrayBuffer())
}
