/** The styles of the fonts that are installed (`script-fonts.ts`), for whichever of our styles imports them. */

import type { Plugin } from 'vite'
import type { ScriptFonts } from './script-fonts.ts'
import { basename, dirname, join } from 'node:path'
import { normalizePath } from 'vite'
import { HOME } from '../home.ts'
import { endingIn } from './hook-filters.ts'
import { installedFonts, packageOf } from './script-fonts.ts'

/** They stand beside our styles, so that packages are looked for where ours are. */
const FOLDER = normalizePath(join(HOME, 'styles'))

/** What our styles import, by its name: the fonts in the weights that slides use, or handouts, and their order. */
const MODULES: Readonly<Record<string, (there: readonly ScriptFonts[]) => string>> = {
  'slide-fonts.js': there => imports(there, { sans: [400, 700], serif: [600] }),
  'handout-fonts.js': there => imports(there, { sans: [400], serif: [400, 600] }),
  'script-fonts.css': orderOfFamilies,
}

const IDS = endingIn(...Object.keys(MODULES))

/** The Vite plugin that makes them. */
export function addScriptFonts(): Plugin {
  return {
    name: 'paneldeck:script-fonts',
    enforce: 'pre',
    resolveId: {
      filter: { id: IDS },
      handler(id, importer) {
        const isOurs = importer !== undefined && normalizePath(dirname(importer)) === FOLDER
        return isOurs ? `${FOLDER}/${basename(id)}` : undefined
      },
    },
    load: {
      filter: { id: IDS },
      handler(id) {
        // Vite asks for styles with `?direct`, too.
        const [file = ''] = id.split('?', 1)
        return normalizePath(dirname(file)) === FOLDER ? MODULES[basename(file)]?.(installedFonts()) : undefined
      },
    },
  }
}

/** The weights of a font that are loaded. */
interface Weights {
  sans: readonly number[]
  serif: readonly number[]
}

function imports(there: readonly ScriptFonts[], weights: Weights): string {
  const files = there.flatMap(fonts => (['sans', 'serif'] as const).flatMap(kind =>
    weights[kind].map(weight => `${packageOf(fonts[kind])}/${weight}.css`)))
  return [...files, './script-fonts.css'].map(file => `import '${file}'\n`).join('')
}

/**
 * Each language has its own forms of Han characters, so its fonts come first. A font that is not installed is not
 * named: it would be taken from the machine.
 */
function orderOfFamilies(there: readonly ScriptFonts[]): string {
  if (there.length === 0)
    return 'html:root { --pd-scripts-sans: "Source Sans 3"; --pd-scripts-serif: "Source Serif 4" }'
  return [
    rule('html:root', there),
    ...there.flatMap(fonts => fonts.tags.map(tag =>
      rule(`html:root:lang(${tag})`, [fonts, ...there.filter(other => other !== fonts)]))),
  ].join('\n')
}

function rule(selector: string, fonts: readonly ScriptFonts[]): string {
  const families = (kind: 'sans' | 'serif') => fonts.map(font => `"${font[kind]}"`).join(', ')
  return `${selector} { --pd-scripts-sans: ${families('sans')}; --pd-scripts-serif: ${families('serif')} }`
}
