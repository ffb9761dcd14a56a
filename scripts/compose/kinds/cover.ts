import type { Keynote, Person } from '../../summary/panel.ts'
import type { Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import type { Role } from '../people.ts'
import { peopleOf } from '../../summary/contributions.ts'
import { TEXT_WIDTH } from '../../typesetting/room.ts'
import { textWidth } from '../../typesetting/widths.ts'
import { secondHeadline } from '../context.ts'
import { heading, paragraph } from '../nodes.ts'
import { alsoNamed, roleNodes, rolesOf, sealsOf, speakerProps, speakersOf, whoProps } from '../people.ts'
import { eventLine, moderatorLine, sessionLabel, sessionStart } from '../sessions.ts'
import { sessionProps } from '../tones.ts'

/** First slide of a keynote's deck: what it is about, who speaks – it is their card, too –, where and when. */
export function cover(context: Context, keynote: Keynote): Slide[] {
  const { text, words } = context
  const title = text(keynote.title)
  const { speaker } = keynote
  const led = moderatorLine(context, keynote)
  return [
    {
      alias: sessionStart(keynote),
      layout: 'cover',
      frontmatter: {
        ...speakerProps(context, speaker),
        ...whoProps(context, speaker),
        ...sessionProps(context, keynote),
        ...longProp(context, title, 1.75),
      },
      body: [
        heading(1, title),
        ...secondHeadline(context, keynote.title).nodes,
        ...peopleOf(keynote).map(person => paragraph(nameAndPlace(context, person))),
        paragraph(
          ...roleNodes(context, rolesHereFirst(context, keynote)),
          ...(keynote.titledByEditor ? [` · ${words.titledByEditor}`] : []),
          ...(led === '' ? [] : [` · ${led}`]),
        ),
        ...eventLine(context),
      ],
      notes: [words.notes.cover(title), text(keynote.notes)].filter(part => part !== '').join('\n\n'),
    },
  ]
}

/** Whether a title is to be set smaller: it takes more lines than these in display type. */
export function longProp({ settings }: Context, title: string, lines: number): { long?: true } {
  const { face, size } = settings.display
  return textWidth(title, face) * size > lines * TEXT_WIDTH ? { long: true } : {}
}

/** “陈熙霖 Chen Xilin · 中国科学院”: what a person is called, and where they work. */
function nameAndPlace(context: Context, person: Person): string {
  const { text } = context
  const called = [text(person.name), alsoNamed(context, person).also ?? ''].join(' ').trim()
  return [called, ...(person.affiliation ? [text(person.affiliation)] : [])].join(' · ')
}

/** What the speaker does for the panel: this session first, which needs no link, then the others. */
function rolesHereFirst(context: Context, keynote: Keynote): Role[] {
  const here = sessionLabel(context, keynote)
  return [{ label: here }, ...rolesOf(context, keynote.speaker).filter(({ label }) => label !== here)]
}

/** First slide of the overview: the panel itself, and the seals of all who speak. */
export function panelCover(context: Context): Slide[] {
  const { panel, text, words } = context
  return [
    {
      alias: 'overview-cover',
      layout: 'cover',
      frontmatter: { seals: sealsOf(context, speakersOf(context)), ...longProp(context, text(panel.title), 1.75) },
      body: [
        heading(1, text(panel.title)),
        ...secondHeadline(context, panel.title).nodes,
        ...(panel.event ? [paragraph(text(panel.event))] : []),
        ...(panel.date === undefined ? [] : [paragraph(words.date(panel.date))]),
      ],
      notes: panel.about.map(text).join('\n\n'),
    },
  ]
}
