/** The pages for phones: the audience's, the presenter's, and the one that asks for the password. Pure. */

import type { TalkDeck } from './messages.ts'
import { h } from 'hastscript'
import { phoneWords } from '../words/index.ts'
import { page } from './html-page.ts'
import { VOTE_FILES } from './vote-page.ts'

/** Where the scripts and styles of the pages are, and those of the slides. */
export const PAGE_FILES = {
  audience: '/audience.js',
  audienceStyle: '/audience.css',
  slidesStyle: '/slides.css',
  clicker: '/remote/clicker.js',
  clickerStyle: '/remote.css',
} as const

/** Follows the talk and can do nothing else. */
export function audiencePage(deck: TalkDeck): string {
  const { waiting, lost, vote } = phoneWords(deck.language, deck.own)
  return page(deck, deck.title, PAGE_FILES.audienceStyle, [
    h('main', { id: 'stage', ariaLive: 'polite' }, [h('p', { id: 'waiting' }, waiting)]),
    h('a', { id: 'vote', href: VOTE_FILES.page, hidden: true }, vote),
    h('p', { id: 'lost', role: 'status', hidden: true }, lost),
    h('script', { type: 'module', src: PAGE_FILES.audience }),
  ])
}

/** Steers the talk, shows notes and time. */
export function clickerPage(deck: TalkDeck): string {
  const words = phoneWords(deck.language, deck.own)
  return page(deck, `${words.remote} · ${deck.title}`, PAGE_FILES.clickerStyle, [
    h('header', [h('p', { id: 'place' }), h('p', { id: 'time' })]),
    h('main', [
      h('h1', { id: 'title' }, deck.title),
      h('section', { id: 'note', ariaLabel: words.notes, tabIndex: 0 }),
      h('p', { id: 'next' }),
      h('p', { id: 'lost', role: 'status', hidden: true }, words.lost),
    ]),
    h('footer', [
      h('button', { id: 'vote', type: 'button', hidden: true }),
      h('button', { id: 'back', type: 'button' }, words.back),
      h('button', { id: 'on', type: 'button' }, words.on),
    ]),
    h('script', { type: 'module', src: PAGE_FILES.clicker }),
  ])
}

/** Asks for the password. @param isWrong after one that was not right */
export function passwordPage(deck: TalkDeck, isWrong: boolean): string {
  const words = phoneWords(deck.language, deck.own)
  return page(deck, words.remote, PAGE_FILES.clickerStyle, [
    h('main', [
      h('h1', words.remote),
      h('form', { method: 'post', action: '/remote' }, [
        ...(isWrong ? [h('p', { role: 'alert' }, words.wrongPassword)] : []),
        h('label', { for: 'password' }, words.password),
        h('input', { id: 'password', name: 'password', autoComplete: 'off', autoCapitalize: 'none' }),
        h('button', { type: 'submit' }, words.open),
      ]),
    ]),
  ])
}

/** One slide, as large as the window lets it. Its own styles come before. */
export const AUDIENCE_STYLE = `
html, body { height: 100% !important; margin: 0; overflow: hidden !important; background: #111 !important }
#stage { display: grid; place-content: center; height: 100dvh; color: #fff; font: 18px/1.5 system-ui, sans-serif }
#stage > .frame { position: relative; overflow: hidden }
#stage > .frame > * { position: absolute !important; inset: 0 auto auto 0; transform-origin: 0 0 }
#vote { position: fixed; inset: auto 0 0; padding: 1rem; color: #111; background: #fff; text-align: center;
  font: 600 20px/1.4 system-ui, sans-serif }
#lost { position: fixed; inset: auto 0 0; margin: 0; padding: .5rem; color: #fff; background: #8a1c1c;
  font: 16px/1.4 system-ui, sans-serif; text-align: center }
[hidden] { display: none !important }
.later { visibility: hidden }
`

/** Large targets below, notes above them. */
export const CLICKER_STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1c1a17, #f2efe9); --paper: light-dark(#fbf9f4, #16140f);
  --soft: light-dark(#5c564c, #b9b2a5); --accent: light-dark(#8a2f1d, #ffb59f); --line: light-dark(#d8d2c6, #3b372f) }
* { box-sizing: border-box }
body { display: flex; flex-direction: column; height: 100dvh; margin: 0; color: var(--ink); background: var(--paper);
  font: 18px/1.55 system-ui, sans-serif }
header { display: flex; justify-content: space-between; gap: 1rem; padding: .5rem 1rem;
  border-bottom: 1px solid var(--line); font-weight: 600; font-variant-numeric: tabular-nums }
header p, main > p { margin: 0 }
main { display: flex; flex: 1; flex-direction: column; gap: .5rem; min-height: 0; padding: .75rem 1rem }
h1 { margin: 0; font-size: 20px; line-height: 1.35 }
#note { flex: 1; min-height: 0; overflow-y: auto; font-size: 20px; overflow-wrap: anywhere }
#note p { margin: 0 0 .75rem }
#next { color: var(--soft); font-size: 16px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis }
#lost { color: var(--accent); font-weight: 600 }
[hidden] { display: none !important }
footer { display: grid; grid-template-columns: 1fr 2fr; gap: .75rem;
  padding: .75rem 1rem calc(.75rem + env(safe-area-inset-bottom)) }
button { min-height: 112px; border: 1px solid var(--line); border-radius: 12px; color: var(--ink);
  background: transparent; font: 600 22px/1.2 system-ui, sans-serif; touch-action: manipulation }
#vote { grid-column: 1 / -1; min-height: 64px; font-size: 20px }
#on { border-color: transparent; color: var(--paper); background: var(--accent) }
button:active { opacity: .75 }
button:focus-visible, #note:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
form { display: grid; gap: .75rem; max-width: 24rem }
input { min-height: 48px; padding: 0 .75rem; font: inherit }
@media (orientation: landscape) and (max-height: 480px) { button { min-height: 96px } h1 { font-size: 18px } }
`
