/** Where in the decks a work is named. */

import type { Work } from '../summary/panel.ts'
import type { Slide } from './deck.ts'

/** A slide that names a work, and the passage of the source it is said in. */
export interface Naming {
  passage: string
  /** Address of the slide. */
  to: string
}

/**
 * The slides that name a work, in running order, each once. For each passage that names the work this is the slide that
 * cites the passage and shows the name, else one whose notes say it. A passage of which no slide does has none: the
 * link would lead where the work cannot be found.
 *
 * @param slides those that argue positions
 */
export function slidesNaming(work: Work, slides: readonly Slide[]): Naming[] {
  const forms = formsOf(work.name)
  const names = (text: string) => forms.some(form => form.test(text))
  const found = work.passages.flatMap((passage): Naming[] => {
    const citing = slides.filter(({ frontmatter: { passages } }) =>
      Array.isArray(passages) && passages.includes(passage))
    const slide = citing.find(({ body, frontmatter }) => names(textOf(body)) || names(String(frontmatter.alt ?? '')))
      ?? citing.find(({ notes }) => names(notes))
    return slide ? [{ passage, to: slide.alias }] : []
  })
  return found.filter(({ to }, index) => found.findIndex(other => other.to === to) === index)
}

/**
 * What a work is called: its whole name, the part outside parentheses, and what stands inside, where commas part names:
 * “Chain-of-thought prompting (思维链, chain of thought)”. Letters and digits next to a name make another name: “SAM” is
 * not in “SAMSON”, “GPT” not in “ChatGPT”.
 */
function formsOf(name: string): RegExp[] {
  const [outside = '', ...inside] = name.split(/[()（）]/)
  const parts = [outside, ...inside.flatMap(part => part.split(/[,，、]/))]
    .map(part => part.trim())
    .filter(part => part.length > 1)
  return [name, ...parts].map(form =>
    new RegExp(`(?<![\\p{Script=Latin}\\d])${RegExp.escape(form)}(?![\\p{Script=Latin}\\d])`, 'iu'))
}

/** The text of Markdown, as it would be read. */
function textOf(nodes: Slide['body']): string {
  const read = (node: object): string => {
    const value = 'value' in node ? String(node.value) : ''
    return 'children' in node && Array.isArray(node.children) ? node.children.map(read).join('') : value
  }
  return nodes.map(read).join('\n')
}
