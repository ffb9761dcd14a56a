import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { HOME } from '../scripts/home.ts'
import { OUR_LANGUAGES } from '../scripts/summary/languages.ts'

/** What stands at the top of a file: nothing that begins further right does. */
const DECLARATION = /^(export )?(?:async )?(?:function\*?|const|let|class|interface|type) (\w+)/gm

/** Of each language there is a table of words for slides, for phones and for websites. */
const TABLES: ReadonlySet<string> = new Set(OUR_LANGUAGES.map(tag => tag.replace('-H', 'H')))

test('a name that is exported stands for one thing in all our code', () => {
  const files = globSync('{scripts,components,setup}/**/*.ts', { cwd: HOME, exclude: ['**/*.d.ts'] })
  const declared = files.flatMap(file =>
    [...readFileSync(join(HOME, file), 'utf8').matchAll(DECLARATION)]
      .map(([, exported, name = '']) => ({ file, name, isExported: exported !== undefined })))
  const homonyms = [...Map.groupBy(declared, ({ name }) => name)].flatMap(([name, all]) => {
    const places = [...new Set(all.map(({ file }) => file))]
    const isHomonym = places.length > 1 && all.some(({ isExported }) => isExported) && !TABLES.has(name)
    return isHomonym ? [`${name}: ${places.join(', ')}`] : []
  })
  expect(declared.length).toBeGreaterThan(1000)
  expect(homonyms).toEqual([])
})
