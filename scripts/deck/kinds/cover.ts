import { heading, paragraph } from '../body.ts'
import { sessionLabel, sessionTitle, type Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import type { Session } from '../../summary/panel.ts'

/** First slide of a session's deck: what it is about, who speaks, where and when. */
export function cover(context: Context, session: Session, minutes: number): Slide[] {
  const { panel, text, words } = context
  const title = sessionTitle(context, session)
  const who = session.type === 'keynote' ? text(session.speaker.name) : ''
  return [{
    alias: `${session.type === 'keynote' ? session.name : session.id}-cover`,
    layout: 'cover',
    frontmatter: {},
    body: [
      heading(1, title),
      paragraph([sessionLabel(context, session), who].filter(Boolean).join(' · ')),
      paragraph([text(panel.event), words.date(panel.date)].join(' · ')),
    ],
    notes: words.notes.cover(title, minutes),
  }]
}

/** First slide of the overview: the panel itself. */
export function panelCover({ panel, text, words }: Context): Slide[] {
  return [{
    alias: 'overview-cover',
    layout: 'cover',
    frontmatter: {},
    body: [heading(1, text(panel.title)), paragraph(text(panel.event)), paragraph(words.date(panel.date))],
    notes: panel.about.map(text).join('\n\n'),
  }]
}
