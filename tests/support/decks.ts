/** Decks of a few words, edits as a person makes them, and new data: for properties of the merge. */

import fc from 'fast-check'
import { slideBlocks } from '../../scripts/reconcile/blocks.ts'

export interface SmallSlide {
  alias: string
  speaker: string
  lines: readonly string[]
  note: string
}

const word = fc.stringMatching(/^[a-z]{1,6}$/)

export const smallSlides = fc.uniqueArray(
  fc.record({
    alias: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
    speaker: word,
    lines: fc.array(word, { minLength: 1, maxLength: 4 }),
    note: word,
  }),
  { selector: ({ alias }) => alias, minLength: 1, maxLength: 6 },
)

/** The same data a week later: words, notes and speakers changed, slides gone, new and in another order. */
export function weekLater(slides: readonly SmallSlide[]): fc.Arbitrary<SmallSlide[]> {
  const changed = fc.tuple(
    ...slides.map(slide =>
      fc.record({
        alias: fc.constant(slide.alias),
        speaker: fc.option(word, { nil: slide.speaker }),
        lines: fc.oneof(
          fc.constant(slide.lines),
          fc.array(fc.oneof(word, fc.constantFrom(...slide.lines)), { minLength: 1, maxLength: 4 }),
        ),
        note: fc.option(word, { nil: slide.note }),
      }),
    ),
  )
  return fc
    .tuple(changed, smallSlides, fc.nat(3), fc.boolean())
    .map(([known, others, gone, turned]) => {
      const kept = known.filter((_, index) => index === 0 || index % 4 !== gone)
      const arriving = others.filter(({ alias }) => !slides.some(slide => slide.alias === alias))
      return turned
        ? [...kept.slice(0, 1), ...arriving, ...kept.slice(1).toReversed()]
        : [...kept, ...arriving]
    })
}

export function smallDeck(slides: readonly SmallSlide[]): string {
  return slides
    .map(({ alias, speaker, lines: [heading = '', ...bullets], note }, index) =>
      [
        '---',
        ...(index === 0 ? ['theme: ../', 'title: x'] : []),
        'layout: position',
        `routeAlias: ${alias}`,
        `speaker: ${speaker}`,
        '---',
        '',
        `# ${heading}`,
        '',
        ...(bullets.length > 0 ? [...bullets.map(bullet => `- ${bullet}`), ''] : []),
        '<!--',
        note,
        '-->',
        '',
      ].join('\n'),
    )
    .join('\n')
}

export interface Edit {
  at: number
  kind: keyof typeof KINDS
  /** A word found nowhere else. */
  text: string
}

/**
 * What people do to a slide, or beside it: the slides that stand there afterwards, and whether the edit may lose the
 * deck's settings.
 */
const KINDS = {
  heading: (slide, text) => [slide.replace('# ', `# ${text} `)],
  bullet: (slide, text) => [slide.replace(/\n- .*/, `\n- ${text}`)],
  line: (slide, text) => [slide.replace('\n<!--', `\n- ${text}\n\n<!--`)],
  lessLines: slide => [slide.replace(/\n- .*/, '')],
  note: (slide, text) => [slide.replace('-->', `${text}\n-->`)],
  noNote: slide => [slide.replace(/\n<!--[\s\S]*-->\n/, '')],
  setting: (slide, text) => [slide.replace(/speaker: .*/, `speaker: ${text}`)],
  newSetting: (slide, text) => [slide.replace('\nspeaker:', `\n${text}: 1\nspeaker:`)],
  hide: slide => [slide.replace(/(\nhide: true)?\nspeaker:/, '\nhide: true\nspeaker:')],
  reformat: slide => [
    slide.replace(/speaker: (\w+)\n/, 'speaker:   "$1"\n').replace(/\n\n- /, '\n\n\n- '),
  ],
  delete: () => [],
  add: (slide, text) => [slide, `---\n\n# ${text}\n\n`],
  rename: (slide, text) => [slide.replace(/routeAlias: \w+/, `routeAlias: ${text}`)],
  double: slide => [slide, slide],
  split: (slide, text) => [slide.replace('\n<!--', `\n---\n\n# ${text}\n\n<!--`)],
} satisfies Record<string, (slide: string, text: string) => string[]>

const kinds = fc.constantFrom(
  'heading',
  'bullet',
  'line',
  'lessLines',
  'note',
  'noNote',
  'setting',
  'newSetting',
  'hide',
  'reformat',
  'delete',
  'add',
  'rename',
  'double',
  'split',
)

export const anyEdits = fc.array(
  fc.record({
    at: fc.nat(5),
    kind: kinds,
    text: fc.stringMatching(/^MINE[a-z]{3,8}$/),
    to: fc.option(fc.nat(5), { nil: undefined }),
  }),
  { maxLength: 5 },
)

/** The deck after a person's edits. The first slide, which has the deck's settings, is edited but not removed. */
export function edited(
  text: string,
  edits: readonly (Edit & { to?: number | undefined })[],
): string {
  let slides = slideBlocks(text).map(({ text }) => apart(text))
  for (const { at, kind, text, to } of edits) {
    const index = at % slides.length
    const slide = slides[index]
    if (
      slide === undefined
      || (index === 0 && ['delete', 'double', 'rename', 'split'].includes(kind))
    ) {
      continue
    }
    const [now = []] = [KINDS[kind](slide, text)]
    slides.splice(index, 1, ...now.map(apart))
    if (to !== undefined && index > 0)
      slides.splice(1 + (to % slides.length), 0, ...slides.splice(index, 1))
    slides = slideBlocks(slides.join('')).map(({ text }) => apart(text))
  }
  return `${slides.join('').trimEnd()}\n`
}

function apart(slide: string): string {
  return `${slide.trimEnd()}\n\n`
}
