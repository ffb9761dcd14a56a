/** The slides that a cut has for itself: the first, and the last, which says what is left out. */

import type { Cut, Session } from '../../summary/panel.ts'
import type { Context } from '../context.ts'
import type { LeftOut } from '../cuts/cut-deck.ts'
import type { Slide } from '../deck.ts'
import { contributionsOf } from '../../summary/contributions.ts'
import { heightOf } from '../../typesetting/height.ts'
import { MEASURES } from '../../typesetting/measures.ts'
import { secondHeadline } from '../context.ts'
import { bullets, component, heading, paragraph } from '../nodes.ts'
import { sealsOf, speakerNames } from '../people.ts'
import { eventLine, sessionLabel, sessionStart, sessionTitle } from '../sessions.ts'
import { longProp } from './cover.ts'
import { slidesOfList } from './list-slides.ts'

/** What a cut is called: its title, or how long it takes, or whom or what it is about. */
export function cutTitle({ panel, text, words }: Context, { id, title, minutes, speaker, tension }: Cut): string {
  if (title)
    return text(title)
  const person = panel.people.find(person => person.id === speaker)
  const question = panel.tensions.find(other => other.id === tension)
  const about = [
    ...(person ? [text(person.name)] : []),
    ...(question ? [text(question.short ?? question.question)] : []),
    ...(minutes === undefined ? [] : [words.cut.minutes(minutes)]),
  ]
  return about.length > 0 ? about.join(words.clauseSeparator) : id
}

/** The panel, which cut of it this is, and who is heard. @param sessions those it has slides of */
export function cutCover(context: Context, cut: Cut, sessions: readonly Session[]): Slide[] {
  const { panel, text, words } = context
  const { minutes } = cut
  const discussion = Math.round((minutes ?? 0) * cut.discussion)
  const plan = minutes === undefined ? [] : [words.cut.plan(minutes - discussion, discussion)]
  const speakers = panel.people.filter(person =>
    sessions.flatMap(contributionsOf).some(({ speaker }) =>
      speaker === person && (cut.speaker === undefined || cut.speaker === person.id)))
  return [
    {
      alias: `cut-${cut.id}-cover`,
      layout: 'cover',
      frontmatter: { seals: sealsOf(context, speakers), ...longProp(context, text(panel.title), 1.75) },
      body: [
        heading(1, text(panel.title)),
        ...secondHeadline(context, panel.title).nodes,
        paragraph([cutTitle(context, cut), ...plan].join(' · ')),
        ...eventLine(context),
      ],
      notes: [...panel.about.slice(0, 1).map(text), words.notes.cut(plan)].join('\n\n'),
    },
  ]
}

/** What there was no time for, session by session: whose contributions, and how many positions of the others. */
export function leftOutSlides(context: Context, cut: Cut, leftOut: readonly LeftOut[]): Slide[] {
  const { words, settings } = context
  return slidesOfList(context, {
    alias: `cut-${cut.id}-left-out`,
    layout: 'default',
    headline: words.cut.leftOut,
    headlineSetting: settings.headline,
    items: leftOut,
    height: item => heightOf(labelOf(context, item) + whatOf(context, item), settings.bullet) + MEASURES.hairline,
    body: items => [
      bullets(items.map(item => paragraph(
        component('SlideLink', { to: sessionStart(item.session) }, labelOf(context, item)),
        whatOf(context, item),
      ))),
    ],
    notes: words.notes.leftOut,
  }).map(slide => ({ ...slide, lookedUp: true }))
}

/** “研讨Q2 · 大模型带来了什么帮助？” */
function labelOf(context: Context, { session }: LeftOut): string {
  return `${sessionLabel(context, session)} · ${sessionTitle(context, session)}`
}

function whatOf(context: Context, { contributions, positions }: LeftOut): string {
  return context.words.parenthesis(context.words.cut.leftOutOf(speakerNames(context, contributions), positions))
}
