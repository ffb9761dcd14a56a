/** Lists over several slides: whatever the data adds, takes away, moves or divides anew, an unedited deck follows. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeDecks } from '../../scripts/reconcile/merge.ts'
import { runs } from '../support/runs.ts'

/** Few words, so that entries are alike and heads come twice. */
const entry = fc.record({
  head: fc.constantFrom('one', 'two', 'three', 'four', 'five', 'six'),
  people: fc.uniqueArray(fc.constantFrom('Ada', 'Bo', 'Cy', 'Di', 'Ed'), { minLength: 1, maxLength: 3 }),
})
type Entry = typeof entry extends fc.Arbitrary<infer T> ? T : never

/** Entries on pages: each page has some. */
const pages = fc.array(fc.array(entry, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 })

const SHAPES: Record<string, (entries: readonly Entry[]) => string> = {
  sections: entries => entries.map(section).join('\n'),
  items: entries => entries.map(({ head, people }) => `- **${head}** of ${people.join(' and ')}`).join('\n'),
  rows: entries =>
    ['| Who | What |', '| - | - |', ...entries.map(({ head, people }) => `| ${head} | ${people.join(' ')} |`)].join('\n'),
}

function section({ head, people }: Entry): string {
  const stances = people.map(name => `- <Stance speaker="${name}" />`)
  return `## Camp ${head}\n\n${stances.join('\n')}\n`
}

test.each(Object.keys(SHAPES))('%s', (shape) => {
  fc.assert(
    fc.property(pages, pages, (before, after) => {
      const [base, fresh] = [deckOf(before, SHAPES[shape] ?? String), deckOf(after, SHAPES[shape] ?? String)]
      const merged = mergeDecks(base, base, fresh)
      expect(merged?.slides.flatMap(({ disputes }) => disputes)).toEqual([])
      expect(merged?.text).toBe(fresh)
      expect(merged?.base).toBe(fresh)
    }),
    { numRuns: runs(200) },
  )
})

function deckOf(list: readonly (readonly Entry[])[], shape: (entries: readonly Entry[]) => string): string {
  const slides = list.map((entries, index) => {
    const page = index === 0 ? '' : `-${index + 1}`
    return `---\nrouteAlias: list${page}\n---\n\n# The list\n\n${shape(entries)}\n\n`
  })
  return ['---\ntheme: ../../../\nrouteAlias: cover\n---\n\n# Cover\n\n', ...slides].join('')
}
