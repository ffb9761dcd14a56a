import type { Paragraph } from 'mdast'
import type { Contribution, Reply, Session } from '../../summary/panel.ts'
import type { Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import type { Item } from '../nodes.ts'
import { contributionsOf } from '../../summary/contributions.ts'
import { REPLY_KINDS } from '../../summary/vocabulary.ts'
import { heightOf } from '../../typesetting/height.ts'
import { FEW, MANY_PEOPLE, MEASURES } from '../../typesetting/measures.ts'
import { spread } from '../../typesetting/paging.ts'
import { TEXT_WIDTH } from '../../typesetting/room.ts'
import { widthOf } from '../../typesetting/widths.ts'
import { bullets, component, paragraph } from '../nodes.ts'
import { sessionAlias, sessionLabel } from '../sessions.ts'
import { argumentAddress } from '../slide-address.ts'
import { pagesBelowHeadline, slideSeries } from './slide-series.ts'
import { LEGEND_HEIGHT, legendNode, markNode } from './stance-groups.ts'

/** Replies on cards: their whole sentences, or what they are about. */
type Cards = (typeof CARDS)[number]
const CARDS = ['full', 'short'] as const

interface Page {
  people: readonly Contribution[]
  page: readonly Exchange[]
  cards?: Cards | undefined
}

interface Exchange {
  from: Contribution
  to: Contribution
  reply: Reply
}

/**
 * Who answered, contradicted, extended or referred to whom in a session: the speakers in running order, the replies of
 * each below the name. Everyone is there when more than half of them have a part in it and all fit on a slide; else
 * each slide shows whoever has a part in its replies. One or two replies stand on cards, in full.
 *
 * @param slides those of all sessions that argue the positions
 */
export function replies(context: Context, session: Session, slides: readonly Slide[]): Slide[] {
  const { panel, words } = context
  const everyone = panel.sessions.flatMap(contributionsOf)
  const exchanges = contributionsOf(session).flatMap(from =>
    from.replies.flatMap((reply): Exchange[] =>
      everyone.filter(({ id }) => id === reply.to).map(to => ({ from, to, reply })),
    ),
  )
  if (exchanges.length === 0)
    return []
  const involved = (page: readonly Exchange[]) =>
    everyone.filter(contribution =>
      page.some(({ from, to }) => from === contribution || to === contribution),
    )
  const all = everyone.filter(
    contribution =>
      involved(exchanges).includes(contribution) || contributionsOf(session).includes(contribution),
  )
  const present = involved(exchanges).length * 2 <= all.length ? involved(exchanges) : all
  const pages = pagesBelowHeadline(context, words.replies, (room): Page[] => {
    const onCards = (page: readonly Exchange[]) =>
      CARDS.find(how => page.length <= MOST_CARDS && cardsHeight(context, page, how) <= room)
    return !onCards(exchanges) && graphHeight(context, present, exchanges) <= room
      ? [{ people: present, page: exchanges }]
      : spread(
          exchanges,
          page => onCards(page) !== undefined || graphHeight(context, involved(page), page) <= room,
        ).map(page => ({ people: involved(page), page, cards: onCards(page) }))
  })
  const series = { alias: `${sessionAlias(session)}-replies`, headline: words.replies }
  return slideSeries(context, series, pages, ({ people, page, cards }) => ({
    layout: 'replies',
    frontmatter: { session: sessionLabel(context, session), ...(cards && { cards: true }) },
    body: [
      bullets(people.map(person => itemOf(context, person, page, session, slides, cards))),
      ...(cards ? [] : [legendOf(context, page)]),
    ],
    notes: [words.notes.replies, ...page.map(exchange => spoken(context, exchange))].join('\n\n'),
  }))
}

/** A speaker, where they spoke if that was elsewhere, and below it their replies. */
function itemOf(
  context: Context,
  contribution: Contribution,
  page: readonly Exchange[],
  session: Session,
  slides: readonly Slide[],
  cards?: Cards,
): Item {
  const elsewhere = contributionsOf(session).includes(contribution)
    ? undefined
    : placeOf(context, contribution)
  const mark = paragraph(
    markNode(context, {
      person: contribution.speaker,
      to: argumentAddress(slides, contribution),
      ...(elsewhere && { where: elsewhere }),
    }),
  )
  const own = page.filter(({ from }) => from === contribution)
  if (own.length === 0)
    return mark
  return [
    mark,
    bullets(
      own.map(({ to, reply }) =>
        paragraph(
          component(
            'Reply',
            { as: reply.kind, to: argumentAddress(slides, to) },
            shown(context, to, reply, cards),
          ),
        ),
      ),
    ),
  ]
}

/** What the lines mean, of those that are there. */
function legendOf({ words }: Context, page: readonly Exchange[]): Paragraph {
  const kinds = REPLY_KINDS.filter(kind => page.some(({ reply }) => reply.kind === kind))
  return legendNode(kinds.map(kind => ({ mark: { reply: kind }, words: words.replyKinds[kind] })))
}

/** “回答山世光：……”; a card may have room for the whole sentence. */
function shown(
  context: Context,
  to: Contribution,
  { kind, text, about }: Reply,
  cards?: Cards,
): string {
  const { words } = context
  return (
    [words.replyKinds[kind], context.text(to.speaker.name)].join(words.wordSeparator)
    + words.colon
    + context.text(cards === 'full' ? text : (about ?? text))
  )
}

/** The whole sentence, for the notes. */
function spoken(context: Context, { from, to, reply }: Exchange): string {
  const { words, text } = context
  return (
    [text(from.speaker.name), words.replyKinds[reply.kind], text(to.speaker.name)].join(
      words.wordSeparator,
    )
    + words.colon
    + text(reply.text)
  )
}

function placeOf(context: Context, contribution: Contribution): string {
  const session = context.panel.sessions.find(session =>
    contributionsOf(session).includes(contribution),
  )
  return session ? sessionLabel(context, session) : ''
}

/** Height of a card a reply. */
function cardsHeight(context: Context, page: readonly Exchange[], how: Cards): number {
  const { text, settings } = context
  const setting = {
    ...(page.length > 1 ? settings.row : settings['card-statement']),
    gap: 0,
    width: CARD_WORDS_WIDTH,
  }
  return page.reduce((sum, { from, to, reply }) => {
    const names = [from, to].map(
      ({ speaker }) =>
        heightOf(text(speaker.name), { ...settings.claim, gap: 0, width: CARD_NAME_WIDTH })
        + settings.detail.leading,
    )
    return (
      sum + CARD_SPACE + Math.max(cards.seal, ...names) + heightOf(shown(context, to, reply, how), setting)
    )
  }, 0)
}

/** Height of the rows of all these people, who are set larger where they are few. */
function graphHeight(
  context: Context,
  people: readonly Contribution[],
  page: readonly Exchange[],
): number {
  const { text, settings } = context
  const setting = { ...settings[graphType(people.length)], gap: 0 }
  const names = people.map(({ speaker }) => text(speaker.name))
  const name = Math.min(
    NAME_MOST,
    Math.max(...names.map(name => widthOf(name, setting.face) * setting.size)),
  )
  const words = ROW_WIDTH - name
  return (
    LEGEND_HEIGHT
    + (people.length > FEW.people ? 0 : graph.headBelowFew - graph.headBelow)
    + people.reduce(
      (sum, person, index) =>
        sum
        + Math.max(
          graph.seal,
          heightOf(names[index] ?? '', { ...setting, width: name }) + NAME_BELOW,
          page
            .filter(({ from }) => from === person)
            .reduce(
              (sum, { to, reply }) =>
                sum + heightOf(shown(context, to, reply), { ...setting, width: words }),
              0,
            ),
        ),
      0,
    )
  )
}

/** The type of rows: larger where there are few people, smaller where there are many. */
function graphType(people: number): 'detail' | 'row' | 'bullet' {
  if (people >= MANY_PEOPLE)
    return 'detail'
  return people > FEW.people ? 'row' : 'bullet'
}

/** Most replies that stand on cards. */
const MOST_CARDS = 2

const { cards, replies: graph, reply, stance } = MEASURES

/** Space of a card above, below and between its lines, and up to the next card. */
const CARD_SPACE = 2 * cards.padding + cards.wayBelow + cards.gap + 16
const CARD_NAME_WIDTH = cards.nameMost - cards.seal - cards.sealGap
const CARD_WORDS_WIDTH = TEXT_WIDTH - 2 * cards.side - reply.shape - reply.gap

const NAME_MOST = graph.nameMost - graph.seal - stance.gap
const NAME_BELOW = 2

/** Width of name and words together. */
const ROW_WIDTH
  = TEXT_WIDTH - graph.lines - graph.gap - graph.seal - stance.gap - reply.shape - reply.gap
