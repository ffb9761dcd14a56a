/** The page on which a phone votes: its HTML, its styles, and what it is sent. */

import type { TalkDeck } from './messages.ts'
import type { TalkRoom } from './room.ts'
import { h } from 'hastscript'
import { phoneWords } from '../words/index.ts'
import { page } from './html-page.ts'

/** Where the page, its script and its styles are. */
export const VOTE_FILES = { page: '/vote', script: '/vote.js', style: '/vote.css', events: '/vote/events' } as const

/** Two large buttons for the two ends of the question; without scripts and before a round, only words. */
export function votePage(deck: TalkDeck): string {
  const words = phoneWords(deck.language, deck.own)
  return page(deck, `${words.vote} · ${deck.title}`, VOTE_FILES.style, [
    h('main', [
      h('p', { id: 'status', role: 'status' }, words.waiting),
      h('h1', { id: 'question' }, words.vote),
      h('div', { id: 'ends', hidden: true }, [0, 1].map(end =>
        h('button', { type: 'button', value: String(end), ariaPressed: 'false' }))),
      h('p', { id: 'lost', role: 'status', hidden: true }, words.lost),
    ]),
    h('script', { type: 'module', src: VOTE_FILES.script }),
  ])
}

/** What the page is sent. @param voter what tells this phone from others */
export function voteMessage(room: TalkRoom, voter: string): object {
  const { language, own } = room.deck()
  const words = phoneWords(language, own)
  const ballot = room.ballot()
  if (!ballot)
    return { status: words.noVote, question: '', ends: [] }
  const { stage } = ballot.poll
  const isOpen = stage === 'before' || stage === 'after'
  return {
    status: isOpen ? words.voteNow[stage] : words.voteClosed,
    question: ballot.question,
    ends: isOpen ? ballot.ends : [],
    round: stage,
    choice: ballot.choiceOf(voter),
  }
}

/** Targets as wide as the phone. */
export const VOTE_STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1c1a17, #f2efe9); --paper: light-dark(#fbf9f4, #16140f);
  --soft: light-dark(#5c564c, #b9b2a5); --accent: light-dark(#8a2f1d, #ffb59f); --line: light-dark(#8b8376, #7d766a) }
* { box-sizing: border-box }
body { margin: 0; color: var(--ink); background: var(--paper); font: 18px/1.55 system-ui, sans-serif }
main { display: grid; gap: 1rem; max-width: 40rem; min-height: 100dvh; margin: auto; padding: 1.25rem 1rem;
  align-content: start }
#status { margin: 0; color: var(--soft); font-weight: 600 }
h1 { margin: 0; font-size: 24px; line-height: 1.35; overflow-wrap: anywhere }
#ends { display: grid; gap: 1rem }
button { min-height: 128px; padding: 1rem; border: 2px solid var(--line); border-radius: 12px; color: var(--ink);
  background: transparent; font: 600 22px/1.3 system-ui, sans-serif; overflow-wrap: anywhere;
  touch-action: manipulation }
button[aria-pressed="true"] { border-color: transparent; color: var(--paper); background: var(--accent) }
button[aria-pressed="true"]::before { content: "✓ " / "" }
button:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px }
#lost { margin: 0; color: var(--accent); font-weight: 600 }
[hidden] { display: none !important }
`
