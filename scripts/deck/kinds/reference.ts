import type { Paragraph } from 'mdast'
import { bullets, link, paragraph, strong } from '../body.ts'
import { sessionAlias, sessionLabel, type Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import { heightOf } from '../fit.ts'
import type { Erratum, Session, Work } from '../../summary/panel.ts'
import { paged } from './paged.ts'

/** What is looked up rather than presented: a bold or linked head and a line of text, in two columns. */
interface Entry {
  node: Paragraph
  text: string
}

/** The works a session names, with a link where an address is certain. */
export function works(context: Context, session: Session): Slide[] {
  const { panel, words, text } = context
  const entry = ({ name, url, by, year, what }: Work): Entry => {
    const rest = ` ${[[by, year].filter(part => part !== undefined).join(words.listSeparator), text(what)].filter(Boolean).join(' · ')}`
    return { node: paragraph(url ? link(name, url) : strong(name), rest), text: name + rest }
  }
  const named = panel.works.filter(({ passages }) => passages.some(passage => passage.startsWith(`${session.id}.`)))
  return columns(context, `${sessionAlias(session)}-works`, words.works, named.map(entry), words.notes.works, session)
}

/** The glossary. */
export function glossary(context: Context): Slide[] {
  const { panel, words, text } = context
  const other = panel.languages.find(language => language !== context.language)
  const entries = panel.terms.map(({ term, explanation }): Entry => {
    const twin = other && term[other] && term[other] !== text(term) ? ` ${term[other]}` : ''
    return { node: paragraph(strong(text(term)), `${twin} · ${text(explanation)}`), text: `${text(term)}${twin} · ${text(explanation)}` }
  })
  return columns(context, 'overview-terms', words.glossary + words.parenthesis(words.glossaryNote), entries, words.notes.glossary)
}

/** The doubtful places of a session's transcript: as printed, the probable reading, how sure we are. */
export function transcript(context: Context, session: Session): Slide[] {
  const { panel, words, text } = context
  const entry = ({ asPrinted, probable, confidence }: Erratum): Entry => {
    const reading = probable ? `${text(probable)}${words.parenthesis(words.confidences[confidence])}` : words.unrecoverable
    return { node: paragraph(strong(words.quoted(asPrinted)), ` → ${reading}`), text: `${words.quoted(asPrinted)} → ${reading}` }
  }
  const doubtful = panel.errata.filter(({ passages }) => passages.some(passage => passage.startsWith(`${session.id}.`)))
  return columns(context, `${sessionAlias(session)}-transcript`, words.transcript, doubtful.map(entry), words.notes.transcript, session)
}

function columns(context: Context, alias: string, headline: string, entries: readonly Entry[], notes: string, session?: Session): Slide[] {
  const { settings } = context
  const rows = Array.from({ length: Math.ceil(entries.length / 2) }, (_, row) => entries.slice(row * 2, row * 2 + 2))
  return paged(context, {
    alias,
    layout: 'columns',
    frontmatter: session ? { session: sessionLabel(context, session) } : {},
    headline,
    items: rows,
    height: row => Math.max(...row.map(({ text }) => heightOf(text, settings.entry))),
    body: rows => [bullets(rows.flat().map(({ node }) => node))],
    notes,
  })
}
