/** Speaker notes, which are Markdown, as HTML for paper. */

import markdownIt from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'

/** The mark of a click in Slidev's notes, `[click]` or `[click:2]`, and the space around it. */
const CLICK_MARK = /^\[click(?::\d+)?\][ \t]*/i

// Notes are text: a tag in them is shown as it is written, as everywhere.
const md = markdownIt({ html: false }).use(cjkFriendly)

md.inline.ruler.before('link', 'click_mark', (state) => {
  const [mark] = CLICK_MARK.exec(state.src.slice(state.pos)) ?? []
  if (mark === undefined)
    return false
  state.pos += mark.length
  return true
})

// The headings of a handout are those of its slides: they make the outline of the PDF.
md.renderer.rules.heading_open = () => '<p><strong>'
md.renderer.rules.heading_close = () => '</strong></p>\n'
// Slidev does not look for images of notes beside the deck, either.
md.renderer.rules.image = (tokens, index) => md.utils.escapeHtml(tokens[index]?.content ?? '')

/** Notes as HTML, without the marks of clicks: text, emphasis, lists, links, code and tables, nothing else. */
export function notesHtml(note: string): string {
  return md.render(note)
}
