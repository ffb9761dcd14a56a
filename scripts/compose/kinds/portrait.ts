import type { Paragraph } from 'mdast'
import type { Axis, Contribution, Person, Session, Stance } from '../../summary/panel.ts'
import type { Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import type { PortraitReply } from './portrait-replies.ts'
import { divide } from '../../typesetting/divide.ts'
import { heightOf } from '../../typesetting/height.ts'
import { MEASURES } from '../../typesetting/measures.ts'
import { paginate } from '../../typesetting/paging.ts'
import { PORTRAIT_WIDTH } from '../../typesetting/room.ts'
import { roomy } from '../../typesetting/scale.ts'
import { secondHeadline } from '../context.ts'
import { bullets, component, paragraph } from '../nodes.ts'
import { alsoNamed, footProps, rolesOf } from '../people.ts'
import { portraitReplies, replyLine } from './portrait-replies.ts'
import { claimLines, isHeadline, leanNotes, portraitHeadline, portraitHeadlineHeight } from './portrait-text.ts'
import { slideSeries } from './slide-series.ts'

/**
 * A contribution on one slide: who, the headline, the thesis, where this person stands on the axes of the round among
 * the others, whom they answered and who answered them. It is set as large as all of it fits. Otherwise replies are
 * named without their words; what even then does not fit goes on a further slide. A lean contribution has its claims
 * on it, too, if all fits.
 */
export function portrait(context: Context, contribution: Contribution, session: Session): Slide[] {
  return (contribution.isLean ? withClaims(context, contribution, session) : undefined)
    ?? asLargeAsItFits(context, contribution, session, [])
}

/** A lean contribution on its one slide; nothing if its claims do not fit. */
function withClaims(context: Context, contribution: Contribution, session: Session): Slide[] | undefined {
  const claims = claimLines(context, contribution)
  const [only, ...further] = asLargeAsItFits(context, contribution, session, claims)
  return only && further.length === 0
    ? [{
        ...only,
        frontmatter: { ...only.frontmatter, ...(claims.length > 0 && { claims: true }) },
        notes: leanNotes(context, contribution),
        argues: contribution.positions,
      }]
    : undefined
}

/** Everything on one slide in larger type, or else in the usual one, on as many as it needs. */
function asLargeAsItFits(
  context: Context,
  contribution: Contribution,
  session: Session,
  claims: readonly string[],
): Slide[] {
  const larger = { ...context, settings: roomy(context.settings) }
  const [only, ...further] = portraitWith(larger, contribution, session, claims, 'always')
  return only && further.length === 0
    ? [{ ...only, frontmatter: { roomy: true, ...only.frontmatter } }]
    : portraitWith(context, contribution, session, claims, 'where they fit')
}

/**
 * @param claims what is claimed, as lines below the thesis
 * @param wordsOfReplies when replies have their words; else they are named together
 */
function portraitWith(
  context: Context,
  answer: Contribution,
  session: Session,
  claims: readonly string[],
  wordsOfReplies: WordsOfReplies,
): Slide[] {
  const { text, words, settings } = context
  const room = context.room.body
  const [headline = '', ...overflow] = portraitHeadline(context, answer)
  const spaceOfTwin = MEASURES.twin.above + MEASURES.twin.below - settings['portrait-headline'].gap
  const twin = secondHeadline(context, answer.headline, spaceOfTwin, PORTRAIT_WIDTH)
  const above = portraitHeadlineHeight(context, headline)
  const said = isHeadline(context, answer) ? overflow.join('') : text(answer.thesis)
  const [thesis = '', ...rest] = divide(said, settings['portrait-thesis'], room - above - twin.height)
  const begun = twin.height + (thesis === '' ? 0 : heightOf(thesis, settings['portrait-thesis']))
  const left = room - above - begun
  const items: PortraitBlock[] = [
    ...rest.map((part): PortraitBlock => ({ kind: 'thesis', part })),
    ...claims.map((claim): PortraitBlock => ({ kind: 'claim', claim })),
    ...blocksOf(context, answer, session, wordsOfReplies, left - RULE),
  ]
  const rooms = { first: left - RULE, next: room - above - RULE }
  const pages = items.length === 0 ? [[]] : paginate(items, item => blockHeight(context, item), rooms)
  const alias = answer === session ? `${answer.alias}-thesis` : answer.alias
  const series = { alias, headline, belowFirst: twin.nodes }
  const all = slideSeries(context, series, pages, (page, index) => ({
    layout: 'portrait',
    frontmatter: sideProps(context, answer, session),
    body: [...(index === 0 && thesis !== '' ? [paragraph(thesis)] : []), ...bodyOf(context, page)],
    notes: index === 0 ? text(answer.notes) : words.notes.portraitGoesOn(text(answer.speaker.name)),
    counted: {
      height: above
        + (index === 0 ? begun : 0)
        + (page.some(({ kind }) => kind === 'reply') ? RULE : 0)
        + page.reduce((sum, item) => sum + blockHeight(context, item), 0),
      room,
    },
  }))
  // `-2` is the address of a person’s second turn.
  return all.map((slide, index) => {
    const number = index > 1 ? `-${index}` : ''
    return index === 0 ? slide : { ...slide, alias: `${answer.alias}-more${number}` }
  })
}

/** What stands below the thesis, one a line: more of the thesis, a claim, an axis, or a reply. */
type PortraitBlock = { kind: 'thesis', part: string }
  | { kind: 'claim', claim: string }
  | { kind: 'axis', place: Place }
  | { kind: 'reply', reply: PortraitReply }

type WordsOfReplies = 'always' | 'where they fit'

/** The axes, and the replies with their words, always or if everything fits. */
function blocksOf(
  context: Context,
  answer: Contribution,
  session: Session,
  wordsOfReplies: WordsOfReplies,
  room: number,
): PortraitBlock[] {
  const axes = placesOf(session, answer.speaker).map((place): PortraitBlock => ({ kind: 'axis', place }))
  const withReplies = (full: boolean) =>
    [...axes, ...portraitReplies(context, answer, full).map((reply): PortraitBlock => ({ kind: 'reply', reply }))]
  const full = withReplies(true)
  const isFull = wordsOfReplies === 'always'
    || full.reduce((sum, block) => sum + blockHeight(context, block), 0) <= room
  return isFull ? full : withReplies(false)
}

/** Where a person stands on an axis. */
interface Place {
  axis: Axis
  at: 'start' | 'between' | 'end'
  /** How many others stand at the start, between, and at the end. */
  others: readonly number[]
}

/** The axes on which the person has a place; where it is not clear, none is shown. */
function placesOf(session: Session, person: Person): Place[] {
  const axes = session.type === 'round' ? session.axes : []
  return axes.flatMap((axis): Place[] => {
    const [start, end] = axis.ends
    const places = [start?.id, 'between', end?.id]
    const own = axis.stances.find(({ who, at }) => who.speaker === person && places.includes(at))
    const at = (['start', 'between', 'end'] as const)[places.indexOf(own?.at)]
    if (!own || !at)
      return []
    return [{ axis, at, others: places.map(place => othersAt(axis.stances, place, person)) }]
  })
}

function othersAt(stances: readonly Stance[], place: string | undefined, person: Person): number {
  const there = stances.filter(({ at, who }) => at === place && who.speaker !== person)
  return new Set(there.map(({ who }) => who.speaker)).size
}

function bodyOf(context: Context, page: readonly PortraitBlock[]) {
  const parts = page.flatMap(block => (block.kind === 'thesis' ? [paragraph(block.part)] : []))
  const claims = page.flatMap(block => (block.kind === 'claim' ? [block.claim] : []))
  const axes = page.flatMap(block => (block.kind === 'axis' ? [axisLine(context, block.place)] : []))
  const replies = page.flatMap(block => (block.kind === 'reply' ? [replyLine(context, block.reply)] : []))
  return [
    ...parts,
    ...(claims.length > 0 ? [bullets(claims)] : []),
    ...(axes.length > 0 ? [bullets(axes)] : []),
    ...(replies.length > 0 ? [bullets(replies)] : []),
  ]
}

function axisLine({ text }: Context, { axis, at, others }: Place): Paragraph {
  const [start = '', end = ''] = axis.ends.map(({ label }) => text(label))
  return paragraph(component('PlaceOnAxis', { start, end, at, others: others.join(' ') }))
}

function blockHeight(context: Context, block: PortraitBlock): number {
  const { text, settings } = context
  if (block.kind === 'thesis')
    return heightOf(block.part, settings['portrait-thesis'])
  if (block.kind === 'claim')
    return heightOf(block.claim, settings['portrait-claim']) + MEASURES.hairline
  if (block.kind === 'reply')
    return Math.max(measures.replySeal, heightOf(block.reply.words, settings['portrait-reply'])) + measures.replyBelow
  const labels = block.place.axis.ends.map(({ label }) => heightOf(text(label), settings['portrait-end']))
  return Math.max(measures.seal, ...labels) + measures.axisBelow
}

/** What the panel beside the words says: who, and where else they speak. */
function sideProps(context: Context, answer: Contribution, session: Session) {
  const { speaker } = answer
  const roles = rolesOf(context, speaker)
  return {
    ...footProps(context, answer, session, answer.passages),
    ...alsoNamed(context, speaker),
    ...(speaker.affiliation && { affiliation: context.text(speaker.affiliation) }),
    role: roles.map(({ label }) => label),
    to: roles.flatMap(({ to }) => to ?? []),
  }
}

const { portrait: measures } = MEASURES
/** Height of the rule above the replies, and of the space below it. */
const RULE = MEASURES.hairline + measures.repliesAbove
