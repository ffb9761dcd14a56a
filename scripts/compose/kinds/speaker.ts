import type { Answer, Session } from '../../summary/panel.ts'
import type { Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import { divide } from '../../typesetting/divide.ts'
import { heightOf } from '../../typesetting/height.ts'
import { MEASURES } from '../../typesetting/measures.ts'
import { secondHeadline } from '../context.ts'
import { alsoNamed, footProps, rolesOf } from '../people.ts'
import { slideSeries } from './slide-series.ts'

/** Who answers, with the thesis of the answer beside the card. */
export function answerSpeaker(context: Context, answer: Answer, session: Session): Slide[] {
  const { text, settings } = context
  const { above, below } = MEASURES.twin
  const twin = secondHeadline(context, answer.thesis, above + below, settings['card-statement'].width)
  const room = context.room.body
  const headline = divide(text(answer.thesis), settings['card-statement'], room - twin.height)
  const series = { alias: answer.alias, headline, belowFirst: twin.nodes }
  return slideSeries(context, series, headline, (part, index) => ({
    layout: 'speaker',
    frontmatter: cardProps(context, answer, session),
    body: [],
    notes: index === 0 ? text(answer.notes) : part,
    counted: { height: heightOf(part, settings['card-statement']) + (index === 0 ? twin.height : 0), room },
  }))
}

function cardProps(context: Context, answer: Answer, session: Session) {
  const { speaker } = answer
  const roles = rolesOf(context, speaker)
  return {
    ...footProps(context, answer, session, answer.passages),
    ...alsoNamed(context, speaker),
    ...(speaker.affiliation && { affiliation: context.text(speaker.affiliation) }),
    role: roles.map(({ label }) => label),
    to: roles.flatMap(({ to }) => to ?? []),
  }
}
