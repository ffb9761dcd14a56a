/** The outline of a PDF (ISO 32000-2, 12.3.3): its slides; in a deck made of several decks, below their sessions. */

import type { PDFContext, PDFDocument, PDFRef } from '@cantoo/pdf-lib'
import type { SlidePage } from '../export/slide-pages.ts'
import type { DeckFacts } from '../render/rendered-deck.ts'
import { PDFName, PDFNull } from '@cantoo/pdf-lib'
import { textString } from './strings.ts'

interface Entry {
  title: string
  /** Index of its page. */
  page: number
  children: Entry[]
}

/** Gives the document an outline: an entry a session, with its slides beneath. */
export function outlineSlides(
  document: PDFDocument,
  facts: DeckFacts,
  slidePages: readonly SlidePage[],
): void {
  const pages = document.getPages().map(({ ref }) => ref)
  const entries = entriesOf(facts, slidePages)
  const root = document.context.nextRef()
  const { first, last } = write(document.context, entries, root, pages)
  document.context.assign(
    root,
    document.context.obj({ Type: 'Outlines', First: first, Last: last, Count: entries.length }),
  )
  document.catalog.set(PDFName.of('Outlines'), root)
}

/** One entry for each slide, however many pages its clicks take. */
function entriesOf({ slides }: DeckFacts, slidePages: readonly SlidePage[]): Entry[] {
  const sessions: { file: string, entry: Entry }[] = []
  let before: number | undefined
  for (const [page, { no, title }] of slidePages.entries()) {
    if (no === before)
      continue
    before = no
    const slide = slides[no - 1]
    const name = title || slide?.alias || String(no)
    const file = slide?.file ?? ''
    // An imported deck has its title in the frontmatter of its first slide.
    if (sessions.at(-1)?.file !== file) {
      const own: unknown = slide?.frontmatter.title
      sessions.push({
        file,
        entry: { title: typeof own === 'string' ? own : name, page, children: [] },
      })
    }
    sessions.at(-1)?.entry.children.push({ title: name, page, children: [] })
  }
  return sessions.length === 1
    ? (sessions[0]?.entry.children ?? [])
    : sessions.map(({ entry }) => entry)
}

function write(
  context: PDFContext,
  entries: readonly Entry[],
  parent: PDFRef,
  pages: readonly PDFRef[],
): { first: PDFRef | typeof PDFNull, last: PDFRef | typeof PDFNull } {
  const refs = entries.map(() => context.nextRef())
  for (const [index, { title, page, children }] of entries.entries()) {
    const [ref, previous, next] = [refs[index], refs[index - 1], refs[index + 1]]
    if (!ref)
      continue
    const below = children.length > 0 ? write(context, children, ref, pages) : undefined
    context.assign(
      ref,
      context.obj({
        Title: textString(title),
        Parent: parent,
        Dest: [pages[page] ?? PDFNull, 'Fit'],
        ...(previous && { Prev: previous }),
        ...(next && { Next: next }),
        // A negative count: the entry is closed until the reader opens it.
        ...(below && { First: below.first, Last: below.last, Count: -children.length }),
      }),
    )
  }
  return { first: refs[0] ?? PDFNull, last: refs.at(-1) ?? PDFNull }
}
