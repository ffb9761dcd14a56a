import type { Paragraph } from 'mdast'
import type { Person, Session } from '../../summary/panel.ts'
import type { Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import { contributionsOf } from '../../summary/contributions.ts'
import { divide } from '../../typesetting/divide.ts'
import { heightOf } from '../../typesetting/height.ts'
import { COUNTS, MEASURES } from '../../typesetting/measures.ts'
import { textWidth } from '../../typesetting/widths.ts'
import { bullets, component, componentAround, numbered, paragraph } from '../nodes.ts'
import { alsoNamed, peopleListed, roleNodes, rolesOf, speakerNames, speakerProps } from '../people.ts'
import { sessionStart, sessionTitle } from '../sessions.ts'
import { slidesOfList } from './list-slides.ts'

/** What the panel was, and who organised and edited it. */
export function about(context: Context): Slide[] {
  const { panel, text, words, settings } = context
  const team = (['organisers', 'editors', 'publishers'] as const)
    .filter(role => panel[role].length > 0)
    .map(
      role =>
        `${words.roleLabels[role]}${words.colon}${panel[role].map(({ name }) => text(name)).join(words.listSeparator)}`,
    )
    .join(' · ')
  const isAlone = panel.about.length === 0
  const reserved = team === '' || isAlone ? 0 : heightOf(team, settings['small-print'])
  const said = isAlone && team !== '' ? [team] : panel.about.map(text)
  const items = dividedToFit(context, said, reserved)
  return slidesOfList(context, {
    alias: 'overview-about',
    layout: 'default',
    headline: words.about,
    headlineSetting: settings.headline,
    items,
    height: item => heightOf(item, settings.bullet) + MEASURES.hairline,
    reserved,
    body: (page, start) => [
      bullets(page),
      ...(team !== '' && !isAlone && start + page.length === items.length ? [paragraph(team)] : []),
    ],
    notes: words.notes.about,
  })
}

/** How to read the slides. */
export function guide(context: Context): Slide[] {
  const { words, settings } = context
  return slidesOfList(context, {
    alias: 'overview-guide',
    layout: 'default',
    headline: words.guide.title,
    headlineSetting: settings.headline,
    items: pointsOf(context),
    height: item => heightOf(item, settings.bullet) + MEASURES.hairline,
    body: page => [bullets(page)],
    notes: citesPassages(context) ? words.notes.guide : words.notes.guideWithoutPassages,
  })
}

/** What there is to say about reading these slides: of passages only where some are cited. */
function pointsOf(context: Context): string[] {
  const { panel, words: { guide } } = context
  const withRemarks = panel.sessions.flatMap(contributionsOf).some(({ positions }) =>
    positions.some(({ remark }) => remark))
  if (!citesPassages(context))
    return [guide.headline, guide.footWithoutPassages, guide.kinds, ...(withRemarks ? [guide.remarks] : [])]
  const isUsual = panel.sessions.every(({ kind }) => kind === 'keynote' || kind === 'round')
  return [
    guide.headline,
    isUsual ? guide.foot : guide.footOfAnySession,
    guide.kinds,
    guide.remarks,
    guide.garbled,
  ]
}

/** Whether the panel says from which passages of its source anything is. */
function citesPassages({ panel }: Context): boolean {
  return panel.sessions.flatMap(contributionsOf).some(({ passages, positions }) =>
    passages.length > 0 || positions.some(position => position.passages.length > 0))
}

/** Everyone who speaks, as cards, three in a row, in the order of people.yaml. */
export function whoIsWho(context: Context): Slide[] {
  const { words } = context
  const people = peopleListed(context)
  const inRow = COUNTS.peopleInRow
  const rows = Array.from({ length: Math.ceil(people.length / inRow) }, (_, row) =>
    people.slice(row * inRow, (row + 1) * inRow))
  return slidesOfList(context, {
    alias: 'overview-people',
    layout: 'people',
    headline: words.whoIsWho,
    items: rows,
    height: row => Math.max(...row.map(person => cardHeight(context, person))),
    reserved: MEASURES.people.above,
    body: rows => [bullets(rows.flat().map(person => card(context, person)))],
    notes: words.notes.whoIsWho,
  })
}

/** The sessions in their order, with the time each takes to present. */
export function agenda(context: Context, minutes: (session: Session) => number): Slide[] {
  const { panel, words, settings } = context
  const total = panel.sessions.reduce((sum, session) => sum + minutes(session), 0)
  return slidesOfList(context, {
    alias: 'overview-agenda',
    layout: 'agenda',
    headline: words.agenda,
    items: panel.sessions,
    height: session =>
      Math.max(
        heightOf(sessionTitle(context, session), settings.agenda),
        heightOf(whoOf(context, session), {
          ...settings.remark,
          width: MEASURES.agenda.who,
          gap: settings.agenda.gap,
        }),
      ),
    reserved: settings.remark.leading + MEASURES.agenda.noteAbove + MEASURES.hairline,
    body: (sessions, start) => [
      numbered(
        sessions.map(session => agendaItem(context, session, minutes(session))),
        start + 1,
      ),
      paragraph(words.agendaNote(total)),
    ],
    notes: words.notes.agenda,
  })
}

/** Texts too long for a slide divided, so that each fits above what is reserved. */
function dividedToFit({ settings, room }: Context, items: readonly string[], reserved: number): string[] {
  return items.flatMap(item =>
    divide(item, settings.bullet, room.body - reserved - 2 * settings.headline.leading),
  )
}

function card(context: Context, person: Person): Paragraph {
  const { speaker, accent, seal } = speakerProps(context, person)
  const props = {
    name: speaker,
    ...alsoNamed(context, person),
    affiliation: person.affiliation && context.text(person.affiliation),
    accent,
    seal,
  }
  const roles = roleNodes(context, rolesOf(context, person))
  return paragraph(...componentAround('SpeakerCard', props, roles))
}

function agendaItem(context: Context, session: Session, minutes: number): Paragraph {
  const { words } = context
  return paragraph(
    component(
      'AgendaItem',
      {
        who: whoOf(context, session),
        minutes: String(minutes),
        time: words.minutes(minutes),
        to: sessionStart(session),
      },
      sessionTitle(context, session),
    ),
  )
}

/** Name, affiliation and roles one below the other, in a third of the slide's width. */
function cardHeight(context: Context, person: Person): number {
  const { settings, text, words } = context
  const { 'card-line': line, 'card-name': called } = settings
  const { also } = alsoNamed(context, person)
  const name = heightOf(text(person.name), called)
  const width = textWidth(`${text(person.name)} `, called.face) * called.size
    + textWidth(also ?? '', line.face) * line.size
  const beside = width <= line.width
  const roles = rolesOf(context, person).map(({ label }) => label).join(words.listSeparator)
  const affiliation = person.affiliation ? heightOf(text(person.affiliation), line) : 0
  return (
    name
    + (also === undefined || beside ? 0 : heightOf(also, { ...line, leading: called.leading }))
    + affiliation
    + heightOf(roles, line)
    + MEASURES.people.below
  )
}

function whoOf({ text, words }: Context, session: Session): string {
  const [first, ...others] = session.type === 'keynote' ? [session] : session.contributions
  if (!first)
    return ''
  return others.length === 0 ? speakerNames({ text, words }, [first]) : words.contributions(others.length + 1)
}
