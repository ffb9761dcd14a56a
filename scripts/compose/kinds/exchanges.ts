/** Replies with both people: who said something about whom. */

import type { Contribution, Panel, Reply, Session } from '../../summary/panel.ts'
import type { Context } from '../context.ts'
import { contributionsOf } from '../../summary/contributions.ts'

/** A reply, the contribution it stands in, and the one it is about. */
export interface Exchange {
  from: Contribution
  to: Contribution
  reply: Reply
}

/** All replies of a panel, by the contributions at their two ends. */
export interface Exchanges {
  given: ReadonlyMap<Contribution, readonly Exchange[]>
  received: ReadonlyMap<Contribution, readonly Exchange[]>
  /** The place of each contribution in the whole panel. */
  places: ReadonlyMap<Contribution, number>
}

/** The replies of a panel. */
export function exchangesOf({ sessions }: Panel): Exchanges {
  const everyone = sessions.flatMap(contributionsOf)
  const byId = Map.groupBy(everyone, ({ id }) => id)
  const all = everyone.flatMap(from =>
    from.replies.flatMap(reply => (byId.get(reply.to) ?? []).map((to): Exchange => ({ from, to, reply }))))
  return {
    given: Map.groupBy(all, ({ from }) => from),
    received: Map.groupBy(all, ({ to }) => to),
    places: new Map(everyone.map((contribution, place) => [contribution, place])),
  }
}

/** The replies of a session's speakers, in running order. */
export function exchangesIn(session: Session, { given }: Exchanges): Exchange[] {
  return contributionsOf(session).flatMap(from => given.get(from) ?? [])
}

/** The contributions that reply or are replied to, in running order. */
export function contributionsIn(exchanges: readonly Exchange[], { places }: Exchanges): Contribution[] {
  const placeOf = (contribution: Contribution) => places.get(contribution) ?? -1
  return [...new Set(exchanges.flatMap(({ from, to }) => [from, to]))].sort((a, b) => placeOf(a) - placeOf(b))
}

/** “回答山世光：……”, as it stands below the name of who replies. With `whole` the full sentence, else the short one. */
export function replyText(context: Context, { to, reply: { kind, text, about } }: Exchange, whole = false): string {
  const { words } = context
  return (
    [words.replyKinds[kind], context.text(to.speaker.name)].join(words.wordSeparator)
    + words.colon
    + context.text(whole ? text : (about ?? text))
  )
}

/** The full sentence with both names, for the notes. */
export function spokenReply({ words, text }: Context, { from, to, reply }: Exchange): string {
  return (
    [text(from.speaker.name), words.replyKinds[reply.kind], text(to.speaker.name)].join(
      words.wordSeparator,
    )
    + words.colon
    + text(reply.text)
  )
}
