/**
 * Names that Slidev, Vite, UnoCSS and Vue do not promise to keep, looked up in the packages that are installed. It
 * runs before all other tests (`vitest.config.ts`): after an upgrade it says what is missing and what relies on it,
 * where the others would only fail.
 */

import type { Relied } from './support/relied-names.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'vue/compiler-sfc'
import * as internals from '../scripts/slidev-internals.ts'
import { HOME } from './support/project.ts'
import { NOWHERE, RELIED } from './support/relied-names.ts'

const { BROWSER_DIRECTIVES, CLICK_DIRECTIVES, CLIENT_FILES, PRINT_IDS, SLIDE_CLASSES, SLIDE_NUMBER } = internals

/** Names of Slidev's as code may spell them that cannot import anything, as it is sent to the page. */
const SPELLED = new RegExp(
  `[.[\`'"](${[
    'data-slidev-\\w+',
    'slidev-[a-z]+(?:-[a-z]+)*(?![\\w/.-])',
    'print-(?:slide-)?con\\w+',
    'page-root',
    '__(?:slidev|mcp|uno)\\w*',
    '#slidev/\\w+',
    'unocss:\\w+',
    'vite:vue',
    '@slidev/client/\\w+',
  ].join('|')})`,
  'g',
)

const texts = new Map<string, string>()

/** The text of a file below `node_modules`, or of all code in a folder. */
function textOf(place: string): string {
  const path = join(HOME, 'node_modules', place)
  const files = /\.\w+$/.test(place) ? [path] : codeIn(path).map(name => join(path, name))
  const text = texts.get(place) ?? files.map(file => readFileSync(file, 'utf8')).join('\n')
  texts.set(place, text)
  return text
}

function codeIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(?:[cm]?js|ts|vue|html)$/.test(name) && !name.includes('node_modules'))
}

/** What is not there, each with what relies on it. */
function missing(relied: readonly Relied[]): string[] {
  const isThere = ({ place, as }: Relied) =>
    typeof as === 'string' ? textOf(place).includes(as) : as.test(textOf(place))
  return relied.flatMap((entry) => {
    const told = `${entry.on} is not in ${entry.place}; relied on by ${entry.by}`
    try {
      return isThere(entry) ? [] : [told]
    }
    catch {
      return [`${told} (the file or folder is gone)`]
    }
  })
}

describe('the installed packages', () => {
  test('have every name we rely on', () => {
    expect(missing(RELIED)).toEqual([])
  })

  test('have no directive that we do not know: it would draw nothing in a PDF', () => {
    const places = [
      '@slidev/client/modules',
      '@slidev/client/setup',
      'floating-vue/dist/floating-vue.mjs',
      '@vueuse/motion/dist/index.mjs',
    ]
    const found = places.flatMap(place =>
      Array.from(textOf(place).matchAll(/app\.directive(?:<.*>)?\(\s*['"]([\w-]+)['"]/g), ([, name = '']) => name))
    expect([...new Set(found)].sort()).toEqual([...Object.values(CLICK_DIRECTIVES), ...BROWSER_DIRECTIVES].sort())
  })

  test('have the styles of the print page in the block we import', () => {
    const [style] = parse(textOf(CLIENT_FILES.printPage)).descriptor.styles
    expect(style).toMatchObject({ lang: 'postcss', content: expect.stringContaining(PRINT_IDS.root) })
  })

  test('are of exact versions', () => {
    const manifest = readFileSync(join(HOME, 'package.json'), 'utf8')
    const named = manifest.matchAll(/"((?:@slidev\/|@vue\/)[^"]+|vite|vue|vue-router|unocss)": "([^"]+)"/g)
    const versions = Array.from(named, ([, name, version]) => `${name} ${version}`)
    expect(versions.length).toBeGreaterThan(7)
    expect(versions.filter(version => !/ (?:\d+\.\d+\.\d+|\$unocss)$/.test(version))).toEqual([])
  })
})

test('a name that is missing, or its whole file, is told with what relies on it', () => {
  const place = CLIENT_FILES.nav
  expect(missing([
    { on: 'a name', place, by: 'a.ts', as: 'noSuchName' },
    { on: 'x', place: '@slidev/client/none.ts', by: 'b.ts', as: /x/ },
  ])).toEqual([
    `a name is not in ${place}; relied on by a.ts`,
    'x is not in @slidev/client/none.ts; relied on by b.ts (the file or folder is gone)',
  ])
})

test('every name is looked up', () => {
  const names = Object.values(internals).flatMap((value) => {
    if (typeof value === 'string')
      return [value]
    return typeof value === 'object' && !(value instanceof RegExp) ? Object.values(value) : []
  })
  const known = new Set<string>([...RELIED.flatMap(({ on, place }) => [on, place]), ...BROWSER_DIRECTIVES, ...NOWHERE])
  expect(names.filter(name => !known.has(name))).toEqual([])
})

test('code that is sent to the page, and so cannot import the names, spells no others', () => {
  const scripts = join(HOME, 'scripts')
  const declared = new Set<string>([
    SLIDE_NUMBER,
    ...Object.values(SLIDE_CLASSES),
    ...Object.values(internals.PAGE_STATE),
    'slidev-icon',
  ])
  const spelled = codeIn(scripts)
    .filter(name => !/slidev-(?:classes|internals|window)\.ts$|^slidev-patches\/|\.d\.ts$/.test(name))
    .flatMap((name) => {
      const code = readFileSync(join(scripts, name), 'utf8').replaceAll(/^\s*(?:\/\/|\/?\*).*$/gm, '')
      return Array.from(code.matchAll(SPELLED), ([, word = '']) => `${word} in ${name}`)
    })
  expect(spelled.filter(found => !declared.has(found.split(' ', 1)[0] ?? ''))).toEqual([])
})
