import type { Answer, Round } from '../../summary/panel.ts'
import type { Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import { peopleOf } from '../../summary/contributions.ts'
import { SESSION_KINDS } from '../../summary/session-kinds.ts'
import { heightOf } from '../../typesetting/height.ts'
import { FEW, MEASURES } from '../../typesetting/measures.ts'
import { secondHeadline } from '../context.ts'
import { bullets, component, heading, paragraph } from '../nodes.ts'
import { sealsOf, speakerProps } from '../people.ts'
import { eventLine, moderatorLine, sessionStart, sessionTitle } from '../sessions.ts'
import { sessionProps } from '../tones.ts'
import { longProp } from './cover.ts'
import { slidesOfList } from './list-slides.ts'

/** The question of a round opens its deck, with the seals of those who answer. */
export function question(context: Context, round: Round): Slide[] {
  const { text } = context
  const people = round.contributions.flatMap(peopleOf)
  return [
    {
      alias: sessionStart(round),
      layout: 'question',
      frontmatter: {
        ...sessionProps(context, round),
        ...(round.contributions.length > 0 && {
          seals: sealsOf(context, people),
          ...longProp(context, sessionTitle(context, round), people.length > FEW.seals ? 2 : 3),
        }),
      },
      body: [
        heading(1, sessionTitle(context, round)),
        ...secondHeadline(context, round.question).nodes,
        ...(round.title ? [paragraph(text(round.title))] : []),
        ...eventLine(context, moderatorLine(context, round)),
      ],
      notes: text(round.notes),
    },
  ]
}

/** Who answered, each with the answer in a few words; none where only one person did. */
export function answerers(context: Context, round: Round): Slide[] {
  const { text, words } = context
  const { listed } = SESSION_KINDS[round.kind]
  const number = round.contributions.length
  if (listed === 'no' || number < 2)
    return []
  return slidesOfList(context, {
    alias: `${round.id}-answers`,
    layout: 'answers',
    frontmatter: sessionProps(context, round),
    headline: listed === 'answers' ? words.answerers(number) : words.contributions(number),
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
    notes: words.notes[listed === 'answers' ? 'answerers' : 'contributions'](number),
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
