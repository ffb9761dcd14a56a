import type { Answer, Round } from '../../summary/panel.ts'
import type { Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import { heightOf } from '../../typesetting/height.ts'
import { MEASURES } from '../../typesetting/measures.ts'
import { secondHeadline } from '../context.ts'
import { bullets, component, heading, paragraph } from '../nodes.ts'
import { sealsOf, speakerProps } from '../people.ts'
import { sessionStart } from '../sessions.ts'
import { sessionProps } from '../tones.ts'
import { listSlides } from './list-slides.ts'

/** The question of a round opens its deck, with the seals of those who answer. */
export function question(context: Context, round: Round): Slide[] {
  const { panel, text, words } = context
  return [
    {
      alias: sessionStart(round),
      layout: 'question',
      frontmatter: {
        ...sessionProps(context, round),
        seals: sealsOf(
          context,
          round.contributions.map(({ speaker }) => speaker),
        ),
      },
      body: [
        heading(1, text(round.question)),
        ...secondHeadline(context, round.question).nodes,
        paragraph([text(panel.event), words.date(panel.date)].join(' · ')),
      ],
      notes: text(round.notes),
    },
  ]
}

/** Who answered, each with the answer in a few words. */
export function answerers(context: Context, round: Round): Slide[] {
  const { text, words } = context
  return listSlides(context, {
    alias: `${round.id}-answers`,
    layout: 'answers',
    frontmatter: sessionProps(context, round),
    headline: words.answerers(round.contributions.length),
    items: round.contributions,
    height: answer => rowHeight(context, answer),
    body: answers => [
      bullets(
        answers.map(answer =>
          paragraph(
            component(
              'KeyPosition',
              { ...speakerProps(context, answer.speaker), to: answer.alias },
              text(answer.headline),
            ),
          ),
        ),
      ),
    ],
    notes: words.notes.answerers(round.contributions.length),
  })
}

/** A row is as tall as the tallest of seal, name and headline. */
function rowHeight({ text, settings }: Context, { speaker, headline }: Answer): number {
  return (
    Math.max(MEASURES.answers.seal, heightOf(text(speaker.name), settings.name), heightOf(text(headline), settings.row))
    + 2 * MEASURES.answers.padding
    + MEASURES.hairline
  )
}
