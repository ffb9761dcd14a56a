import { bullets, component, heading, paragraph } from '../body.ts'
import { sessionLabel, speakerProps, type Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import { BODY_HEIGHT, paginate, SETTINGS, heightOf } from '../fit.ts'
import type { Answer, Round } from '../../summary/panel.ts'

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
  const headline = words.answerers(round.contributions.length)
  const pages = paginate(round.contributions, answer => rowHeight(context, answer), { first: roomBelow(headline), next: roomBelow(words.continued(headline)) })
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

/** A row is as tall as the taller of name and headline. */
function rowHeight({ text }: Context, { speaker, headline }: Answer): number {
  return Math.max(SETTINGS.rowName.leading, heightOf(text(speaker.name), SETTINGS.rowName), heightOf(text(headline), SETTINGS.rowText)) + 12
}

const roomBelow = (headline: string) => BODY_HEIGHT - heightOf(headline, SETTINGS.subHeadline)
