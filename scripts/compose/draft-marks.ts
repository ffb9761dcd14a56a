/** Marks the slides that show what a model proposed and nobody has read. Pure. */

import type { Panel, Text } from '../summary/panel.ts'
import type { PanelDecks } from './compose.ts'
import type { Slide } from './deck.ts'
import { contributionsOf } from '../summary/contributions.ts'
import { attributeLiteral } from './nodes.ts'

/** Sets `draft: true` on every slide with a drafted sentence, wherever it stands: also on overviews and in cuts. */
export function withDraftMarks(panel: Panel, decks: PanelDecks): PanelDecks {
  const texts = draftedTexts(panel)
  if (texts.length === 0)
    return decks
  const written = texts.flatMap(text => [text, attributeLiteral(text)]).map(text => JSON.stringify(text).slice(1, -1))
  const mark = (slide: Slide): Slide => {
    const shown = JSON.stringify([slide.frontmatter, slide.body])
    const isDraft = slide.argues?.some(({ draft }) => draft) || written.some(text => shown.includes(text))
    return isDraft ? { ...slide, frontmatter: { ...slide.frontmatter, draft: true } } : slide
  }
  const inEntries = <T extends PanelDecks['whole']>(deck: T): T =>
    ({ ...deck, entries: deck.entries.map(entry => ('layout' in entry ? mark(entry) : entry)) })
  return {
    decks: decks.decks.map(deck => ({ ...deck, slides: deck.slides.map(mark) })),
    cuts: decks.cuts.map(cut => ({ ...cut, deck: inEntries(cut.deck) })),
    whole: inEntries(decks.whole),
  }
}

/** Each sentence that is a draft, in every language. */
function draftedTexts({ sessions }: Panel): string[] {
  return sessions.flatMap(contributionsOf).flatMap(({ draft, thesis, headline, positions }) => [
    ...(draft ? [thesis, headline] : []),
    ...positions.flatMap(({ draft, claim, supports }) => draft ? [claim, ...supports.map(({ text }) => text)] : []),
  ]).flatMap(textsOf)
}

function textsOf(text: Text): string[] {
  return Object.values(text).filter(written => written !== '')
}
