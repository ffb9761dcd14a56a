/** What is looked up: works, terms, errata, and the source itself. */

import type { Erratum, Session, Work } from '../../summary/panel.ts'
import type { Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import type { ColumnEntry } from './columns.ts'
import { describeErratum } from '../../summary/describe-erratum.ts'
import { describeTerm, describeWork } from '../../summary/works-and-terms.ts'
import {
  component,
  emphasis,
  heading,
  lineBreak,
  link,
  paragraph,
  strong,
} from '../nodes.ts'
import { sessionAlias, sessionLabel } from '../sessions.ts'
import { slidesNaming } from '../slides-naming.ts'
import { columnSlides } from './columns.ts'

/**
 * Slides of all works, sorted by name. Each work has a link if its address is certain, and the passages that name it,
 * which lead to slides that do.
 *
 * @param slides those of all sessions that argue positions
 */
export function works(context: Context, slides: readonly Slide[]): Slide[] {
  const { panel, words, language } = context
  const entry = (work: Work): ColumnEntry => {
    const { name, also = '', url, what } = describeWork(work, language, words.citationSeparator)
    const named = slidesNaming(work, slides)
    return {
      node: paragraph(
        url ? link(name, url) : strong(name),
        ...(also ? [' ', emphasis(also)] : []),
        ...named.flatMap(({ passage, to }) => [' ', component('SlideLink', { to }, passage)]),
        lineBreak(),
        what,
      ),
      bold: name,
      lines: [[name, also, ...named.map(({ passage }) => passage)].join(' '), what],
    }
  }
  return columnSlides(context, {
    alias: 'overview-works',
    headline: words.works,
    entries: sorted(context, panel.works, ({ name }) => name).map(entry),
    notes: words.notes.works,
  })
}

function sorted<T>({ words }: Context, items: readonly T[], nameOf: (item: T) => string): T[] {
  const { compare } = new Intl.Collator(words.tag, { numeric: true })
  return items.toSorted((a, b) => compare(nameOf(a), nameOf(b)))
}

/** The glossary. */
export function glossary(context: Context): Slide[] {
  const { panel, words, language } = context
  const terms = panel.terms.map(term => describeTerm(term, language))
  const entries = sorted(context, terms, ({ name }) => name).map(({ name, also, what }): ColumnEntry => {
    return {
      node: paragraph(
        strong(name),
        ...(also ? [' ', emphasis(also)] : []),
        lineBreak(),
        what,
      ),
      bold: name,
      lines: [[name, also].join(' '), what],
    }
  })
  return columnSlides(context, {
    alias: 'overview-terms',
    headline: words.glossary + words.parenthesis(words.glossaryNote),
    entries,
    notes: words.notes.glossary,
  })
}

/** The doubtful places of a session's transcript: as printed, translated, the probable reading, and why. */
export function transcript(context: Context, session: Session): Slide[] {
  const { panel, words, language } = context
  const entry = (erratum: Erratum): ColumnEntry => {
    const { name, also, what } = describeErratum(erratum, language, words)
    return { node: paragraph(strong(name), also, lineBreak(), what), bold: name, lines: [name + also, what] }
  }
  return columnSlides(context, {
    alias: `${sessionAlias(session)}-transcript`,
    headline: words.transcript,
    frontmatter: { session: sessionLabel(context, session) },
    entries: citedIn(session, panel.errata).map(entry),
    notes: words.notes.transcript,
  })
}

/** Where the original is to be read: its title, its address as a link, as text and as a code to scan. */
export function sources(context: Context): Slide[] {
  const { panel, words, text } = context
  if (!panel.source && panel.smallTalk.length === 0)
    return []
  const { title, url, note } = panel.source ?? {}
  const leftOut = panel.smallTalk.map(({ passage, reason }) => words.leftOut(passage, text(reason)))
  return [
    {
      alias: 'overview-source',
      layout: 'source',
      frontmatter: { ...(url !== undefined && { address: url }) },
      body: [
        heading(1, words.sourceHeadline),
        ...(title ? [paragraph(text(title))] : []),
        ...(url === undefined ? [] : [paragraph(link(url, url))]),
        ...(note ? [paragraph(text(note))] : []),
      ],
      notes: [url === undefined ? '' : words.notes.source, ...leftOut].filter(part => part !== '').join('\n\n'),
      lookedUp: true,
    },
  ]
}

/** Those that cite a passage of the session. */
function citedIn<T extends { passages: readonly string[] }>({ label }: Session, items: readonly T[]): T[] {
  return items.filter(({ passages }) => passages.some(passage => passage.startsWith(`${label}.`)))
}
