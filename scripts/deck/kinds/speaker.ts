import { bullets, component, heading, paragraph } from '../body.ts'
import { alsoNamed, beneath, footProps, rolesOf, sessionLabel, sessionTitle, speaksIn, turnOf, turnsOf, type Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import { divide } from '../fit.ts'
import type { Answer, Contribution, Keynote, Session } from '../../summary/panel.ts'

/** Who gives a keynote, what about, and where else they speak. */
export function keynoteSpeaker(context: Context, keynote: Keynote): Slide[] {
  const { panel, text, words, settings } = context
  const elsewhere = panel.sessions.filter(session => session !== keynote && speaksIn(session, keynote.speaker))
  return [{
    alias: turnOf(keynote, keynote.speaker),
    layout: 'speaker',
    frontmatter: cardProps(context, keynote, keynote, []),
    body: [
      heading(1, text(keynote.title)),
      ...beneath(context, keynote.title, settings['card-statement'].width).nodes,
      paragraph([sessionLabel(context, keynote), ...keynote.titledByEditor ? [words.titledByEditor] : []].join(' · ')),
      ...elsewhere.length > 0 ? [bullets(elsewhere.map(session => paragraph(component('SlideLink', { to: turnOf(session, keynote.speaker) }, sessionLabel(context, session) + words.colon + sessionTitle(context, session)))))] : [],
    ],
    notes: text(keynote.notes),
  }]
}

/** Who answers, with the thesis of the answer beside the card. */
export function answerSpeaker(context: Context, answer: Answer, session: Session): Slide[] {
  const { text, words, settings } = context
  const twin = beneath(context, answer.thesis, settings['card-statement'].width)
  const pieces = divide(text(answer.thesis), settings['card-statement'], context.room.body - twin.height)
  return pieces.map((piece, index) => ({
    alias: `${answer.alias}${index > 0 ? `-${index + 1}` : ''}`,
    layout: 'speaker',
    frontmatter: cardProps(context, answer, session, answer.passages),
    body: [heading(1, piece), ...index === 0 ? twin.nodes : []],
    notes: index === 0 ? text(answer.notes) : words.continued(text(answer.speaker.name)),
  }))
}

function cardProps(context: Context, contribution: Contribution, session: Session, passages: readonly string[]) {
  const { speaker } = contribution
  return {
    ...footProps(context, contribution, session, passages),
    ...alsoNamed(context, speaker),
    ...speaker.affiliation && { affiliation: context.text(speaker.affiliation) },
    role: rolesOf(context, speaker),
    to: turnsOf(context, speaker),
  }
}
