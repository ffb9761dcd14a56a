/**
 * The fonts of scripts that take much room, or that few need: a package for each, which is used where it is installed.
 * Those of Chinese come with the repository; whoever installs the package asks for what the panel is written in.
 */

import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { subtagsOf } from '../summary/languages.ts'
import { KANA } from '../summary/writing.ts'

/** The two fonts of a script, by the names of their families. */
export interface ScriptFonts {
  sans: string
  serif: string
  /** The script that cannot be shown without, as `Intl.Locale` names it. */
  script: string
  /** How it is named in decks, by BCP 47. */
  tags: readonly string[]
  /** Characters that only these fonts have, of those we come with. */
  letter: RegExp
}

/** In the order in which they are tried for a character of another language. */
export const SCRIPT_FONTS: readonly ScriptFonts[] = [
  { sans: 'Noto Sans SC', serif: 'Noto Serif SC', script: 'Hans', tags: ['zh'], letter: /\p{Script=Han}/u },
  {
    sans: 'Noto Sans TC',
    serif: 'Noto Serif TC',
    script: 'Hant',
    tags: ['zh-Hant', 'zh-TW', 'zh-HK', 'zh-MO'],
    letter: /\p{Script=Bopomofo}/u,
  },
  {
    sans: 'Noto Sans JP',
    serif: 'Noto Serif JP',
    script: 'Jpan',
    tags: ['ja'],
    letter: KANA,
  },
  { sans: 'Noto Sans KR', serif: 'Noto Serif KR', script: 'Kore', tags: ['ko'], letter: /\p{Script=Hangul}/u },
  { sans: 'Noto Sans Hebrew', serif: 'Noto Serif Hebrew', script: 'Hebr', tags: ['he'], letter: /\p{Script=Hebrew}/u },
  {
    sans: 'Noto Sans Arabic',
    serif: 'Noto Naskh Arabic',
    script: 'Arab',
    tags: ['ar', 'fa', 'ur', 'ps', 'ckb', 'sd', 'ug'],
    letter: /\p{Script=Arabic}/u,
  },
]

/** The packages of a script's fonts. */
export function fontPackages({ sans, serif }: ScriptFonts): string[] {
  return [sans, serif].map(packageOf)
}

/** The package of a family: `@fontsource/noto-sans-sc`. */
export function packageOf(family: string): string {
  return `@fontsource/${family.toLowerCase().replaceAll(' ', '-')}`
}

/** The fonts that are installed. */
export function installedFonts(): ScriptFonts[] {
  return SCRIPT_FONTS.filter(fonts => fontPackages(fonts).every(isInstalled))
}

const { resolve } = createRequire(import.meta.url)

function isInstalled(name: string): boolean {
  try {
    return existsSync(resolve(`${name}/package.json`))
  }
  catch {
    return false
  }
}

/** What to type where the fonts of a deck's language are not installed. @param tag BCP 47 tag of the deck */
export function lackingFonts(tag: string): string | undefined {
  return installing(({ script }) => script === subtagsOf(tag).script)
}

/** What to type to see one of these characters, if fonts that we know have one. */
export function fontsFor(characters: readonly string[]): string | undefined {
  return installing(({ letter }) => characters.some(character => letter.test(character)))
}

function installing(are: (fonts: ScriptFonts) => boolean): string | undefined {
  const lacking = SCRIPT_FONTS.filter(are).flatMap(fontPackages).filter(name => !isInstalled(name))
  return lacking.length > 0 ? `npm i ${lacking.join(' ')}` : undefined
}
