/** A cut whose minutes change, and change back: what somebody did to it by hand is as they left it, to the byte. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composeDecks } from '../../scripts/compose/compose.ts'
import { reconcileFolder } from '../../scripts/reconcile/reconcile-folder.ts'
import { serialiseDecks } from '../../scripts/serialise/serialise.ts'
import { racv } from '../support/racv.ts'
import { required } from '../support/required.ts'
import { runs } from '../support/runs.ts'

const panel = await racv()
const CUT = 'cut-talk.md'
/** Of two sessions, which takes less time to merge than a cut of all. */
const sessions = panel.sessions.slice(3, 5).map(({ id }) => id)
const minutes = [20, 10, 30, 5]
const composed = composeDecks(
  { ...panel, cuts: minutes.map(minutes => ({ id: `m${minutes}`, minutes, sessions, discussion: 0.2 })) },
  'zh',
  '../../../',
)
const all = serialiseDecks(composed)

/** The folder as it is generated with a cut of so many minutes, under one name. */
function folderOf(minutes: number): Map<string, string> {
  const cut = required(all.get(`cut-m${minutes}.md`)).replaceAll(`cut-m${minutes}-`, 'cut-talk-')
  return new Map([[CUT, cut]])
}

const EDITS: Record<string, (slide: string, word: string) => string[]> = {
  delete: () => [],
  hide: slide => [slide.includes('hide: true') ? slide : slide.replace(/(src: .*\n)/, '$1hide: true\n')],
  show: slide => [slide.replace('hide: true\n', '')],
  own: (slide, word) => [slide, `---\n\n# ${word}\n\nMy own words\n\n`],
  tight: slide => [slide.replace(/\n*$/, '\n')],
  loose: slide => [slide.replace(/\n*$/, '\n\n\n\n')],
  click: slide => [slide.replace(/(src: .*\n)/, '$1clicks: 3\n')],
}

const anyEdit = fc.record({
  kind: fc.constantFrom(...Object.keys(EDITS), 'move'),
  at: fc.nat(),
  to: fc.nat(),
})
type Edit = typeof anyEdit extends fc.Arbitrary<infer T> ? T : never

/** The last slide, without a blank line below it, becomes the second; nothing else is below it than settings. */
const LAST_PUT_FIRST: Edit[] = [{ kind: 'move', at: 1203911734, to: 0 }, { kind: 'delete', at: 1, to: 0 }]

function edited(deck: string, edits: readonly Edit[]): string {
  // The first slide has the settings of the deck.
  const [first = '', ...imports] = deck.split(/(?<=\n\n|^)(?=---\n(?:src|layout|routeAlias): )/)
  const slides = edits.reduce((slides, { kind, at, to }, index) => {
    const place = at % slides.length
    const slide = slides[place] ?? ''
    const rest = slides.toSpliced(place, 1)
    return kind === 'move'
      ? rest.toSpliced(to % slides.length, 0, slide)
      : rest.toSpliced(place, 0, ...EDITS[kind]?.(slide, `Word${index}`) ?? [])
  }, imports)
  return [first, ...slides].join('')
}

function after(base: ReadonlyMap<string, string>, mine: ReadonlyMap<string, string>, minutes: number) {
  const plans = reconcileFolder({ base, mine, fresh: folderOf(minutes) }, () => ({}))
  const { plan } = required(plans.find(({ file }) => file === CUT))
  return {
    base: new Map([[CUT, plan.base ?? required(base.get(CUT))]]),
    mine: new Map([[CUT, plan.deck ?? required(mine.get(CUT))]]),
    disputes: plan.slides.flatMap(({ disputes }) => disputes),
  }
}

test('20 → 10 → 20 minutes changes no byte of what was edited by hand', () => {
  const anyEdits = fc.array(anyEdit, { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(anyEdits, fc.subarray([10, 30, 5], { minLength: 1 }), (edits, others) => {
      const start = folderOf(20)
      const mine = new Map([[CUT, edited(required(start.get(CUT)), edits)]])
      const once = after(start, mine, 20)
      expect(once.mine.get(CUT)).toBe(mine.get(CUT))
      const end = [...others, 20].reduce(
        (folder, minutes) => {
          const next = after(folder.base, folder.mine, minutes)
          return { ...next, disputes: [...folder.disputes, ...next.disputes] }
        },
        once,
      )
      expect(end.disputes).toEqual([])
      expect(end.mine.get(CUT)).toBe(mine.get(CUT))
    }),
    { numRuns: runs(40), examples: [[LAST_PUT_FIRST, [5]]] },
  )
})

test('a slide that somebody shows stays shown, and one that somebody hides stays hidden, whatever the minutes', () => {
  const start = required(folderOf(20).get(CUT))
  const hidden = required(/src: (\S+)\nhide: true\n/.exec(start)?.[1])
  const shown = required(/src: (\S+04-xie-lingxi\S+)\n---/.exec(start)?.[1])
  const mine = start.replace(`${hidden}\nhide: true\n`, `${hidden}\n`).replace(`${shown}\n`, `${shown}\nhide: true\n`)
  let folder = after(folderOf(20), new Map([[CUT, mine]]), 10)
  for (const minutes of [30, 5, 20]) {
    folder = after(folder.base, folder.mine, minutes)
    expect(folder.mine.get(CUT)).toContain(`${hidden}\n---`)
    expect(folder.mine.get(CUT)).toContain(`${shown}\nhide: true\n`)
  }
})
