import type { Answer, Session } from '../../summary/panel.ts'
import type { Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import { divide } from '../../typesetting/fit.ts'
import { alsoNamed, beneath, footProps, roleProps } from '../context.ts'
import { heading } from '../nodes.ts'

/** Who answers, with the thesis of the answer beside the card. */
export function answerSpeaker(context: Context, answer: Answer, session: Session): Slide[] {
  const { text, words, settings } = context
  const twin = beneath(context, answer.thesis, settings['card-statement'].width)
  const pieces = divide(
    text(answer.thesis),
    settings['card-statement'],
    context.room.body - twin.height,
  )
  return pieces.map((piece, index) => ({
    alias: `${answer.alias}${index > 0 ? `-${index + 1}` : ''}`,
    layout: 'speaker',
    frontmatter: cardProps(context, answer, session),
    body: [heading(1, piece), ...(index === 0 ? twin.nodes : [])],
    notes: index === 0 ? text(answer.notes) : words.continued(text(answer.speaker.name)),
  }))
}

function cardProps(context: Context, answer: Answer, session: Session) {
  const { speaker } = answer
  return {
    ...footProps(context, answer, session, answer.passages),
    ...alsoNamed(context, speaker),
    ...(speaker.affiliation && { affiliation: context.text(speaker.affiliation) }),
    ...roleProps(context, speaker),
  }
}
