import { component, heading, bullets } from '../body.ts'
import { speakerProps, type Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import { BODY_HEIGHT, paginate, SETTINGS, heightOf } from '../fit.ts'
import { sessionLabel } from '../context.ts'
import type { Round } from '../../summary/panel.ts'

/** The question of a round, alone on its slide. */
export function question(context: Context, round: Round): Slide[] {
  const { text } = context
  return [{
    alias: `${round.id}-question`,
    layout: 'question',
    frontmatter: { session: sessionLabel(context, round) },
    body: [heading(1, text(round.question))],
    notes: text(round.notes),
  }]
}

/** Who answered, each with the answer in a few words. */
export function answerers(context: Context, round: Round): Slide[] {
  const { text, words } = context
  const ROW = 42
  const headline = words.answerers(round.contributions.length)
  const pages = paginate(round.contributions, () => ROW, { first: roomBelow(headline), next: roomBelow(words.continued(headline)) })
  return pages.map((page, index) => ({
    alias: `${round.id}-answers${index > 0 ? `-${index + 1}` : ''}`,
    layout: 'answers',
    frontmatter: { session: sessionLabel(context, round) },
    body: [
      heading(1, index === 0 ? headline : words.continued(headline)),
      bullets(page.map(answer => component('KeyPosition', speakerProps(context, answer.speaker), text(answer.headline)))),
    ],
    notes: words.notes.answerers(round.contributions.length),
  }))
}

const roomBelow = (headline: string) => BODY_HEIGHT - heightOf(headline, SETTINGS.subHeadline)
