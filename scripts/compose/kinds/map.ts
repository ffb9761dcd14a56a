import type { RootContent } from 'mdast'
import type { Camp, Tension, Text } from '../../summary/panel.ts'
import type { Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import type { PositionAddresses } from '../slide-address.ts'
import { heightOf } from '../../typesetting/height.ts'
import { MEASURES } from '../../typesetting/measures.ts'
import { spread } from '../../typesetting/paging.ts'
import { wordsFor } from '../../words/index.ts'
import { bullets, component, heading, paragraph } from '../nodes.ts'
import { speakerProps, speakersOf } from '../people.ts'
import { formHeight, MAP_FORMS, shortLabel } from './map-heights.ts'
import { headlineHeight, secondSubHeadline, slideSeries } from './slide-series.ts'
import { arguingAddress, peopleIn } from './tensions.ts'

/**
 * The panel in one picture: a row a tension, people as seals at their camps. Rows are set as large as lets all of them
 * stand on one slide; where even short rows are too many, they are divided over slides.
 *
 * @param addresses where in the decks positions are argued
 */
export function map(context: Context, addresses: PositionAddresses): Slide[] {
  const { panel, text, words, settings } = context
  if (panel.tensions.length === 0)
    return []
  const headline = headlineOf(context)
  const twin = secondSubHeadline(context, headline)
  const caption = heightOf(words.map.caption, settings.least) + MEASURES.map.captionBelow
  const above = headlineHeight(context, text(headline)) + twin.height + caption
  const left = context.room.body - above
  const fitting = (page: readonly Tension[]) => MAP_FORMS.find(form => formHeight(context, page, form) <= left)
  const pages = spread(panel.tensions, page => fitting(page) !== undefined)
  const series = { alias: 'overview-map', headline: text(headline), belowFirst: twin.nodes }
  return slideSeries(context, series, pages, (page, index): Omit<Slide, 'alias'> => {
    const form = fitting(page) ?? 'usual'
    return {
      layout: 'map',
      frontmatter: { ...(form !== 'usual' && { rows: form }) },
      body: [paragraph(words.map.caption), ...page.flatMap(tension => rowOf(context, tension, addresses))],
      notes: index === 0 ? notesOf(context) : words.continued(text(headline)),
      counted: {
        height: above - (index === 0 ? 0 : twin.height) + formHeight(context, page, form),
        room: context.room.body,
      },
    }
  })
}

/** How many questions there are, and how many of the speakers stand somewhere: what the picture shows, and no more. */
function headlineOf(context: Context): Text {
  const { panel } = context
  const speakers = speakersOf(context).length
  const placed = speakers - unplacedOf(context).length
  return Object.fromEntries(panel.languages.map(language =>
    [language, wordsFor(language, panel.words).map.headline(panel.tensions.length, speakers, placed)]))
}

function notesOf(context: Context): string {
  const { text, words } = context
  return words.notes.map(unplacedOf(context).map(({ name }) => text(name)).join(words.listSeparator))
}

/** The speakers who are in no camp. */
function unplacedOf(context: Context) {
  const placed = new Set(context.panel.tensions.flatMap(({ camps }) => camps.flatMap(peopleIn)))
  return speakersOf(context).filter(person => !placed.has(person))
}

/** A question, and below it the camps, each with the people in it. */
function rowOf(context: Context, tension: Tension, addresses: PositionAddresses): RootContent[] {
  return [
    heading(2, shortLabel(context, tension)),
    bullets(tension.camps.map(camp => [
      paragraph(shortLabel(context, { short: camp.short, question: camp.label })),
      bullets(sealsIn(context, camp, addresses)),
    ])),
  ]
}

function sealsIn(context: Context, camp: Camp, addresses: PositionAddresses) {
  return peopleIn(camp).map(person =>
    paragraph(component('SealMark', { ...speakerProps(context, person), to: arguingAddress(camp, person, addresses) })))
}
