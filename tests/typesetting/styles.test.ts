/**
 * The styles made from the tables of measures and type. `npx vitest run tests/typesetting/styles.test.ts -u` renews
 * them.
 */

import type { Measure } from '../../scripts/typesetting/measures.ts'
import type { Settings } from '../../scripts/typesetting/scale.ts'
import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { COUNTS, CYCLE_ANGLES, measureIn, MEASURES } from '../../scripts/typesetting/measures.ts'
import { roomy, typeSettings } from '../../scripts/typesetting/scale.ts'
import { HOME } from '../support/project.ts'

/** A deck that says no language, as when its first slide was deleted, is set as Chinese. */
const OTHER_LANGUAGES = ':root[lang]:not([lang=\'\'], :lang(zh), :lang(ja), :lang(ko))'

type Variable = readonly [name: string, value: string]

test('styles/measures.css has the measures the generator counts with', async () => {
  const { zh, en } = measureVariables()
  await expect(
    [
      '/* Made from scripts/typesetting/measures.ts, which says what each measure is; never edit. */',
      rule(':root', zh),
      rule(OTHER_LANGUAGES, differing(en, zh)),
    ].join('\n\n').concat('\n'),
  ).toMatchFileSnapshot(join(HOME, 'styles', 'measures.css'))
})

test('styles/scale.css has the type the generator counts with', async () => {
  const [zh, en] = [typeVariables(typeSettings('zh')), typeVariables(typeSettings('en'))]
  await expect(
    [
      '/* Made from scripts/typesetting/scale.ts: size, line height, face, and space after; never edit. */',
      rule(':root', zh),
      rule(OTHER_LANGUAGES, differing(en, zh)),
      '/* Slides with little on them take the larger step. */',
      rule('.pd-roomy', roomyVariables()),
    ].join('\n\n').concat('\n'),
  ).toMatchFileSnapshot(join(HOME, 'styles', 'scale.css'))
})

test('every variable of our styles is used, and what is used without a fallback is defined', async () => {
  const styles = await Promise.all(
    (await Array.fromAsync(glob('{styles/**/*.css,{layouts,components}/*.vue,uno.config.ts}', { cwd: HOME })))
      .map(file => readFile(join(HOME, file), 'utf8')),
  )
  const all = styles.join('\n')
  const used = new Set(Array.from(all.matchAll(/var\((--pd-[\w-]+)/g), ([, name]) => name))
  // Components set some from their script: `'--pd-seal-ems': …`.
  const defined = new Set(Array.from(all.matchAll(/(--pd-[\w-]+)'?:/g), ([, name]) => name))
  const needed = new Set(Array.from(all.matchAll(/var\((--pd-[\w-]+)\)/g), ([, name]) => name))
  expect([...needed].filter(name => !defined.has(name))).toEqual([])
  // UnoCSS offers all steps of white space to whoever edits a slide by hand.
  const unused = [...defined].filter(name => !used.has(name) && !/^--pd-space-\d$/.test(name ?? ''))
  expect(unused).toEqual([])
})

function measureVariables() {
  const groups: readonly (readonly [string, Measure | Readonly<Record<string, Measure>>])[] = Object.entries(MEASURES)
  const all = groups.flatMap(([group, value]) =>
    isMeasure(value)
      ? [[group, value] as const]
      : Object.entries(value).map(([name, measure]) => [`${group}-${name}`, measure] as const))
  const numbers = Object.entries(COUNTS).map(([name, count]) => variable(name, String(count)))
  const angles = Object.entries(CYCLE_ANGLES).map(([name, angle]) => variable(`cycle-${name}`, `${angle}deg`))
  const inLanguage = (language: 'zh' | 'en') => [
    ...all.map(([name, measure]) =>
      variable(name, `${measureIn(measure, language)}px`)),
    ...numbers,
    ...angles,
  ]
  return { zh: inLanguage('zh'), en: inLanguage('en') }
}

function isMeasure(value: Measure | Readonly<Record<string, Measure>>): value is Measure {
  return typeof value === 'number' || 'zh' in value
}

function typeVariables(settings: Settings): Variable[] {
  const types = Object.entries(settings).map(([name, { face, size, leading }]) => {
    const family = face.replace('latin-', '')
    const weight = family === 'serif' ? 600 : 400
    return variable(name, `${weight} ${size}px/${leading}px var(--pd-${family})`)
  })
  const gaps = Object.entries(settings)
    .filter(([, { gap }]) => gap > 0)
    .map(([name, { gap }]) => variable(`gap-${name}`, `${gap}px`))
  return [...types, ...gaps]
}

/** What the larger step replaces. */
function roomyVariables(): Variable[] {
  const settings: Record<string, unknown> = typeSettings('zh')
  const larger = Object.entries(roomy(typeSettings('zh'))).filter(([name, setting]) => setting !== settings[name])
  return ['', 'gap-'].flatMap(kind =>
    larger.map(([name]) => variable(`${kind}${name}`, `var(--pd-${kind}roomy-${name})`)))
}

/** A variable by its name in the table: `riseOfMany` is `--pd-rise-of-many`. */
function variable(name: string, value: string): Variable {
  const words = name.replaceAll(/[A-Z]/g, ' $&').toLowerCase().split(' ')
  return [`--pd-${words.join('-')}`, value]
}

function differing(variables: readonly Variable[], from: readonly Variable[]): Variable[] {
  const known = new Map(from)
  return variables.filter(([name, value]) => known.get(name) !== value)
}

function rule(selector: string, variables: readonly Variable[]): string {
  return [`${selector} {`, ...variables.map(([name, value]) => `  ${name}: ${value};`), '}'].join('\n')
}
