/** A folder of decks in memory: generated, edited by hand, generated again. For properties of whole histories. */

import type { DeckPlan, Folder } from '../../scripts/reconcile/reconcile-folder.ts'
import type { Change, PanelData } from './small-panels.ts'
import { composeDecks } from '../../scripts/compose/compose.ts'
import { blocksOf } from '../../scripts/reconcile/blocks.ts'
import { reconcileFolder } from '../../scripts/reconcile/reconcile-folder.ts'
import { serialiseDeck, serialisePanelDeck } from '../../scripts/serialise/serialise.ts'
import { required } from './required.ts'
import { panelOf } from './small-panels.ts'

export interface Store {
  base: Map<string, string>
  mine: Map<string, string>
}

/** @param byPlaces whether addresses of slides have places in them, as formerly */
export function generated(data: PanelData, byPlaces = false): Map<string, string> {
  const { decks, whole } = composeDecks(panelOf(data, byPlaces), 'en', '../')
  return new Map([
    ...decks.map(deck => [`${deck.name}.md`, serialiseDeck(deck)] as const),
    [`${whole.name}.md`, serialisePanelDeck(whole)],
  ])
}

/** What `generate` makes of a folder, without a disk. */
export function regenerate({ base, mine }: Store, fresh: Folder['fresh']): { store: Store, plans: DeckPlan[] } {
  const plans = reconcileFolder({ base, mine, fresh }, () => ({}))
  const store = { base: new Map(base), mine: new Map(mine) }
  for (const { was } of plans) {
    store.mine.delete(was?.file ?? '')
    store.base.delete(was?.name ?? '')
  }
  for (const { file, record, was, plan } of plans) {
    put(store.mine, file, plan.deck === undefined ? was?.mine : plan.deck)
    put(store.base, record, plan.base === undefined ? was?.base : plan.base)
  }
  return { store, plans }
}

function put(texts: Map<string, string>, name: string, text: string | null | undefined): void {
  if (typeof text === 'string')
    texts.set(name, text)
}

/** The names of the decks that the deck of the whole panel imports. */
export function shownDecks({ mine }: Store): string[] {
  return [...(mine.get('slides.md') ?? '').matchAll(/^src: \.\/(.+)$/gm)].map(([, file = '']) => file)
}

/** The texts of all decks that are shown; the deck of the whole panel has slides of its own, too. */
export function shownTexts(store: Store): string[] {
  return [...shownDecks(store), 'slides.md'].map(name => store.mine.get(name) ?? '')
}

export function shownText(store: Store): string {
  return shownTexts(store).join('\n')
}

/** What a person does to a slide, or beside it. The text is found nowhere else. */
const EDITS = {
  heading: (slide, text) => [slide.replace(/^# /m, `# ${text} `)],
  headingEnd: (slide, text) => [slide.replace(/^# .*/m, `$& ${text}`)],
  bullet: (slide, text) => [slide.replace(/^- /m, `- ${text} `)],
  line: (slide, text) => [slide.replace('\n<!--', `\n- ${text}\n\n<!--`)],
  note: (slide, text) => [slide.replace('\n-->', `\n\n${text}\n-->`)],
  split: (slide, text) => [slide, `---\n\n# ${text}\n\nMy own words\n\n`],
  delete: () => [],
} satisfies Record<string, (slide: string, text: string) => string[]>

export type HandEdit = Change<keyof typeof EDITS | 'move'>

export const HAND_EDITS = [...Object.keys(EDITS), 'move'].filter(
  (kind): kind is HandEdit['kind'] => kind in EDITS || kind === 'move',
)

/** What people did to the decks: words they wrote, and headlines of slides they deleted. */
export interface Deeds {
  words: string[]
  deleted: string[]
}

/** The folder after an edit in one of its shown decks; what was done is added to `deeds`. */
export function editedByHand(store: Store, { kind, a, b, c }: HandEdit, deeds: Deeds): Store {
  const decks = shownDecks(store).filter(name => store.mine.has(name))
  const name = required(decks[a % decks.length])
  const slides = blocksOf(required(store.mine.get(name)))
  const at = b % slides.length
  const slide = required(slides[at])
  const texts = slides.map(({ text }) => `${text.trimEnd()}\n\n`)
  if (kind === 'move') {
    texts.splice(c % texts.length, 0, ...texts.splice(at, 1))
    return slides[0] === undefined || at === 0 || c % texts.length === 0
      ? store
      : written(store, name, texts)
  }
  if (kind === 'delete') {
    const headline = /^# (.* n\d+)$/m.exec(slide.text)?.[1]
    const isPaged = slides.some(({ key }) => key === `${slide.key}-2`) || /-\d+$/.test(slide.key ?? '')
    if (headline === undefined || isPaged || slides.length < 3 || slide.text.includes('MINE'))
      return store
    deeds.deleted.push(`${String(slide.parts?.document?.get('layout'))} ${headline}`)
    return written(store, name, texts.toSpliced(at, 1))
  }
  const word = `MINE${deeds.words.length}x`
  const [now = []] = [EDITS[kind](required(texts[at]), word)]
  if (!now.join('').includes(word))
    return store
  deeds.words.push(word)
  return written(store, name, texts.toSpliced(at, 1, ...now.map(text => `${text.trimEnd()}\n\n`)))
}

function written({ base, mine }: Store, name: string, slides: readonly string[]): Store {
  return { base, mine: new Map(mine).set(name, `${slides.join('').trimEnd()}\n`) }
}
