import type { ClosingPoint } from '../../summary/panel.ts'
import type { ClosingKind } from '../../summary/vocabulary.ts'
import type { Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import { CLOSING_KINDS } from '../../summary/vocabulary.ts'
import { heightOf } from '../../typesetting/height.ts'
import { MEASURES } from '../../typesetting/measures.ts'
import { spread } from '../../typesetting/paging.ts'
import { roomy } from '../../typesetting/scale.ts'
import { wordsFor } from '../../words/index.ts'
import { secondHeadline, secondText, twinBelow } from '../context.ts'
import { bullets, component, heading, paragraph } from '../nodes.ts'
import { speakerNames } from '../people.ts'
import { slideSeries } from './slide-series.ts'

/**
 * What the panel comes to: what several speakers share, where they part, what stays open. Each sentence names whom it
 * rests on. What does not fit on one slide is divided between the three, each of which then stands larger.
 *
 * @param alias address of its first slide: the overview and the deck of the whole panel each end with a closing
 */
export function closing(context: Context, alias: string): Slide[] {
  const { panel, text, words, room } = context
  const { closing } = panel
  if (!closing)
    return []
  const headline = closing.headline
    ?? Object.fromEntries(panel.languages.map(language => [language, wordsFor(language, panel.words).closing]))
  const twin = secondHeadline(context, headline)
  const above = heightOf(text(headline), context.settings.headline) + twin.height
  const left = room.body - above
  const groups = CLOSING_KINDS.map(kind => ({ kind, points: closing[kind] })).filter(({ points }) => points.length > 0)
  const pages = pagesOf(context, groups, left)
  const series = { alias, headline: text(headline), belowFirst: twin.nodes }
  return slideSeries(context, series, pages, ({ groups, roomy }, index) => ({
    layout: 'closing',
    frontmatter: { ...(roomy && { roomy }) },
    body: groups.flatMap(({ kind, points }) => [
      heading(2, words.closingKinds[kind]),
      bullets(points.map(point => sentence(context, point))),
    ]),
    notes: words.notes.closing[index === 0 ? 'all' : groups[0]?.kind ?? 'all'],
    counted: {
      height: above - (index === 0 ? 0 : twin.height) + groupsHeight(context, groups, roomy),
      room: room.body,
    },
  }))
}

/** Sentences under one label. */
interface Group {
  kind: ClosingKind
  points: readonly ClosingPoint[]
}

/**
 * All groups together if they fit; else each on a slide of its own, in the larger type if all have room for it, or on
 * as many as it needs.
 */
function pagesOf(context: Context, groups: readonly Group[], room: number): { groups: Group[], roomy: boolean }[] {
  if (groupsHeight(context, groups, false) <= room)
    return [{ groups: [...groups], roomy: groups.length === 1 && groupsHeight(context, groups, true) <= room }]
  const roomy = groups.every(group => groupsHeight(context, [group], true) <= room)
  return groups.flatMap(({ kind, points }) =>
    spread(points, page => groupsHeight(context, [{ kind, points: page }], roomy) <= room)
      .map(page => ({ groups: [{ kind, points: page }], roomy })))
}

/** The sentence, and in parentheses whom it rests on, unless it names them itself. */
function sentence(context: Context, point: ClosingPoint) {
  const names = namesBehind(context, point)
  // The space stands before the element: at the start of one, Vue’s compiler may drop it.
  return paragraph(
    context.text(point.text) + (/^\s/.test(names) ? ' ' : ''),
    ...(names === '' ? [] : [component('em', {}, names.trimStart())]),
    ...twinOf(context, point).nodes,
  )
}

/** The sentence in the second language, below it. */
function twinOf(context: Context, { text }: ClosingPoint): ReturnType<typeof twinBelow> {
  return twinBelow(context, secondText(context, text), context.settings.closing.width)
}

function namesBehind(context: Context, { text, from }: ClosingPoint): string {
  const said = context.text(text)
  const names = speakerNames(
    context,
    from.map(({ contribution }) => contribution).filter(({ speaker }) => !said.includes(context.text(speaker.name))),
  )
  return names === '' ? '' : context.words.parenthesis(names)
}

/** Each group is as tall as its sentences, or as its label. */
function groupsHeight(context: Context, groups: readonly Group[], isRoomy: boolean): number {
  const { words } = context
  const settings = isRoomy ? roomy(context.settings) : context.settings
  return groups.reduce((sum, { kind, points }) => {
    const sentences = points.reduce(
      (height, point) =>
        height + heightOf(countedText(context, point), settings.closing) + twinOf(context, point).height,
      -settings.closing.gap,
    )
    return sum + Math.max(heightOf(words.closingKinds[kind], settings['closing-label']), sentences) + GROUP_SPACE
  }, 0)
}

/** A line never breaks inside a name: each Han character of a name is counted as one after which no line breaks. */
function countedText(context: Context, point: ClosingPoint): string {
  return context.text(point.text) + namesBehind(context, point).replaceAll(/\p{Script=Han}/gu, '□')
}

/** Height of the rule above a group and of its paddings. */
const GROUP_SPACE = MEASURES.hairline + 2 * MEASURES.closing.groupPadding
