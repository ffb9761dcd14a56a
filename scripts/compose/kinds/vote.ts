import type { RootContent } from 'mdast'
import type { Axis, Round, Stance } from '../../summary/panel.ts'
import type { Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import type { PositionAddresses } from '../slide-address.ts'
import { heightOf } from '../../typesetting/height.ts'
import { MEASURES } from '../../typesetting/measures.ts'
import { roomy } from '../../typesetting/scale.ts'
import { textWidth } from '../../typesetting/widths.ts'
import { secondHeadline } from '../context.ts'
import { bullets, component, heading, paragraph } from '../nodes.ts'
import { speakerNames, speakerProps } from '../people.ts'
import { argumentAddress } from '../slide-address.ts'
import { sessionProps } from '../tones.ts'

/**
 * “Where do you stand?”: the axis of a round that is marked `vote`, split into its two ends, for a show of hands.
 *
 * @param addresses where in the decks positions are argued
 */
export function vote(context: Context, round: Round, addresses: PositionAddresses): Slide[] {
  const { text, words, room } = context
  const axis = round.axes.find(({ vote }) => vote)
  if (!axis)
    return []
  const question = text(axis.question)
  const twin = secondHeadline(context, axis.question, MEASURES.twin.above, context.settings['vote-question'].width)
  const above = questionHeight(context, question) + twin.height
  const left = room.body - above - measures.hands
  const form = FORMS.find(form => axis.ends.every(end => endHeight(context, axis, end, form) <= left)) ?? 'number'
  const [one = '', other = ''] = axis.ends.map(({ label }) => text(label))
  return [
    {
      alias: `${round.id}-vote`,
      layout: 'vote',
      frontmatter: { ...sessionProps(context, round), ...(form === 'large' && { roomy: true }) },
      body: [
        heading(1, question),
        ...twin.nodes,
        ...axis.ends.flatMap(end => [heading(2, text(end.label)), ...peopleNodes(context, axis, end, form, addresses)]),
      ],
      notes: words.notes.vote([one, other], speakerNames(context, stancesAt(axis, 'between').map(({ who }) => who))),
      counted: {
        height: above + Math.max(...axis.ends.map(end => endHeight(context, axis, end, form))) + measures.hands,
        room: room.body,
      },
    },
  ]
}

/**
 * Who stands at an end: by seal and name, large where they are few; by seal alone where they are many; only their
 * number where even these are too many.
 */
type Form = 'large' | 'names' | 'seals' | 'number'
const FORMS: readonly Form[] = ['large', 'names', 'seals', 'number']

type End = Axis['ends'][number]

/** The stances at a place of the axis, one a person. */
function stancesAt({ stances }: Axis, place: string): Stance[] {
  const there = stances.filter(({ at }) => at === place)
  return there.filter(({ who }, index) => there.findIndex(other => other.who.speaker === who.speaker) === index)
}

function peopleNodes(context: Context, axis: Axis, end: End, form: Form, addresses: PositionAddresses): RootContent[] {
  const stances = stancesAt(axis, end.id)
  if (stances.length === 0)
    return []
  if (form === 'number')
    return [paragraph(context.words.vote.people(stances.length))]
  const name = form === 'seals' ? 'SealMark' : 'Stance'
  return [
    bullets(stances.map(({ who, position }) =>
      paragraph(component(name, {
        ...speakerProps(context, who.speaker),
        to: argumentAddress(addresses, who, position),
      })))),
  ]
}

function questionHeight({ settings }: Context, question: string): number {
  return heightOf(question, settings['vote-question']) + 2 * measures.padding + measures.below
}

/** Height of an end: its label, and the people there. */
function endHeight(context: Context, axis: Axis, { id, label }: End, form: Form): number {
  const { settings, text } = context
  const people = stancesAt(axis, id).map(({ who }) => text(who.speaker.name))
  const above = heightOf(text(label), settings['vote-end']) + measures.endBelow
  if (people.length === 0)
    return above
  return above + (form === 'number' ? settings.least.leading : rowsHeight(context, people, form))
}

/** Height of these people in rows, with the space below each. */
function rowsHeight({ settings }: Context, names: readonly string[], form: Exclude<Form, 'number'>): number {
  const { face, size, leading, width, gap: below } = (form === 'large' ? roomy(settings) : settings)['vote-name']
  const seal = form === 'large' ? measures.sealOfFew : measures.seal
  const gap = form === 'seals' ? MEASURES.stance.gap : measures.apart
  const nameWidth = width - seal - MEASURES.stance.gap
  let [height, left] = [0, 0]
  for (const name of names) {
    const ems = form === 'seals' ? 0 : textWidth(name, face) * size
    const needed = form === 'seals' ? seal : seal + MEASURES.stance.gap + Math.ceil(Math.min(ems, nameWidth))
    if (needed > left) {
      height += Math.max(seal, Math.ceil(ems / nameWidth) * leading) + below
      left = width
    }
    left -= needed + gap
  }
  return height
}

const { vote: measures } = MEASURES
