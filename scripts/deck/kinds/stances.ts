import { bullets, heading, paragraph, strong } from '../body.ts'
import { contributionsOf, namesOf, sessionAlias, sessionLabel, type Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import { heightOf, paginate } from '../fit.ts'
import type { Axis, Contribution, Reply, Round, Session } from '../../summary/panel.ts'
import { UNPLACED } from '../../summary/vocabulary.ts'
import { paged } from './paged.ts'

/** Where each speaker of a round stands, a slide an axis. Who did not address it is named apart from who was unclear. */
export function stances(context: Context, round: Round): Slide[] {
  return round.axes.flatMap(axis => camps(context, {
    alias: `${round.id}-axis-${axis.id}`,
    headline: context.text(axis.question),
    groups: stanceGroups(context, axis, round),
    notes: context.words.notes.stances,
    session: sessionLabel(context, round),
  }))
}

/** The questions that run through the whole panel, a slide each. */
export function tensions(context: Context): Slide[] {
  const { panel, text, words } = context
  return panel.tensions.flatMap(({ id, question, camps: sides }) => camps(context, {
    alias: `overview-tension-${id}`,
    headline: text(question),
    groups: sides.map(({ label, who }) => ({ label: text(label), members: [{ name: '', text: whoAndWhere(context, who) }] })),
    notes: words.notes.tension,
  }))
}

/** Who answered, contradicted, extended or referred to whom in a session. */
export function replies(context: Context, session: Session): Slide[] {
  const { words, text, settings } = context
  const rows = contributionsOf(session).flatMap(from => from.replies.map(reply => ({ from, reply })))
  const sentence = (reply: Reply) => `${words.colon}${text(reply.text)}`
  const pair = ({ speaker }: Contribution, { to, kind }: Reply) =>
    [text(speaker.name), words.replyKinds[kind], speakerOf(context, to)].join(words.wordSeparator)
  return paged(context, {
    alias: `${sessionAlias(session)}-replies`,
    layout: 'replies',
    frontmatter: { session: sessionLabel(context, session) },
    headline: words.replies,
    items: rows,
    height: ({ from, reply }) => heightOf(pair(from, reply) + sentence(reply), { ...settings.sentence, width: LIST_WIDTH }),
    body: rows => [bullets(rows.map(({ from, reply }) => paragraph(strong(pair(from, reply)), sentence(reply))))],
    notes: words.notes.replies,
  })
}

/** Width of a list without a column of labels, in px. */
const LIST_WIDTH = 822

interface Group {
  label: string
  members: { name: string, text: string }[]
}

interface Camps {
  alias: string
  headline: string
  groups: readonly Group[]
  notes: string
  session?: string
}

/** Groups under second-level headlines; one that does not fit any more moves to the next slide. */
function camps({ settings, words, room }: Context, { alias, headline, groups, notes, session }: Camps): Slide[] {
  const line = ({ name, text }: Group['members'][number]) => name + (name && words.colon) + text
  const height = ({ label, members }: Group) => heightOf(label, { ...settings.claim, gap: 8 })
    + members.reduce((sum, member) => sum + heightOf(line(member), { ...settings.sentence, width: LIST_WIDTH }), 0)
  const below = (headline: string) => room.body - heightOf(headline, settings['sub-headline'])
  return paginate(groups, height, { first: below(headline), next: below(words.continued(headline)) }).map((page, index) => ({
    alias: `${alias}${index > 0 ? `-${index + 1}` : ''}`,
    layout: 'camps',
    frontmatter: session === undefined ? {} : { session },
    body: [
      heading(1, index === 0 ? headline : words.continued(headline)),
      ...page.flatMap(({ label, members }) => [
        heading(2, label),
        bullets(members.map(({ name, text }) => name ? paragraph(strong(name), words.colon + text) : paragraph(text))),
      ]),
    ],
    notes,
  }))
}

function stanceGroups(context: Context, { ends, stances }: Axis, round: Round): Group[] {
  const { words, text } = context
  const [start, end] = ends
  const places = [
    ...start ? [{ at: start.id, label: text(start.label) }] : [],
    { at: UNPLACED[0], label: words.between },
    ...end ? [{ at: end.id, label: text(end.label) }] : [],
    { at: UNPLACED[1], label: words.unclear },
  ]
  // Whoever spoke twice and addressed it once did address it.
  const silent = round.contributions.filter(({ speaker }) => stances.every(({ who }) => who.speaker !== speaker))
  return [
    ...places.map(({ at, label }) => ({
      label,
      members: stances.filter(stance => stance.at === at).map(stance => ({ name: text(stance.who.speaker.name), text: text(stance.text) })),
    })),
    { label: words.notAddressed, members: silent.length > 0 ? [{ name: '', text: namesOf(context, silent) }] : [] },
  ].filter(({ members }) => members.length > 0)
}

/** “谢凌曦（引导发言4、研讨Q2）、徐凯（研讨Q2）”: each person once, with the sessions. */
function whoAndWhere(context: Context, contributions: readonly Contribution[]): string {
  const { panel, words, text } = context
  const people = [...new Set(contributions.map(({ speaker }) => speaker))]
  return people.map(person => {
    const own = contributions.filter(({ speaker }) => speaker === person)
    const sessions = panel.sessions.filter(session => contributionsOf(session).some(contribution => own.includes(contribution)))
    return text(person.name) + words.parenthesis(sessions.map(session => sessionLabel(context, session)).join(words.listSeparator))
  }).join(words.listSeparator)
}

/** The speaker of the contribution with this id. */
function speakerOf({ panel, text }: Context, id: string): string {
  const found = panel.sessions.flatMap(session => contributionsOf(session)).find(contribution => contribution.id === id)
  return found ? text(found.speaker.name) : id
}
