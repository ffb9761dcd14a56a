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

/** The replies of a session's speakers, in running order. */
export function exchangesIn(session: Session, panel: Panel): Exchange[] {
  const everyone = panel.sessions.flatMap(contributionsOf)
  return contributionsOf(session).flatMap(from =>
    from.replies.flatMap(reply =>
      everyone.filter(({ id }) => id === reply.to).map(to => ({ from, to, reply })),
    ),
  )
}

/** The contributions that reply or are replied to, in running order. */
export function contributionsIn(exchanges: readonly Exchange[], panel: Panel): Contribution[] {
  return panel.sessions
    .flatMap(contributionsOf)
    .filter(contribution => exchanges.some(({ from, to }) => from === contribution || to === contribution))
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
