/** The contents of a handout as HTML. */

import type { Element } from 'hast'
import type { HandoutSession } from './contents.ts'
import type { Manuscript } from './paper-html.ts'
import { h } from 'hastscript'
import { handoutSessions, indexOfSpeakers, speakerOf } from './contents.ts'

/** Contents: of a deck that imports others, the sessions with their speakers; of any other deck, the slides. */
export function contentsHtml({ facts, headlines }: Manuscript): Element[] {
  const sessions = handoutSessions(facts)
  if (sessions.length > 1)
    return sessions.flatMap(sessionEntries)
  const several = indexOfSpeakers(facts).length > 1
  return [
    h(
      'ol',
      several ? { class: 'handout-with-names' } : {},
      facts.slides.flatMap((slide, index) => {
        const headline = headlines[slide.no - 1]
        if (!headline)
          return []
        const name = speakerOf(slide)
        const before = facts.slides[index - 1]
        const repeated = before !== undefined && speakerOf(before) === name
        return [
          h('li', repeated ? {} : { class: 'handout-turn-begins' }, [
            ...(several
              ? [h('span', { class: 'handout-name' }, repeated ? '' : (name ?? ''))]
              : []),
            h('a', { href: `#${slide.anchor}` }, headline),
            pageNumber(slide.anchor),
          ]),
        ]
      }),
    ),
  ]
}

function sessionEntries({ title, anchor, turns }: HandoutSession): Element[] {
  return [
    h('p', { class: 'handout-session' }, [
      h('a', { href: `#${anchor}` }, title),
      pageNumber(anchor),
    ]),
    ...(turns.length === 0
      ? []
      : [
          h(
            'p',
            { class: 'handout-turns' },
            turns.flatMap(({ name, anchor }) => [
              h('span', { class: 'handout-turn' }, [
                h('a', { href: `#${anchor}` }, name),
                ' ',
                pageNumber(anchor),
              ]),
              ' ',
            ]),
          ),
        ]),
  ]
}

/** A placeholder as wide as the widest page number. The number is filled in when all pages are laid out. */
function pageNumber(anchor: string): Element {
  return h('span', { class: 'handout-page-number', dataPageOf: anchor }, '000')
}
