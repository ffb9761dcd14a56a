/** How tall the replies of a session are on a slide, in px: as arcs between people, in rows, or on cards. */

import type { Contribution } from '../../summary/panel.ts'
import type { Context } from '../context.ts'
import type { Exchange } from './exchanges.ts'
import { heightOf } from '../../typesetting/height.ts'
import { MEASURES } from '../../typesetting/measures.ts'
import { TEXT_WIDTH } from '../../typesetting/room.ts'
import { textWidth } from '../../typesetting/widths.ts'
import { inEdition, twinBelow } from '../context.ts'
import { toldWithNames } from './exchanges.ts'
import { LEGEND_HEIGHT } from './stance-groups.ts'

/** What stands beside the two seals: on a card the whole sentence, in a row who answers whom, and what about. */
export function replyWords(context: Context, exchange: Exchange, form: 'cards' | 'rows'): string {
  return form === 'cards' ? context.text(exchange.reply.text) : toldWithNames(context, exchange)
}

/** The same in the second language, in an edition of both. */
export function replyTwin(context: Context, exchange: Exchange, form: 'cards' | 'rows'): string | undefined {
  const { second } = context
  return second && replyWords(inEdition(context, second), exchange, form)
}

function twinHeight(context: Context, exchange: Exchange, form: 'cards' | 'rows'): number {
  const width = form === 'cards' ? CARD_WORDS_WIDTH : ROW_WORDS_WIDTH
  return twinBelow(context, replyTwin(context, exchange, form), width).height
}

/** Height of replies on cards, one below the other. */
export function cardsHeight(context: Context, exchanges: readonly Exchange[]): number {
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
    return sum + around + people + heightOf(replyWords(context, exchange, 'cards'), setting)
      + twinHeight(context, exchange, 'cards')
  }, LEGEND_HEIGHT + cards.gap * (exchanges.length - 1))
}

/** Height of replies in rows, each beside its two seals. */
export function replyRowsHeight(context: Context, exchanges: readonly Exchange[]): number {
  const setting = { ...context.settings.row, gap: 0, width: ROW_WORDS_WIDTH }
  return exchanges.reduce((sum, exchange) => {
    const words = heightOf(replyWords(context, exchange, 'rows'), setting) + twinHeight(context, exchange, 'rows')
    return sum + Math.max(graph.rowSeal, words) + graph.rowBelow
  }, 0)
}

/** Height of arcs above these people, and of the legend; infinite where a name is wider than its place. */
export function arcsHeight({ text, settings: { name } }: Context, people: readonly Contribution[]): number {
  const width = TEXT_WIDTH / people.length - graph.nameSide
  const names = people.map(({ speaker }) => text(speaker.name))
  const fits = names.every(words => words.split(' ').every(word => textWidth(word, name.face) * name.size <= width))
  const lines = names.map(words => words.split(' ').length)
  return fits
    ? graph.arcs + graph.seal + graph.sealBelow + (Math.max(...lines) + 1) * name.leading + LEGEND_HEIGHT
    : Infinity
}

const { cards, replies: graph, reply } = MEASURES

const CARD_NAME_WIDTH = cards.nameMost - cards.seal - cards.sealGap
const ROW_WORDS_WIDTH = TEXT_WIDTH - graph.way - graph.gap
const CARD_WORDS_WIDTH = TEXT_WIDTH - 2 * cards.side - reply.shape - reply.gap
