import type { Camp, Person } from '../../summary/panel.ts'
import type { Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import type { PersonMark } from './stance-groups.ts'
import { contributionsOf } from '../../summary/contributions.ts'
import { sessionLabel } from '../sessions.ts'
import { argumentAddress } from '../slide-address.ts'
import { campPages } from './camps.ts'
import { groupSlides } from './stance-groups.ts'

/**
 * The questions that run through the whole panel, a slide each.
 *
 * @param slides those of all sessions, which argue the positions
 */
export function tensions(context: Context, slides: readonly Slide[]): Slide[] {
  const { panel, text, words } = context
  return panel.tensions.flatMap(({ id, question, camps }) => {
    const groups = camps.map((camp, index) => ({
      label: text(camp.label),
      camp: index + 1,
      marks: marksIn(context, camp, slides),
    }))
    const slide = {
      alias: `overview-tension-${id}`,
      headline: text(question),
      frontmatter: {},
      groups,
      notes: words.notes.tension,
    }
    return groupSlides(context, slide, campPages(context, slide))
  })
}

/** Everyone in a camp, each person once, with the sessions in which they said so. */
function marksIn(context: Context, camp: Camp, slides: readonly Slide[]): PersonMark[] {
  const { panel, words } = context
  return peopleIn(camp).map((person) => {
    const own = camp.who
      .map(({ contribution }) => contribution)
      .filter(({ speaker }) => speaker === person)
    const sessions = panel.sessions.filter(session =>
      contributionsOf(session).some(contribution => own.includes(contribution)),
    )
    return {
      person,
      to: arguedBy(camp, person, slides),
      where: sessions.map(session => sessionLabel(context, session)).join(words.listSeparator),
    }
  })
}

/** The people in a camp, each once, in the order of the data. */
export function peopleIn({ who }: Camp): Person[] {
  return [...new Set(who.map(({ contribution }) => contribution.speaker))]
}

/** Address of the slide on which a person first argues for the camp. */
export function arguedBy({ who }: Camp, person: Person, slides: readonly Slide[]): string {
  const first = who.find(({ contribution }) => contribution.speaker === person)
  return first ? argumentAddress(slides, first.contribution, first.position) : ''
}
