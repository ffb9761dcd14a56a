import type { Paragraph } from 'mdast'
import { bullets, component, heading, link, numbered, paragraph } from '../body.ts'
import { contributionsOf, rolesOf, sessionTitle, speakerProps, speaksIn, type Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import { BODY_HEIGHT, divide, heightOf, paginate, SETTINGS } from '../fit.ts'
import type { Words } from '../words.ts'
import type { Person, Session } from '../../summary/panel.ts'

/** What the panel was, who organised and edited it, and where the source is to be found. */
export function about({ panel, text, words }: Context): Slide[] {
  const { title, url, note } = panel.source
  const team = (['organisers', 'editors', 'publishers'] as const).filter(role => panel[role].length > 0)
    .map(role => `${words.roleLabels[role]}${words.colon}${panel[role].map(({ name }) => text(name)).join(words.listSeparator)}`)
  const source = { before: `${words.source}${words.colon}`, title: text(title), after: note ? ` · ${text(note)}` : '' }
  const small = [
    ...team.length > 0 ? [{ node: paragraph(team.join(' · ')), height: heightOf(team.join(' · '), SETTINGS.smallPrint) }] : [],
    {
      node: paragraph(source.before, link(source.title, url), source.after),
      height: heightOf(Object.values(source).join(''), SETTINGS.smallPrint),
    },
  ]
  return listSlides('overview-about', words.about, panel.about.map(text), words.notes.about, words, small)
}

/** A headline and bullets, on as many slides as they need; what is in small print comes last. */
function listSlides(alias: string, headline: string, items: readonly string[], notes: string, words: Words, small: readonly { node: Paragraph, height: number }[] = []): Slide[] {
  const room = BODY_HEIGHT - heightOf(words.continued(headline), SETTINGS.headline)
  const reserved = small.reduce((sum, { height }) => sum + height, 0)
  const pieces = items.flatMap(item => divide(item, SETTINGS.listItem, room - reserved))
  const pages = paginate(pieces, item => heightOf(item, SETTINGS.listItem), { first: room - reserved, next: room - reserved })
  return pages.map((page, index) => ({
    alias: `${alias}${index > 0 ? `-${index + 1}` : ''}`,
    layout: 'default',
    frontmatter: {},
    body: [heading(1, index === 0 ? headline : words.continued(headline)), bullets(page), ...index === pages.length - 1 ? small.map(({ node }) => node) : []],
    notes,
  }))
}

/** Everyone who speaks, as cards, in the order of people.yaml. */
export function whoIsWho(context: Context): Slide[] {
  const { panel, words } = context
  const speakers = panel.people.filter(person => panel.sessions.some(session => speaksIn(session, person)))
  const PER_SLIDE = 8
  const pages = Array.from({ length: Math.ceil(speakers.length / PER_SLIDE) }, (_, page) => speakers.slice(page * PER_SLIDE, (page + 1) * PER_SLIDE))
  return pages.map((page, index) => ({
    alias: `overview-people${index > 0 ? `-${index + 1}` : ''}`,
    layout: 'people',
    frontmatter: {},
    body: [
      heading(1, index === 0 ? words.whoIsWho : words.continued(words.whoIsWho)),
      bullets(page.map(person => card(context, person))),
    ],
    notes: words.notes.whoIsWho,
  }))
}

/** The sessions in their order, with the time each takes to present. */
export function agenda(context: Context, minutes: (session: Session) => number): Slide[] {
  const { panel, words } = context
  const rows = panel.sessions.map(session =>
    [`${sessionTitle(context, session)} — ${speakersOf(context, session)}`, words.minutes(minutes(session))].join(' · '))
  const room = BODY_HEIGHT - heightOf(words.agenda, SETTINGS.subHeadline) - 30
  const pages = paginate(rows, row => heightOf(row, SETTINGS.agendaRow), { first: room, next: room })
  const before = (index: number) => pages.slice(0, index).flat().length
  return pages.map((page, index) => ({
    alias: `overview-agenda${index > 0 ? `-${index + 1}` : ''}`,
    layout: 'agenda',
    frontmatter: {},
    body: [heading(1, words.agenda), numbered(page, before(index) + 1), paragraph(words.agendaNote)],
    notes: words.notes.agenda,
  }))
}

/** How to read the slides. */
export function guide({ words }: Context): Slide[] {
  return listSlides('overview-guide', words.guide.title, words.guide.points, words.notes.guide, words)
}

function card(context: Context, person: Person): Paragraph {
  const { speaker, accent, seal } = speakerProps(context, person)
  return component('SpeakerCard', {
    name: speaker,
    affiliation: person.affiliation && context.text(person.affiliation),
    role: rolesOf(context, person),
    accent,
    seal,
  })
}

function speakersOf({ text, words, language }: Context, session: Session): string {
  const contributions = contributionsOf(session)
  if (contributions.length === 1) return contributions.map(({ speaker }) => text(speaker.name)).join('')
  return language === 'zh' ? `${contributions.length} 次发言` : `${contributions.length} ${words.roles.answer === 'round' ? 'answers' : ''}`
}
