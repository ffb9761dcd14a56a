/**
 * The fonts of scripts that take much room, or that few need: a package for each, which is used where it is installed.
 * Those of Chinese come with the repository; whoever installs the package asks for what the panel is written in.
 */

import type { Plugin } from 'vite'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { normalizePath } from 'vite'
import { HOME } from '../home.ts'
import { languageOfTag } from '../summary/vocabulary.ts'

/** The two fonts of a script, by their names in `@fontsource/`. */
interface ScriptFonts {
  sans: string
  serif: string
  /** Languages that cannot be shown without. */
  languages: readonly string[]
  /** Characters that only these fonts have, of those we come with. */
  letter: RegExp
}

/** In the order in which they are tried for a character of another language. */
export const SCRIPT_FONTS: readonly ScriptFonts[] = [
  { sans: 'noto-sans-sc', serif: 'noto-serif-sc', languages: ['zh'], letter: /\p{Script=Han}/u },
  { sans: 'noto-sans-tc', serif: 'noto-serif-tc', languages: ['zh-Hant'], letter: /\p{Script=Bopomofo}/u },
  {
    sans: 'noto-sans-jp',
    serif: 'noto-serif-jp',
    languages: ['ja'],
    letter: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  },
  { sans: 'noto-sans-kr', serif: 'noto-serif-kr', languages: ['ko'], letter: /\p{Script=Hangul}/u },
  { sans: 'noto-sans-hebrew', serif: 'noto-serif-hebrew', languages: ['he'], letter: /\p{Script=Hebrew}/u },
]

/** The packages of a script's fonts. */
export function packagesOf({ sans, serif }: ScriptFonts): string[] {
  return [sans, serif].map(name => `@fontsource/${name}`)
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
  return installing(({ languages }) => languages.includes(languageOfTag(tag)))
}

/** What to type to see one of these characters, if fonts that we know have one. */
export function fontsFor(characters: readonly string[]): string | undefined {
  return installing(({ letter }) => characters.some(character => letter.test(character)))
}

function installing(are: (fonts: ScriptFonts) => boolean): string | undefined {
  const lacking = SCRIPT_FONTS.filter(are).flatMap(packagesOf).filter(name => !isInstalled(name))
  return lacking.length > 0 ? `npm i ${lacking.join(' ')}` : undefined
}

/** Modules that our styles import, with the weights that slides use, and handouts. */
const MODULES = {
  'slide-fonts.js': { sans: [400, 700], serif: [600] },
  'handout-fonts.js': { sans: [400], serif: [400, 600] },
} as const

/** They stand beside our styles, so that packages are looked for where ours are. */
const FOLDER = join(HOME, 'styles')

/** The Vite plugin that gives the styles of slides and handouts the fonts that are installed. */
export function addScriptFonts(): Plugin {
  const named = (id: string) => (['slide-fonts.js', 'handout-fonts.js'] as const).find(name => basename(id) === name)
  return {
    name: 'paneldeck:script-fonts',
    enforce: 'pre',
    resolveId(id, importer) {
      const name = importer !== undefined && normalizePath(dirname(importer)) === normalizePath(FOLDER) && named(id)
      return name ? join(FOLDER, name) : undefined
    },
    load(id) {
      const name = dirname(id) === FOLDER ? named(id) : undefined
      if (name === undefined)
        return
      const { sans, serif } = MODULES[name]
      return SCRIPT_FONTS.filter(fonts => packagesOf(fonts).every(isInstalled)).flatMap(fonts => [
        ...sans.map(weight => `import '@fontsource/${fonts.sans}/${weight}.css'\n`),
        ...serif.map(weight => `import '@fontsource/${fonts.serif}/${weight}.css'\n`),
      ]).join('')
    },
  }
}
