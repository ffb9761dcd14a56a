/** What is looked up: works, terms, errata, and the source itself. */

import type { Erratum, Session, Work } from '../../summary/panel.ts'
import type { Context } from '../context.ts'
import type { Slide } from '../deck.ts'
import type { ColumnEntry } from './columns.ts'
import { isGarbled } from '../../summary/vocabulary.ts'
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
import { slidesCiting } from '../slide-address.ts'
import { columnSlides } from './columns.ts'

/**
 * Slides of the works that a session names. Each work has a link if its address is certain, and the passages that name
 * it, which lead to slides.
 *
 * @param own the slides that argue the positions of this session
 */
export function works(context: Context, session: Session, own: readonly Slide[]): Slide[] {
  const { panel, words, language } = context
  const entry = (work: Work): ColumnEntry => {
    const { name, also = '', url, what, passages } = describeWork(work, language, words.listSeparator)
    const cited = slidesCiting(passages, own)
    return {
      node: paragraph(
        url ? link(name, url) : strong(name),
        ...(also ? [' ', emphasis(also)] : []),
        ...cited.flatMap(({ passage, to }) => [' ', component('SlideLink', { to }, passage)]),
        lineBreak(),
        what,
      ),
      bold: name,
      lines: [[name, also, ...cited.map(({ passage }) => passage)].join(' '), what],
    }
  }
  return columnSlides(context, {
    alias: `${sessionAlias(session)}-works`,
    headline: words.works,
    frontmatter: { session: sessionLabel(context, session) },
    entries: citedIn(session, panel.works).map(entry),
    notes: words.notes.works,
  })
}

/** The glossary. */
export function glossary(context: Context): Slide[] {
  const { panel, words, language } = context
  const entries = panel.terms.map((term): ColumnEntry => {
    const { name, also, what } = describeTerm(term, language)
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
  const { panel, words, text } = context
  const entry = (erratum: Erratum): ColumnEntry => {
    const printed = words.quoted(erratum.asPrinted)
    const translation = erratum.translation ? text(erratum.translation) : ''
    const meant = translation === '' ? '' : words.parenthesis(translation)
    const reading = readingOf(context, erratum)
    return {
      node: paragraph(strong(printed), `${meant} → ${reading}`, lineBreak(), text(erratum.why)),
      bold: printed,
      lines: [`${printed}${meant} → ${reading}`, text(erratum.why)],
    }
  }
  return columnSlides(context, {
    alias: `${sessionAlias(session)}-transcript`,
    headline: words.transcript,
    frontmatter: { session: sessionLabel(context, session) },
    entries: citedIn(session, panel.errata).map(entry),
    notes: words.notes.transcript,
  })
}

/**
 * The probable reading and how sure we are, or that there is none. Of what is legible, what is the matter with it: only
 * garbled words can be past recovery.
 */
function readingOf({ words, text }: Context, { kind, probable, confidence }: Erratum): string {
  const matter = isGarbled(kind) ? undefined : words.erratumKinds[kind]
  if (!probable)
    return matter ?? words.unrecoverable
  const about = [...(matter ? [matter] : []), words.confidences[confidence]].join(words.listSeparator)
  return text(probable) + words.parenthesis(about)
}

/** Where the original is to be read: its title, its address as a link, as text and as a code to scan. */
export function sources(context: Context): Slide[] {
  const { panel, words, text } = context
  const { title, url, note } = panel.source
  const leftOut = panel.smallTalk.map(({ passage, reason }) => words.leftOut(passage, text(reason)))
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
      notes: [words.notes.source, ...leftOut].join('\n\n'),
      lookedUp: true,
    },
  ]
}

/** Those that cite a passage of the session. */
function citedIn<T extends { passages: readonly string[] }>({ label }: Session, items: readonly T[]): T[] {
  return items.filter(({ passages }) => passages.some(passage => passage.startsWith(`${label}.`)))
}
