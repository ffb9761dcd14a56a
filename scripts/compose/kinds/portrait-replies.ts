/** Whom a contribution answered and who answered it, a line each. */

import type { Paragraph } from 'mdast'
import type { Contribution } from '../../summary/panel.ts'
import type { ReplyKind } from '../../summary/vocabulary.ts'
import type { Context } from '../context.ts'
import type { Exchange } from './exchanges.ts'
import { component, paragraph } from '../nodes.ts'
import { speakerNames, speakerProps } from '../people.ts'
import { replyText } from './exchanges.ts'

/** A line: the words, and the contribution at the other end; a line about several has none. */
export interface PortraitReply {
  words: string
  other?: Contribution
  /** Whether it goes to that contribution or comes from it. */
  way?: 'to' | 'from'
}

/**
 * The replies of a contribution, then those to it.
 *
 * @param full each with what it is about; else the names together, a line for each kind of reply
 */
export function portraitReplies(
  context: Context,
  contribution: Contribution,
  full: boolean,
): PortraitReply[] {
  const { given: allGiven, received: allReceived } = context.exchanges
  const [given, received] = [allGiven.get(contribution) ?? [], allReceived.get(contribution) ?? []]
  const { words, text } = context
  if (full) {
    return [
      ...given.map(exchange => ({ words: replyText(context, exchange), other: exchange.to, way: 'to' as const })),
      ...received.map(({ from, reply: { kind, about, text: sentence } }) => ({
        words: (about ? words.repliedBy[kind](text(from.speaker.name)) : text(from.speaker.name))
          + words.colon + text(about ?? sentence),
        other: from,
        way: 'from' as const,
      })),
    ]
  }
  return [
    ...together(given, 'to').map(({ kind, others }) =>
      ({ words: words.reply(kind, speakerNames(context, others)) })),
    ...together(received, 'from').map(({ kind, others }) =>
      ({ words: words.repliedBy[kind](speakerNames(context, others)) })),
  ]
}

/** A reply as a line of the slide. */
export function replyLine(context: Context, { words, other, way }: PortraitReply): Paragraph {
  if (!other)
    return paragraph(words)
  const props = { ...speakerProps(context, other.speaker), way, to: addressOf(context, other) }
  return paragraph(component('ReplyWith', props, words))
}

/** Address of the slide that says what a contribution holds: the thesis of a keynote, the portrait of an answer. */
function addressOf({ panel }: Context, { id, alias }: Contribution): string {
  const isKeynote = panel.sessions.some(session => session.type === 'keynote' && session.id === id)
  return isKeynote ? `${alias}-thesis` : alias
}

/** Replies of the same kind, with everyone at their other end. */
function together(exchanges: readonly Exchange[], end: 'from' | 'to'): { kind: ReplyKind, others: Contribution[] }[] {
  const kinds = Map.groupBy(exchanges, ({ reply }) => reply.kind)
  return [...kinds].map(([kind, same]) => ({ kind, others: same.map(exchange => exchange[end]) }))
}
