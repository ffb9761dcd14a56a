/** What people do to decks by hand. */

import type { Block } from '../../scripts/reconcile/blocks.ts'
import type { Store } from './edited-folders.ts'
import type { PanelChange } from './panel-change.ts'
import { slideBlocks } from '../../scripts/reconcile/blocks.ts'
import { shownDecks } from './edited-folders.ts'
import { required } from './required.ts'

/** What a person does to a slide, or beside it. The text is found nowhere else. */
const EDITS = {
  heading: (slide, text) => [slide.replace(/^# /m, `# ${text} `)],
  headingEnd: (slide, text) => [slide.replace(/^# .*/m, `$& ${text}`)],
  bullet: (slide, text) => [slide.replace(/^- /m, `- ${text} `)],
  row: (slide, text) => [slide.replace(/(\|[\s:|-]+\|\n\| )/, `$1${text} `)],
  line: (slide, text) => [slide.replace('\n<!--', `\n- ${text}\n\n<!--`)],
  note: (slide, text) => [slide.replace('\n-->', `\n\n${text}\n-->`)],
  noteWord: (slide, text) => [slide.replace('<!--\n', `<!--\n${text} `)],
  // A key that is there twice is no YAML.
  setting: (slide, text) => [/^class: /m.test(slide) ? slide : slide.replace(/^layout: /m, `class: ${text}\nlayout: `)],
  split: (slide, text) => [slide, `---\n\n# ${text}\n\nMy own words\n\n`],
  before: (slide, text) => [`---\n\n# ${text}\n\nMy own words\n\n`, slide],
  delete: () => [],
  // Whoever deletes or moves a line says so, so that it is seen whose slide it is. Nobody deletes what they wrote.
  deleteLine: (slide, text) => [slide.replace(/^- (?!.*MINE).* n\d+\n/m, '').replace('\n-->', `\n\n${text}\n-->`)],
  moveLine: (slide, text) => [
    slide.replace(/^(- .* n\d+\n)(- .* n\d+\n)/m, '$2$1').replace('\n-->', `\n\n${text}\n-->`),
  ],
} satisfies Record<string, (slide: string, text: string) => string[]>

export type HandEdit = PanelChange<keyof typeof EDITS | 'move' | 'renameFile'>

export const HAND_EDITS = [...Object.keys(EDITS), 'move', 'renameFile'].filter(
  (kind): kind is HandEdit['kind'] => kind in EDITS || kind === 'move' || kind === 'renameFile',
)

/** Two slides that somebody put into another order than that of the data, by what {@link markOf} says of them. */
export interface SwappedSlides {
  above: string
  below: string
}

/** A line that somebody deleted from a slide. */
export interface DeletedLine {
  slide: string
  /** The number of its sentence. */
  line: string
}

/** What people did to the decks. */
export interface Deeds {
  /** Words they wrote. */
  words: string[]
  /** What {@link markOf} says of slides they deleted. */
  deleted: string[]
  lines: DeletedLine[]
  orders: SwappedSlides[]
}

/** What a slide is known by in a test: its layout, and the number of the sentence in its headline. */
export function markOf({ parts, text }: Block): string | undefined {
  const number = /^# .*\b(n\d+)\b/m.exec(text)?.[1]
  return number === undefined ? undefined : `${String(parts?.document?.get('layout'))} ${number}`
}

/** What is there once. */
export function unique(marks: readonly (string | undefined)[]): Set<string> {
  const counts = Map.groupBy(marks, mark => mark)
  return new Set([...counts].flatMap(([mark, all]) => (mark !== undefined && all.length === 1 ? [mark] : [])))
}

/** The folder after an edit in one of its shown decks; what was done is added to `deeds`. */
export function editedByHand(store: Store, { kind, a, b, c }: HandEdit, deeds: Deeds): Store {
  const decks = shownDecks(store).filter(name => store.mine.has(name))
  const name = required(decks[a % decks.length])
  if (kind === 'renameFile')
    return renamedFile(store, name, `talk-${b}.md`)
  const slides = slideBlocks(required(store.mine.get(name)))
  const at = b % slides.length
  const slide = required(slides[at])
  const texts = slides.map(({ text }) => `${text.trimEnd()}\n\n`)
  if (kind === 'move')
    return moved(store, name, { at, to: c % slides.length }, deeds)
  if (kind === 'delete') {
    const mark = markOf(slide)
    const isPaged = slides.some(({ key }) => key === `${slide.key}-2`) || /-\d+$/.test(slide.key ?? '')
    const isUnique = mark !== undefined && unique(slides.map(markOf)).has(mark)
    if (!isUnique || isPaged || slides.length < 3 || slide.text.includes('MINE'))
      return store
    deeds.deleted.push(mark)
    return written(store, name, texts.toSpliced(at, 1))
  }
  const word = `MINE${deeds.words.length}x`
  const old = required(texts[at])
  const now = at === 0 && kind === 'before' ? [`# ${word}\n\nMy own words`, old] : EDITS[kind](old, word)
  if (!now.join('').includes(word))
    return store
  deeds.words.push(word)
  noteDeletedLine(slide, now, deeds)
  return written(store, name, texts.toSpliced(at, 1, ...now.map(text => `${text.trimEnd()}\n\n`)))
}

function noteDeletedLine(slide: Block, now: readonly string[], deeds: Deeds): void {
  const mark = markOf(slide)
  const numbers = (text: string) => [...text.matchAll(/^- .* (n\d+)$/gm)].map(([, number = '']) => number)
  const left = numbers(now.join('\n'))
  if (mark === undefined)
    return
  for (const line of numbers(slide.text).filter(line => !left.includes(line)))
    deeds.lines.push({ slide: mark, line })
}

function moved(store: Store, name: string, { at, to }: { at: number, to: number }, deeds: Deeds): Store {
  const slides = slideBlocks(required(store.mine.get(name)))
  if (at === 0 || to === 0)
    return store
  const [slide] = slides.splice(at, 1)
  const order = slides.toSpliced(to, 0, required(slide))
  const marks = order.map(markOf)
  const isClear = unique(marks)
  // What was done before in this deck may be undone.
  deeds.orders = deeds.orders.filter(({ above, below }) => !marks.includes(above) || !marks.includes(below))
  const [above, below] = to < at ? [marks[to], marks[to + 1]] : [marks[to - 1], marks[to]]
  if (above !== undefined && below !== undefined && isClear.has(above) && isClear.has(below))
    deeds.orders.push({ above, below })
  return written(store, name, order.map(({ text }) => `${text.trimEnd()}\n\n`))
}

/** The file has another name; the deck of the whole panel does not know of it yet. */
function renamedFile({ base, mine }: Store, name: string, now: string): Store {
  const text = mine.get(name)
  if (text === undefined || mine.has(now) || name.startsWith('00-'))
    return { base, mine }
  const renamed = new Map([...mine].filter(([file]) => file !== name))
  return { base, mine: renamed.set(now, text) }
}

function written({ base, mine }: Store, name: string, slides: readonly string[]): Store {
  return { base, mine: new Map(mine).set(name, `${slides.join('').trimEnd()}\n`) }
}
