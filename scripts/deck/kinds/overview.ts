import type { Paragraph } from 'mdast'
import { bullets, component, link, numbered, paragraph } from '../body.ts'
import { contributionsOf, rolesOf, sessionTitle, speakerProps, speaksIn, type Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import { BODY_HEIGHT, divide, heightOf } from '../fit.ts'
import type { Person, Session } from '../../summary/panel.ts'
import { paged } from './paged.ts'

/** What the panel was, who organised and edited it, and where the source is to be found. */
export function about(context: Context): Slide[] {
  const { panel, text, words, settings } = context
  const { title, url, note } = panel.source
  const team = (['organisers', 'editors', 'publishers'] as const).filter(role => panel[role].length > 0)
    .map(role => `${words.roleLabels[role]}${words.colon}${panel[role].map(({ name }) => text(name)).join(words.listSeparator)}`).join(' · ')
  const source = { before: `${words.source}${words.colon}`, title: text(title), after: note ? ` · ${text(note)}` : '' }
  const small = [
    ...team === '' ? [] : [{ node: paragraph(team), text: team }],
    { node: paragraph(source.before, link(source.title, url), source.after), text: Object.values(source).join('') },
  ]
  const reserved = small.reduce((sum, { text }) => sum + heightOf(text, settings['small-print']), 0)
  const items = pieces(context, panel.about.map(text), reserved)
  return paged(context, {
    alias: 'overview-about',
    layout: 'default',
    headline: words.about,
    setting: 'headline',
    items,
    height: item => heightOf(item, settings.bullet),
    reserved,
    body: (page, start) => [bullets(page), ...start + page.length === items.length ? small.map(({ node }) => node) : []],
    notes: words.notes.about,
  })
}

/** How to read the slides. */
export function guide(context: Context): Slide[] {
  const { words, settings } = context
  return paged(context, {
    alias: 'overview-guide',
    layout: 'default',
    headline: words.guide.title,
    setting: 'headline',
    items: words.guide.points,
    height: item => heightOf(item, settings.bullet),
    body: page => [bullets(page)],
    notes: words.notes.guide,
  })
}

/** Everyone who speaks, as cards, two in a row, in the order of people.yaml. */
export function whoIsWho(context: Context): Slide[] {
  const { panel, words } = context
  const speakers = panel.people.filter(person => panel.sessions.some(session => speaksIn(session, person)))
  const rows = Array.from({ length: Math.ceil(speakers.length / 2) }, (_, row) => speakers.slice(row * 2, row * 2 + 2))
  return paged(context, {
    alias: 'overview-people',
    layout: 'columns',
    headline: words.whoIsWho,
    items: rows,
    height: row => Math.max(...row.map(person => cardHeight(context, person))),
    body: rows => [bullets(rows.flat().map(person => card(context, person)))],
    notes: words.notes.whoIsWho,
  })
}

/** The sessions in their order, with the time each takes to present. */
export function agenda(context: Context, minutes: (session: Session) => number): Slide[] {
  const { panel, words, settings } = context
  return paged(context, {
    alias: 'overview-agenda',
    layout: 'agenda',
    headline: words.agenda,
    items: panel.sessions.map(session =>
      [`${sessionTitle(context, session)} — ${speakersOf(context, session)}`, words.minutes(minutes(session))].join(' · ')),
    height: row => heightOf(row, settings.agenda),
    reserved: 40,
    body: (rows, start) => [numbered(rows, start + 1), paragraph(words.agendaNote)],
    notes: words.notes.agenda,
  })
}

/** Texts too long for a slide divided, so that each fits above what is reserved. */
function pieces({ settings }: Context, items: readonly string[], reserved: number): string[] {
  return items.flatMap(item => divide(item, settings.bullet, BODY_HEIGHT - reserved - 2 * settings.headline.leading))
}

function card(context: Context, person: Person): Paragraph {
  const { speaker, accent, seal } = speakerProps(context, person)
  return paragraph(component('SpeakerCard', {
    name: speaker,
    affiliation: person.affiliation && context.text(person.affiliation),
    role: rolesOf(context, person),
    accent,
    seal,
  }))
}

/** Name, affiliation and roles one below the other, in half the slide's width. */
function cardHeight(context: Context, person: Person): number {
  const width = 340
  const line = { face: 'sans', size: 16, leading: 23, width, gap: 0 } as const
  const name = { face: 'serif', size: 21, leading: 26, width, gap: 0 } as const
  const affiliation = person.affiliation ? heightOf(context.text(person.affiliation), line) : 0
  return heightOf(context.text(person.name), name) + affiliation + heightOf(rolesOf(context, person), line) + 12
}

function speakersOf({ text, words }: Context, session: Session): string {
  const [first, ...others] = contributionsOf(session)
  return first && others.length === 0 ? text(first.speaker.name) : words.contributions(others.length + 1)
}
