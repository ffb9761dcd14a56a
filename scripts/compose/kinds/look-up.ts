import type { Paragraph } from 'mdast'
import type { Erratum, Session, Work } from '../../summary/panel.ts'
import type { Setting, Settings } from '../../typesetting/fit.ts'
import type { Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import { heightOf, paginate, roomy, spread } from '../../typesetting/fit.ts'
import { sessionAlias, sessionLabel } from '../context.ts'
import {
  bullets,
  component,
  emphasis,
  heading,
  lineBreak,
  link,
  paragraph,
  strong,
} from '../nodes.ts'
import { paged } from './paged.ts'

/** What is looked up rather than presented, in two columns: a head, and below it what there is to say. */
interface Entry {
  node: Paragraph
  /** The texts that begin on a line of their own. */
  lines: readonly string[]
}

/**
 * The works a session names, with a link where an address is certain, and the passages that name them, each leading to a slide.
 *
 * @param own the slides that argue the positions of this session
 */
export function works(context: Context, session: Session, own: readonly Slide[]): Slide[] {
  const { panel, words, text } = context
  const entry = ({ name, url, by, year, what, passages }: Work): Entry => {
    const origin = [by, year].filter(part => part !== undefined).join(words.listSeparator)
    const head = url ? link(name, url) : strong(name)
    const named = slidesNaming(passages, own)
    return {
      node: paragraph(
        head,
        ...(origin ? [' ', emphasis(origin)] : []),
        ...named.flatMap(({ passage, to }) => [' ', component('SlideLink', { to }, passage)]),
        lineBreak(),
        text(what),
      ),
      lines: [[name, origin, ...named.map(({ passage }) => passage)].join(' '), text(what)],
    }
  }
  const named = panel.works.filter(({ passages }) =>
    passages.some(passage => passage.startsWith(`${session.id}.`)),
  )
  return columns(
    context,
    `${sessionAlias(session)}-works`,
    words.works,
    named.map(entry),
    words.notes.works,
    session,
  )
}

/** The glossary. */
export function glossary(context: Context): Slide[] {
  const { panel, words, text } = context
  const other = panel.languages.find(language => language !== context.language)
  const entries = panel.terms.map(({ term, explanation }): Entry => {
    const twin = other && term[other] !== text(term) ? term[other] : undefined
    return {
      node: paragraph(
        strong(text(term)),
        ...(twin ? [' ', emphasis(twin)] : []),
        lineBreak(),
        text(explanation),
      ),
      lines: [[text(term), twin].join(' '), text(explanation)],
    }
  })
  return columns(
    context,
    'overview-terms',
    words.glossary + words.parenthesis(words.glossaryNote),
    entries,
    words.notes.glossary,
  )
}

/** The doubtful places of a session's transcript: as printed, the probable reading, how sure we are. */
export function transcript(context: Context, session: Session): Slide[] {
  const { panel, words, text } = context
  const entry = ({ asPrinted, probable, confidence }: Erratum): Entry => {
    const reading = probable
      ? `${text(probable)}${words.parenthesis(words.confidences[confidence])}`
      : words.unrecoverable
    return {
      node: paragraph(strong(words.quoted(asPrinted)), ` → ${reading}`),
      lines: [`${words.quoted(asPrinted)} → ${reading}`],
    }
  }
  const doubtful = panel.errata.filter(({ passages }) =>
    passages.some(passage => passage.startsWith(`${session.id}.`)),
  )
  return columns(
    context,
    `${sessionAlias(session)}-transcript`,
    words.transcript,
    doubtful.map(entry),
    words.notes.transcript,
    session,
  )
}

/** Where the original is to be read: its title, its address as a link, as text and as a code to scan. */
export function sources(context: Context): Slide[] {
  const { panel, words, text } = context
  const { title, url, note } = panel.source
  return [
    {
      alias: 'overview-source',
      layout: 'source',
      frontmatter: { address: url },
      body: [
        heading(1, words.sourceHeadline),
        paragraph(text(title)),
        paragraph(link(url, url)),
        ...(note ? [paragraph(text(note))] : []),
      ],
      notes: words.notes.source,
    },
  ]
}

/** The slides on which these passages are argued, each once; a slide that only opens a turn stands back behind the others. */
function slidesNaming(
  passages: readonly string[],
  own: readonly Slide[],
): { passage: string, to: string }[] {
  const found = passages.flatMap((passage) => {
    const naming = own.filter(
      ({ frontmatter }) =>
        Array.isArray(frontmatter.passages) && frontmatter.passages.includes(passage),
    )
    const slide = naming.find(({ layout }) => ARGUING.includes(layout)) ?? naming[0]
    return slide ? [{ passage, to: slide.alias }] : []
  })
  return found.filter(({ to }, index) => found.findIndex(other => other.to === to) === index)
}

const ARGUING = ['position', 'positions', 'figure']

/** In the larger step where that takes no more slides; as rows, larger still, where there are only a few entries. */
function columns(
  context: Context,
  alias: string,
  headline: string,
  entries: readonly Entry[],
  notes: string,
  session?: Session,
): Slide[] {
  const { settings } = context
  const heightIn
    = ({ entry }: Settings) =>
      (item: Entry) =>
        entryHeight(item, entry)
  return paged(context, {
    alias,
    layout: 'columns',
    frontmatter: session ? { session: sessionLabel(context, session) } : {},
    headline,
    items: entries,
    height: heightIn(settings),
    divide: (room) => {
      const pagesIn = (step: Settings) =>
        spread(entries, page => fitsColumns(page.map(heightIn(step)), room))
      const [pages, larger] = [pagesIn(settings), pagesIn(roomy(settings))]
      const rows
        = entries.length <= FEW
          && entries.reduce((sum, entry) => sum + entryHeight(entry, settings.bullet), 0) <= room
      return rows
        ? { pages: [[...entries]], look: { rows } }
        : larger.length > pages.length
          ? { pages, look: {} }
          : { pages: larger, look: { roomy: true } }
    },
    body: page => [bullets(page.map(({ node }) => node))],
    notes,
  })
}

/** Most entries that are set as rows. */
const FEW = 3

function entryHeight({ lines }: Entry, setting: Setting): number {
  return lines.reduce((sum, line) => sum + heightOf(line, { ...setting, gap: 0 }), setting.gap)
}

/** Whether these heights fit into two columns, of which the first is filled first. */
function fitsColumns(heights: readonly number[], room: number): boolean {
  return paginate(heights, height => height, { first: room, next: room }).length <= 2
}
