import type { Paragraph } from 'mdast'
import type { Contribution, Session } from '../../summary/panel.ts'
import type { Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import type { Item } from '../nodes.ts'
import type { PositionAddresses } from '../slide-address.ts'
import type { Exchange } from './exchanges.ts'
import { contributionsOf } from '../../summary/contributions.ts'
import { REPLY_KINDS } from '../../summary/vocabulary.ts'
import { spread } from '../../typesetting/paging.ts'
import { bullets, component, paragraph } from '../nodes.ts'
import { sessionAlias, sessionLabel } from '../sessions.ts'
import { argumentAddress } from '../slide-address.ts'
import { sessionProps } from '../tones.ts'
import { contributionsInvolved, exchangesIn, spokenReply } from './exchanges.ts'
import { arcsHeight, cardsHeight, replyRowsHeight, replyTwin, replyWords } from './reply-heights.ts'
import { headlineHeight, slideSeries } from './slide-series.ts'
import { legendNode, markNode } from './stance-groups.ts'

/** How replies are shown: as arcs from seal to seal, in rows with their words, or large on cards. */
type ReplyForm = 'arcs' | 'rows' | 'cards'

/** What one slide shows. */
interface Page {
  form: ReplyForm
  exchanges: readonly Exchange[]
  /** Height of the replies, in px. */
  height: number
}

/**
 * Who answered, contradicted, extended or referred to whom in a session: one picture of all where they are many, then
 * each reply in words. One or two stand on cards.
 *
 * @param addresses where in the decks positions are argued
 */
export function replies(context: Context, session: Session, addresses: PositionAddresses): Slide[] {
  const { room } = context
  const exchanges = exchangesIn(session, context.exchanges)
  if (exchanges.length === 0)
    return []
  const headline = headlineOf(context, exchanges)
  const above = headlineHeight(context, headline)
  const pages = pagesOf(context, exchanges, room.body - above)
  const series = { alias: `${sessionAlias(session)}-replies`, headline }
  return slideSeries(context, series, pages, (page, index) => ({
    layout: 'replies',
    frontmatter: { ...sessionProps(context, session), show: page.form },
    body: [
      bullets(contributionsInvolved(page.exchanges, context.exchanges)
        .map(person => itemOf(context, person, page, session, addresses))),
      // Rows say the kind of reply in words.
      ...(page.form === 'rows' ? [] : [legendOf(context, page.exchanges)]),
    ],
    notes: notesOf(context, page, index),
    counted: { height: above + page.height, room: room.body },
  }))
}

/** The picture is told in a sentence, the replies one by one. */
function notesOf(context: Context, { form, exchanges }: Page, index: number): string {
  return [
    ...(index === 0 ? [context.words.notes.replies] : []),
    ...(form === 'arcs' ? [] : exchanges.map(exchange => spokenReply(context, exchange))),
  ].join('\n\n')
}

/** “谁回应了谁”, how often, and who is answered most often if that is one person. */
function headlineOf({ words, text }: Context, exchanges: readonly Exchange[]): string {
  const answered = [...Map.groupBy(exchanges, ({ to }) => to.speaker)]
    .map(([person, own]) => ({ name: text(person.name), times: own.length }))
    .sort((a, b) => b.times - a.times)
  const [first, second] = answered
  const most = first && first.times > (second?.times ?? 0) && first.times > 1 ? first : undefined
  return exchanges.length > MOST_CARDS
    ? words.repliesHeadline(exchanges.length, most?.name, most?.times)
    : words.replies
}

function pagesOf(context: Context, exchanges: readonly Exchange[], room: number): Page[] {
  const card = cardsHeight(context, exchanges)
  if (exchanges.length <= MOST_CARDS && card <= room)
    return [{ form: 'cards', exchanges, height: card }]
  const arcs = arcsHeight(context, contributionsInvolved(exchanges, context.exchanges))
  const rows = spread(exchanges, page => replyRowsHeight(context, page) <= room)
    .map((page): Page => ({ form: 'rows', exchanges: page, height: replyRowsHeight(context, page) }))
  return exchanges.length > MOST_CARDS && arcs <= room ? [{ form: 'arcs', exchanges, height: arcs }, ...rows] : rows
}

/** Most replies that stand on cards, and of which no picture is drawn. */
const MOST_CARDS = 2

/** A speaker, the session where they spoke if it was another one, and below it their replies. */
function itemOf(
  context: Context,
  contribution: Contribution,
  { exchanges, form }: Page,
  session: Session,
  addresses: PositionAddresses,
): Item {
  const elsewhere = contributionsOf(session).includes(contribution)
    ? undefined
    : labelOfSession(context, contribution)
  const mark = paragraph(
    markNode(context, {
      person: contribution.speaker,
      to: argumentAddress(addresses, contribution),
      ...(elsewhere && { where: elsewhere }),
    }),
  )
  const own = exchanges.filter(({ from }) => from === contribution)
  return own.length === 0
    ? mark
    : [mark, bullets(own.map(exchange => replyNode(context, exchange, addresses, form)))]
}

function replyNode(context: Context, exchange: Exchange, addresses: PositionAddresses, form: ReplyForm): Paragraph {
  const props = { as: exchange.reply.kind, to: argumentAddress(addresses, exchange.to) }
  if (form === 'arcs')
    return paragraph(component('ReplyArc', props))
  const twin = replyTwin(context, exchange, form)
  return paragraph(component('Reply', { ...props, twin }, replyWords(context, exchange, form)))
}

/** What the marks mean: the kinds of reply on this slide. */
function legendOf({ words }: Context, exchanges: readonly Exchange[]): Paragraph {
  const kinds = REPLY_KINDS.filter(kind => exchanges.some(({ reply }) => reply.kind === kind))
  return legendNode(kinds.map(kind => ({ mark: { reply: kind }, words: words.replyKinds[kind] })))
}

function labelOfSession(context: Context, contribution: Contribution): string {
  const session = context.panel.sessions.find(session => contributionsOf(session).includes(contribution))
  return session ? sessionLabel(context, session) : ''
}
