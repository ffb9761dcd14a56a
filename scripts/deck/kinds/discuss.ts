import { heading, numbered } from '../body.ts'
import { sessionLabel, type Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import { BODY_HEIGHT, heightOf, paginate, SETTINGS } from '../fit.ts'
import type { Session } from '../../summary/panel.ts'

/** Closing slide of a session: what the group may talk about. */
export function discuss(context: Context, session: Session): Slide[] {
  const { text, words } = context
  if (session.prompts.length === 0) return []
  const room = BODY_HEIGHT - heightOf(words.discuss, SETTINGS.subHeadline)
  const pages = paginate(session.prompts.map(text), prompt => heightOf(prompt, SETTINGS.prompt), { first: room, next: room })
  const before = (index: number) => pages.slice(0, index).flat().length
  return pages.map((page, index) => ({
    alias: `${session.type === 'keynote' ? session.name : session.id}-discuss${index > 0 ? `-${index + 1}` : ''}`,
    layout: 'discuss',
    frontmatter: { session: sessionLabel(context, session) },
    body: [heading(1, words.discuss), numbered(page, before(index) + 1)],
    notes: words.notes.discuss,
  }))
}
