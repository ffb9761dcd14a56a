/** Deck → Slidev Markdown as a person would write it, safe for any text. Pure and deterministic. */
import type { Root, RootContent } from 'mdast'
import { toMarkdown } from 'mdast-util-to-markdown'
import { Document, visit } from 'yaml'
import { paragraph } from '../deck/body.ts'
import type { Deck, Frontmatter, PanelDeck, Slide } from '../deck/deck.ts'
import { slidevUnsafe, text } from './escape.ts'
import { frontmatterText } from './frontmatter.ts'

/** One deck as the text of its file. */
export function serialiseDeck({ headmatter, slides }: Deck): string {
  return slides.map((slide, index) => serialiseSlide(slide, index === 0 ? headmatter : {})).join('\n')
}

/** The deck made of the others, as the text of `slides.md`. */
export function serialisePanelDeck({ headmatter, imports }: PanelDeck): string {
  return imports.map((src, index) => frontmatter({ ...index === 0 && headmatter, src })).join('\n')
}

function serialiseSlide({ layout, alias, frontmatter: own, body, notes }: Slide, headmatter: Frontmatter): string {
  return [
    frontmatter({ ...headmatter, layout, routeAlias: alias, ...own }),
    markdown(body),
    ...notes ? [`<!--\n${markdown(notes.split('\n\n').map(part => paragraph(part)))}-->\n`] : [],
  ].join('\n')
}

function markdown(children: readonly RootContent[]): string {
  const root: Root = { type: 'root', children: [...children] }
  return toMarkdown(root, { bullet: '-', listItemIndent: 'one', resourceLink: true, handlers: { text }, unsafe: slidevUnsafe })
}

/** A list of words stays on one line, as people write it. */
function frontmatter(values: Frontmatter): string {
  const document = new Document(values)
  visit(document, { Seq: (_, list) => { list.flow = true } })
  return frontmatterText(document)
}
