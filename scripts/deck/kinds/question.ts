import { bullets, component, heading, paragraph } from '../body.ts'
import { sessionLabel, speakerProps, type Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import { BODY_HEIGHT, paginate, SETTINGS, heightOf } from '../fit.ts'
import type { Round } from '../../summary/panel.ts'

/** The question of a round opens its deck. */
export function question(context: Context, round: Round): Slide[] {
  const { panel, text, words } = context
  return [{
    alias: `${round.id}-question`,
    layout: 'question',
    frontmatter: {},
    body: [
      heading(1, text(round.question)),
      paragraph([sessionLabel(context, round), text(panel.event), words.date(panel.date)].join(' · ')),
    ],
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
