import type { Paragraph } from 'mdast'
import type { Contribution, Session } from '../../summary/panel.ts'
import type { Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import type { Item } from '../nodes.ts'
import type { Addresses } from '../slide-address.ts'
import type { Exchange } from './exchanges.ts'
import type { CardText } from './reply-heights.ts'
import { contributionsOf } from '../../summary/contributions.ts'
import { REPLY_KINDS } from '../../summary/vocabulary.ts'
import { spread } from '../../typesetting/paging.ts'
import { bullets, component, paragraph } from '../nodes.ts'
import { sessionAlias, sessionLabel } from '../sessions.ts'
import { argumentAddress } from '../slide-address.ts'
import { sessionProps } from '../tones.ts'
import { contributionsIn, exchangesIn, replyText, spokenReply } from './exchanges.ts'
import { cardsHeight, graphHeight } from './reply-heights.ts'
import { headlineHeight, slideSeries } from './slide-series.ts'
import { legendNode, markNode } from './stance-groups.ts'

/** What one slide shows: these people as a list, or the replies on cards. */
interface Page {
  people: readonly Contribution[]
  exchanges: readonly Exchange[]
  cards?: CardText | undefined
}

/**
 * Who answered, contradicted, extended or referred to whom in a session: the speakers in running order, the replies of
 * each below the name.
 *
 * @param addresses where in the decks positions are argued
 */
export function replies(context: Context, session: Session, addresses: Addresses): Slide[] {
  const { words } = context
  const exchanges = exchangesIn(session, context.exchanges)
  if (exchanges.length === 0)
    return []
  const people = peopleShown(context, session, exchanges)
  const above = headlineHeight(context, words.replies)
  const pages = pagesOf(context, exchanges, people, context.room.body - above)
  const series = { alias: `${sessionAlias(session)}-replies`, headline: words.replies }
  return slideSeries(context, series, pages, page => ({
    layout: 'replies',
    frontmatter: { ...sessionProps(context, session), ...(page.cards && { cards: true }) },
    body: [
      bullets(page.people.map(person => itemOf(context, person, page, session, addresses))),
      ...(page.cards ? [] : [legendOf(context, page.exchanges)]),
    ],
    notes: [words.notes.replies, ...page.exchanges.map(exchange => spokenReply(context, exchange))].join('\n\n'),
    counted: { height: above + heightOfPage(context, page), room: context.room.body },
  }))
}

/** All speakers of the session when more than half of them have a part in the replies; else only those who have. */
function peopleShown(context: Context, session: Session, exchanges: readonly Exchange[]): Contribution[] {
  const involved = contributionsIn(exchanges, context.exchanges)
  const shown = new Set([...involved, ...contributionsOf(session)])
  if (involved.length * 2 <= shown.size)
    return involved
  const placeOf = (contribution: Contribution) => context.exchanges.places.get(contribution) ?? -1
  return [...shown].sort((a, b) => placeOf(a) - placeOf(b))
}

/**
 * One or two replies stand on cards. Otherwise all stand on one slide with these people, if they fit; else each slide
 * shows only whoever has a part in its replies.
 */
function pagesOf(
  context: Context,
  exchanges: readonly Exchange[],
  people: readonly Contribution[],
  room: number,
): Page[] {
  const cardsFor = (page: readonly Exchange[]) =>
    CARD_TEXTS.find(text => page.length <= MOST_CARDS && cardsHeight(context, page, text) <= room)
  const graphFits = (page: readonly Exchange[], people: readonly Contribution[]) =>
    graphHeight(context, people, page) <= room
  const involved = (page: readonly Exchange[]) => contributionsIn(page, context.exchanges)
  if (!cardsFor(exchanges) && graphFits(exchanges, people))
    return [{ people, exchanges }]
  return spread(exchanges, page => cardsFor(page) !== undefined || graphFits(page, involved(page)))
    .map(page => ({ people: involved(page), exchanges: page, cards: cardsFor(page) }))
}

/** Most replies that stand on cards. */
const MOST_CARDS = 2

/** Cards have the full sentences where these fit. */
const CARD_TEXTS: readonly CardText[] = ['full', 'short']

function heightOfPage(context: Context, { people, exchanges, cards }: Page): number {
  return cards ? cardsHeight(context, exchanges, cards) : graphHeight(context, people, exchanges)
}

/** A speaker, the session where they spoke if it was another one, and below it their replies. */
function itemOf(
  context: Context,
  contribution: Contribution,
  { exchanges, cards }: Page,
  session: Session,
  addresses: Addresses,
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
    : [mark, bullets(own.map(exchange => replyNode(context, exchange, addresses, cards)))]
}

function replyNode(context: Context, exchange: Exchange, addresses: Addresses, cards?: CardText): Paragraph {
  const props = { as: exchange.reply.kind, to: argumentAddress(addresses, exchange.to) }
  return paragraph(component('Reply', props, replyText(context, exchange, cards === 'full')))
}

/** What the lines mean: the kinds of reply on this slide. */
function legendOf({ words }: Context, exchanges: readonly Exchange[]): Paragraph {
  const kinds = REPLY_KINDS.filter(kind => exchanges.some(({ reply }) => reply.kind === kind))
  return legendNode(kinds.map(kind => ({ mark: { reply: kind }, words: words.replyKinds[kind] })))
}

function labelOfSession(context: Context, contribution: Contribution): string {
  const session = context.panel.sessions.find(session => contributionsOf(session).includes(contribution))
  return session ? sessionLabel(context, session) : ''
}
