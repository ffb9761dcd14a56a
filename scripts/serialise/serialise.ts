/** Deck → Slidev Markdown as a person would write it, safe for any text. Pure and deterministic. */

import type { Paragraph, Root, RootContent } from 'mdast'
import type { PanelDecks } from '../compose/compose.ts'
import type { Deck, Frontmatter, ImportingDeck, Slide } from '../compose/deck.ts'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { toMarkdown } from 'mdast-util-to-markdown'
import stringWidth from 'string-width'
import { Document, visit } from 'yaml'
import { paragraph } from '../compose/nodes.ts'
import { escapeText, slidevUnsafe } from './escape.ts'
import { frontmatterText } from './frontmatter.ts'

/** Texts of slides that were written before, by what is on them. */
export type WrittenSlides = Map<string, string>

/**
 * All decks of a panel: name of the file → its text, in running order.
 *
 * @param written slides that were written before; those of these decks are added
 */
export function serialiseDecks({ decks, cuts, whole }: PanelDecks, written?: WrittenSlides): Map<string, string> {
  return new Map([
    ...decks.map(deck => [`${deck.name}.md`, serialiseDeck(deck, written)] as const),
    ...[...cuts.map(({ deck }) => deck), whole]
      .map(deck => [`${deck.name}.md`, serialiseImportingDeck(deck, written)] as const),
  ])
}

/** One deck as the text of its file. */
export function serialiseDeck({ headmatter, slides }: Deck, written: WrittenSlides = new Map()): string {
  return slides
    .map((slide, index) => serialiseSlide(slide, index === 0 ? headmatter : {}, written))
    .join('\n')
}

/** A deck made of others, as the text of its file: `slides.md`, or a cut. */
function serialiseImportingDeck({ headmatter, entries }: ImportingDeck, written: WrittenSlides = new Map()): string {
  return entries
    .map((entry, index) => {
      const settings = index === 0 ? headmatter : {}
      return 'layout' in entry ? serialiseSlide(entry, settings, written) : frontmatter({ ...settings, ...entry })
    })
    .join('\n')
}

function serialiseSlide(slide: Slide, headmatter: Frontmatter, written: WrittenSlides): string {
  const { layout, alias, frontmatter, body, notes, clicks } = slide
  const id = JSON.stringify([headmatter, layout, alias, frontmatter, body, notes, clicks])
  const text = written.get(id) ?? slideText(slide, headmatter)
  written.set(id, text)
  return text
}

function slideText(
  { layout, alias, frontmatter: own, body, notes, clicks = [] }: Slide,
  headmatter: Frontmatter,
): string {
  const paragraphs = notes.split('\n\n')
  return [
    // The name comes first: Git tells a slide from the next one by the first line that differs.
    frontmatter({ ...headmatter, routeAlias: alias, layout, ...own }),
    markdown(body),
    ...(notes ? [`<!--\n${markdown(paragraphs.map((part, index) => spoken(part, clicks.includes(index))))}-->\n`] : []),
  ].join('\n')
}

/** A paragraph of the notes, with Slidev’s mark if a click comes before it. */
function spoken(text: string, isByClick: boolean): Paragraph {
  return isByClick ? paragraph({ type: 'html', value: '[click] ' }, text) : paragraph(text)
}

function markdown(children: readonly RootContent[]): string {
  const root: Root = { type: 'root', children: [...children] }
  return toMarkdown(root, {
    bullet: '-',
    listItemIndent: 'one',
    resourceLink: true,
    // As Prettier has it.
    emphasis: '_',
    // Columns are aligned as an editor shows them: a Han character is two columns wide.
    extensions: [
      gfmTableToMarkdown({
        stringLength: stringWidth,
        tablePipeAlign: !children.some(hasComponents),
      }),
    ],
    handlers: { text: escapeText },
    unsafe: slidevUnsafe,
  })
}

/** Whether it is a table with components in it, which aligned would be wider than any window. */
function hasComponents(node: RootContent): boolean {
  return (
    node.type === 'table'
    && node.children.some(row =>
      row.children.some(cell => cell.children.some(({ type }) => type === 'html')),
    )
  )
}

/** A list of words stays on one line, as people write it. */
function frontmatter(values: Frontmatter): string {
  const document = new Document(values)
  visit(document, {
    Seq: (_, list) => {
      list.flow = true
    },
  })
  return frontmatterText(document)
}
