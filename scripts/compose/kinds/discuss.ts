import type { Session, Text } from '../../summary/panel.ts'
import type { Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import { heightOf } from '../../typesetting/height.ts'
import { MEASURES } from '../../typesetting/measures.ts'
import { secondText, twinBelow } from '../context.ts'
import { numbered, paragraph } from '../nodes.ts'
import { sessionAlias } from '../sessions.ts'
import { sessionProps } from '../tones.ts'
import { slidesOfList } from './list-slides.ts'

/** Closing slide of a session: what the group may talk about. */
export function discuss(context: Context, session: Session): Slide[] {
  const { text, words, settings } = context
  const twin = (prompt: Text) => twinBelow(context, secondText(context, prompt), settings.prompt.width)
  return slidesOfList(context, {
    alias: `${sessionAlias(session)}-discuss`,
    layout: 'discuss',
    frontmatter: sessionProps(context, session),
    headline: words.discuss,
    headlineSetting: { ...settings.claim, gap: MEASURES.discuss.headBelow },
    items: session.prompts,
    height: prompt => heightOf(text(prompt), settings.prompt) + twin(prompt).height,
    reserved: -settings.prompt.gap,
    body: (prompts, start) => [
      numbered(prompts.map(prompt => paragraph(text(prompt), ...twin(prompt).nodes)), start + 1),
    ],
    notes: words.notes.discuss,
  })
}
