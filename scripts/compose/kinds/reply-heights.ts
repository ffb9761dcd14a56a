/** How tall the replies of a session are on a slide, in px: as a list of people, or on cards. */

import type { Contribution } from '../../summary/panel.ts'
import type { Context } from '../context.ts'
import type { Exchange } from './exchanges.ts'
import { heightOf } from '../../typesetting/height.ts'
import { FEW, MANY_PEOPLE, MEASURES } from '../../typesetting/measures.ts'
import { TEXT_WIDTH } from '../../typesetting/room.ts'
import { widthOf } from '../../typesetting/widths.ts'
import { replyText } from './exchanges.ts'
import { LEGEND_HEIGHT } from './stance-groups.ts'

/** What stands on cards: whole sentences, or what they are about. */
export type CardText = 'full' | 'short'

/** Height of replies on cards, one below the other. */
export function cardsHeight(context: Context, exchanges: readonly Exchange[], cardText: CardText): number {
  const { text, settings } = context
  const setting = {
    ...(exchanges.length > 1 ? settings.row : settings['card-statement']),
    gap: 0,
    width: CARD_WORDS_WIDTH,
  }
  const nameHeight = ({ speaker }: Contribution) =>
    heightOf(text(speaker.name), { ...settings.claim, gap: 0, width: CARD_NAME_WIDTH }) + settings.detail.leading
  const padding = exchanges.length > 1 ? cards.padding : cards.single
  const around = 2 * padding + cards.wayBelow
  return exchanges.reduce((sum, exchange) => {
    const people = Math.max(cards.seal, nameHeight(exchange.from), nameHeight(exchange.to))
    return sum + around + people + heightOf(replyText(context, exchange, cardText === 'full'), setting)
  }, cards.gap * (exchanges.length - 1))
}

/** Height of a list of these people with their replies, and of the legend. Few people are set larger. */
export function graphHeight(
  context: Context,
  people: readonly Contribution[],
  exchanges: readonly Exchange[],
): number {
  const { text, settings } = context
  const setting = { ...settings[graphType(people.length)], gap: 0 }
  const nameWidth = Math.min(
    NAME_MOST,
    Math.max(...people.map(({ speaker }) => widthOf(text(speaker.name), setting.face) * setting.size)),
  )
  const nameHeight = ({ speaker }: Contribution) =>
    heightOf(text(speaker.name), { ...setting, width: nameWidth + 1 })
  const repliesHeight = (person: Contribution) =>
    exchanges
      .filter(({ from }) => from === person)
      .map(exchange => heightOf(replyText(context, exchange), { ...setting, width: ROW_WIDTH - nameWidth }))
      .reduce((sum, height) => sum + height, 0)
  const rows = people.map(person => Math.max(graph.seal, nameHeight(person), repliesHeight(person)))
  return rows.reduce((sum, row) => sum + row, LEGEND_HEIGHT + (people.length > FEW.people ? 0 : FEW_STAND_LOWER))
}

/** The type of rows: larger where there are few people, smaller where there are many. */
function graphType(people: number): 'detail' | 'row' | 'bullet' {
  if (people >= MANY_PEOPLE)
    return 'detail'
  return people > FEW.people ? 'row' : 'bullet'
}

const { cards, replies: graph, reply, stance } = MEASURES

const CARD_NAME_WIDTH = cards.nameMost - cards.seal - cards.sealGap
const CARD_WORDS_WIDTH = TEXT_WIDTH - 2 * cards.side - reply.shape - reply.gap

const FEW_STAND_LOWER = graph.headBelowFew - graph.headBelow
const NAME_MOST = graph.nameMost - graph.seal - stance.gap

/** Width of name and words together. */
const ROW_WIDTH
  = TEXT_WIDTH - graph.lines - graph.gap - graph.seal - stance.gap - reply.shape - reply.gap
