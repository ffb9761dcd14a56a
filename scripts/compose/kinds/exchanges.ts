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
export function contributionsInvolved(exchanges: readonly Exchange[], { places }: Exchanges): Contribution[] {
  const placeOf = (contribution: Contribution) => places.get(contribution) ?? -1
  return [...new Set(exchanges.flatMap(({ from, to }) => [from, to]))].sort((a, b) => placeOf(a) - placeOf(b))
}

/** “回答山世光：……”, beside whoever replies; the whole sentence, which names both, where nothing shorter is written. */
export function replyText({ words, text }: Context, { to, reply }: Exchange): string {
  return reply.about
    ? words.reply(reply.kind, text(to.speaker.name)) + words.colon + text(reply.about)
    : text(reply.text)
}

/** “谢凌曦回答山世光：……”: the same with both names. */
export function toldWithNames({ words, text }: Context, { from, to, reply }: Exchange): string {
  const name = text(from.speaker.name)
  return reply.about
    ? words.reply(reply.kind, text(to.speaker.name), name) + words.colon + text(reply.about)
    : name + words.colon + text(reply.text)
}

/** The full sentence with both names, for the notes. */
export function spokenReply({ words, text }: Context, { from, to, reply }: Exchange): string {
  return words.reply(reply.kind, text(to.speaker.name), text(from.speaker.name)) + words.colon + text(reply.text)
}
