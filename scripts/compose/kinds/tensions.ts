/** The questions that run through the whole panel: their slides, and who is where on them. */

import type { Camp, CampMember, Person, Stance, Tension } from '../../summary/panel.ts'
import type { OffEnd } from '../../summary/vocabulary.ts'
import type { Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import type { PositionAddresses } from '../slide-address.ts'
import type { PersonMark, StanceGroup } from './stance-groups.ts'
import { contributionsOf } from '../../summary/contributions.ts'
import { OFF_ENDS } from '../../summary/vocabulary.ts'
import { secondText } from '../context.ts'
import { sessionLabel } from '../sessions.ts'
import { argumentAddress } from '../slide-address.ts'
import { campPages } from './camps.ts'
import { headlineHeight, secondSubHeadline } from './slide-series.ts'
import { groupSlides } from './stance-groups.ts'

/**
 * A slide a question, its camps side by side.
 *
 * @param addresses where in the decks positions are argued
 */
export function tensions(context: Context, addresses: PositionAddresses): Slide[] {
  const { panel, text, words } = context
  return panel.tensions.flatMap((tension) => {
    const groups = tension.camps.map((camp, index): StanceGroup => ({
      label: text(camp.label),
      twin: secondText(context, camp.label),
      camp: index + 1,
      ...(camp.reason && { reason: text(camp.reason) }),
      marks: marksIn(context, tension, camp, addresses),
    }))
    const headline = text(tension.question)
    const twin = secondSubHeadline(context, tension.question)
    const above = headlineHeight(context, headline) + twin.height
    const all = [...groups, ...groupsOffEnds(context, tension, addresses)]
    const slide = {
      alias: `overview-tension-${tension.id}`,
      headline,
      belowFirst: twin.nodes,
      frontmatter: {},
      groups: all,
      notes: words.notes.tension,
      above,
    }
    return groupSlides(context, slide, campPages(context, all, above))
  })
}

/** Everyone in a camp, each person once. Of whoever is in another one, too, it is told where they said each. */
function marksIn(context: Context, { camps }: Tension, camp: Camp, addresses: PositionAddresses): PersonMark[] {
  const { panel, words } = context
  const sessions = (person: Person) => {
    const own = new Set(camp.who.map(({ contribution }) => contribution).filter(({ speaker }) => speaker === person))
    return panel.sessions
      .filter(session => contributionsOf(session).some(contribution => own.has(contribution)))
      .map(session => sessionLabel(context, session))
      .join(words.listSeparator)
  }
  return peopleIn(camp).map((person) => {
    const others = camps.flatMap((other, index) =>
      other !== camp && peopleIn(other).includes(person) ? [index + 1] : [])
    return {
      person,
      to: arguingAddress(camp, person, addresses),
      ...(others.length > 0 && { where: [sessions(person), words.alsoInViews(others)].join(' · ') }),
    }
  })
}

/** Who is in no camp, and on an axis that asks the same stands between the ends or is unclear; that slide says why. */
function groupsOffEnds(context: Context, tension: Tension, addresses: PositionAddresses): StanceGroup[] {
  const off = tension.axes.flatMap(({ stances }) => stances.map(({ who }) => who.speaker))
  const stances = [...new Set(off)].flatMap(person => offEnds(tension, person) ?? [])
  return OFF_ENDS.flatMap((at): StanceGroup[] => {
    const marks = stances
      .filter(stance => stance.at === at)
      .map(({ who, position }): PersonMark => ({
        person: who.speaker,
        to: argumentAddress(addresses, who, position),
      }))
    return marks.length > 0 ? [{ at, label: context.words[at], marks }] : []
  })
}

/** The people in a camp, each once, in the order of the data. */
export function peopleIn({ who }: Camp): Person[] {
  return [...new Set(who.map(({ contribution }) => contribution.speaker))]
}

/** The camps of a tension that a person is in, with their numbers from 1 and what puts the person there. */
export function campsOf(
  { camps }: Tension,
  person: Person,
): { camp: Camp, number: number, member: CampMember }[] {
  return camps.flatMap((camp, index) => {
    const member = camp.who.find(({ contribution }) => contribution.speaker === person)
    return member ? [{ camp, number: index + 1, member }] : []
  })
}

/** The stance of somebody who is in no camp and, on an axis that asks the same, at neither end. */
export function offEnds(tension: Tension, person: Person): Stance & { at: OffEnd } | undefined {
  if (campsOf(tension, person).length > 0)
    return undefined
  const own = tension.axes.flatMap(({ stances }) => stances.filter(({ who }) => who.speaker === person))
  const at = OFF_ENDS.find(at => own.some(stance => stance.at === at))
  const stance = own.find(stance => stance.at === at)
  return stance && at && { ...stance, at }
}

/** Address of the slide on which a person first argues for the camp. */
export function arguingAddress({ who }: Camp, person: Person, addresses: PositionAddresses): string {
  const first = who.find(({ contribution }) => contribution.speaker === person)
  return first ? argumentAddress(addresses, first.contribution, first.position) : ''
}
