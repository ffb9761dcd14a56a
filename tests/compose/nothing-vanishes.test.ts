/**
 * Every text of the data is on a slide or in its notes, and every change of the data reaches a deck that nobody edited.
 *
 * PANELDECK_EVERY_FIELD=1 changes every text of the panel in turn, not every eighth.
 */

import type { Sources } from '../../scripts/summary/sources.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseSync } from '@slidev/parser'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { composeDecks } from '../../scripts/compose/compose.ts'
import { reconcile } from '../../scripts/reconcile/reconcile.ts'
import { serialiseDecks } from '../../scripts/serialise/serialise.ts'
import { readPanel } from '../../scripts/summary/read-panel.ts'
import { resolvePanel } from '../../scripts/summary/resolve.ts'
import { writeHostilePanel } from '../support/hostile-panel.ts'
import { dense } from '../support/pdf.ts'
import { shown } from '../support/shown.ts'

const root = await mkdtemp(join(tmpdir(), 'paneldeck-'))
afterAll(() => rm(root, { recursive: true, force: true }))
const texts = await writeHostilePanel(root, 'panel', 1)
const { sources } = await readPanel(root, 'panel')
if (!sources)
  throw new Error('the panel has faults')

/** The files of the panel's decks by name. */
function decksOf(sources: Sources): Map<string, string> {
  return serialiseDecks(composeDecks(resolvePanel('panel', sources), 'zh', ''))
}

/** What people see and hear of a deck, white space aside: slides, props of components, notes and settings. */
async function readIn(deck: string): Promise<string> {
  const { slides } = parseSync(deck, 'deck.md')
  const parts = await Promise.all(slides.map(async ({ content, note, frontmatter }) => {
    const [body, notes] = await Promise.all([shown(content), shown(note ?? '')])
    return [body.text, ...body.props, notes.text, ...Object.values(frontmatter).flat().map(String)].join('\n')
  }))
  return dense(parts.join('\n'))
}

test('every text is on a slide or in its notes', async () => {
  const all = (await Promise.all([...decksOf(sources).values()].map(readIn))).join('\n')
  expect(texts.filter(({ text }) => !all.includes(dense(text)))).toEqual([])
})

const step = process.env.PANELDECK_EVERY_FIELD ? 1 : 8
test('every change reaches the decks', async () => {
  const base = decksOf(sources)
  const lost: string[] = []
  for (const [index, { place, text }] of texts.entries()) {
    if (index % step !== 0)
      continue
    const changed = `T${index}x changed`
    const fresh = decksOf(replaced(sources, text, changed))
    const updated = [...fresh].flatMap(([name, deck]) =>
      base.get(name) === deck ? [] : reconcile(base.get(name), base.get(name), deck).deck ?? [])
    if (!(await Promise.all(updated.map(readIn))).some(deck => deck.includes(dense(changed))))
      lost.push(`${place}: ${text}`)
  }
  expect(lost).toEqual([])
}, 600_000)

test('our remark is shown however much stands above it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 120 }), { maxLength: 9 }),
      fc.integer({ min: 5, max: 400 }),
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom(1 as const, 3 as const),
      async (supports, remark, claim, weight) => {
        const words = (mark: string, length: number) => mark + '字'.repeat(length)
        const copy = withoutFaults(sources)
        const session = copy.sessions.find(({ shape }) => shape === 'round')
        const [position] = session?.shape === 'round' ? session.source.value.contributions[0]?.positions ?? [] : []
        if (!position)
          throw new Error('there is no answer')
        position.claim = words('C', claim)
        position.weight = weight
        position.remark = words('R', remark)
        position.supports = supports.map((length, n) =>
          ({ kind: 'reason', text: words(`S${n}`, length), drawn: false }))
        const deck = await readIn(decksOf(copy).get('04-r1.md') ?? '')
        const length = deck.split('R')[1]?.match(/字/g)?.length ?? 0
        expect(deck).toContain('R字')
        expect(length).toBeGreaterThan(0)
        for (const [n] of supports.entries())
          expect(deck).toContain(`S${n}字`)
      },
    ),
    { numRuns: 40 },
  )
}, 600_000)

/** The sources with one text in the place of another. */
function replaced(sources: Sources, text: string, by: string): Sources {
  const copy = withoutFaults(sources)
  const visit = (value: object): void => {
    for (const [key, inner] of Object.entries(value)) {
      if (inner === text)
        Reflect.set(value, key, by)
      else if (typeof inner === 'object' && inner !== null)
        visit(inner)
    }
  }
  visit(copy)
  return copy
}

/** A copy. Functions cannot be copied, and nobody asks these sources where something stands. */
function withoutFaults(sources: Sources): Sources {
  return JSON.parse(JSON.stringify(sources))
}
