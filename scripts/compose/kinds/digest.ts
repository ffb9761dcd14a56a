import type { DigestPoint, Round } from '../../summary/panel.ts'
import type { Settings } from '../../typesetting/scale.ts'
import type { Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import type { PagesOf } from './list-slides.ts'
import { DIGEST_KINDS } from '../../summary/vocabulary.ts'
import { heightOf } from '../../typesetting/height.ts'
import { MEASURES } from '../../typesetting/measures.ts'
import { spreadGroups } from '../../typesetting/paging.ts'
import { roomy } from '../../typesetting/scale.ts'
import { secondText, twinBelow } from '../context.ts'
import { bullets, component, heading, paragraph } from '../nodes.ts'
import { speakerNames } from '../people.ts'
import { sessionProps } from '../tones.ts'
import { slidesOfList } from './list-slides.ts'

/** A round summed up: where its speakers came close, where they differed, what stayed open. */
export function digest(context: Context, round: Round): Slide[] {
  const { words } = context
  return slidesOfList(context, {
    alias: `${round.id}-digest`,
    layout: 'digest',
    frontmatter: sessionProps(context, round),
    headline: words.digest,
    items: DIGEST_KINDS.flatMap(kind => round.digest.filter(point => point.kind === kind)),
    divide: room => pagesOf(context, round, room),
    body: points =>
      DIGEST_KINDS.flatMap((kind) => {
        const said = points
          .filter(point => point.kind === kind)
          .map((point) => {
            const [sentence, names] = sentenceOf(context, point)
            // The space stands before the element: at the start of one, Vue’s compiler may drop it.
            return paragraph(
              sentence + (/^\s/.test(names) ? ' ' : ''),
              ...(names === '' ? [] : [component('em', {}, names.trimStart())]),
              ...twinOf(context, point).nodes,
            )
          })
        return said.length > 0 ? [heading(2, words.digestKinds[kind]), bullets(said)] : []
      }),
    notes: words.notes.digest,
  })
}

/** The points of each slide, in the larger type if all slides have room for it. */
function pagesOf(context: Context, round: Round, room: number): PagesOf<DigestPoint> {
  const items = DIGEST_KINDS.flatMap(kind => round.digest.filter(point => point.kind === kind))
  const heightIn = (settings: Settings) => (page: readonly DigestPoint[]) => pageHeight({ ...context, settings }, page)
  const usual = heightIn(context.settings)
  const pages = spreadGroups(items, ({ kind }) => kind, usual, room)
  const larger = heightIn(roomy(context.settings))
  return pages.every(page => larger(page) <= room)
    ? { pages, frontmatter: { roomy: true }, height: larger }
    : { pages, frontmatter: {}, height: usual }
}

/** Height of the groups of a slide: each as tall as its sentences, or as its label. */
function pageHeight(context: Context, points: readonly DigestPoint[]): number {
  const { 'digest-kind': label, 'digest-point': point } = context.settings
  return Array.from(Map.groupBy(points, ({ kind }) => kind).values()).reduce((sum, group) => {
    const sentences = group.reduce(
      (height, said) =>
        height + heightOf(counted(sentenceOf(context, said)), point) + twinOf(context, said).height,
      -point.gap,
    )
    return sum + Math.max(label.leading, sentences) + GROUP_SPACE
  }, 0)
}

function twinOf(context: Context, { text }: DigestPoint): ReturnType<typeof twinBelow> {
  return twinBelow(context, secondText(context, text), context.settings['digest-point'].width)
}

/** Height of the rule above a group and of its paddings; its last sentence has no space after it. */
const GROUP_SPACE = MEASURES.hairline + 2 * MEASURES.digest.groupPadding

/**
 * The text whose height is counted. A line never breaks inside a name, so each Han character of a name is replaced by a
 * character after which no line breaks either.
 */
function counted([sentence, names]: readonly [sentence: string, names: string]): string {
  return sentence + names.replaceAll(/\p{Script=Han}/gu, '□')
}

/** The sentence, and in parentheses whom it rests on, unless it names them itself. */
function sentenceOf(
  context: Context,
  { text, from }: DigestPoint,
): [sentence: string, names: string] {
  const said = context.text(text)
  const names = speakerNames(
    context,
    from.filter(({ speaker }) => !said.includes(context.text(speaker.name))),
  )
  return [said, names === '' ? '' : context.words.parenthesis(names)]
}
