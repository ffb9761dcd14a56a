/** What the pages for phones are sent: `in-page/audience.ts` and `in-page/clicker.ts` read it. */

import type { TalkRoom } from './room.ts'
import { notesHtml } from '../handout/notes.ts'
import { phoneWords } from '../words/index.ts'
import { PAGE_FILES } from './pages.ts'

/** What the audience sees. */
export function stageMessage(room: TalkRoom): object {
  const slides = room.slides()
  const stage = { ...room.stage(), isVoteOpen: isOpen(room) }
  if (!slides)
    return stage
  const { version, htmlClass, width, height } = slides
  return { ...stage, look: { style: `${PAGE_FILES.slidesStyle}?${version}`, htmlClass, width, height } }
}

/** What the presenter sees. */
export function deskMessage(room: TalkRoom): object {
  const { slide, no, total, title, note, next, duration, startedAt, used } = room.desk()
  const { language, own } = room.deck()
  const words = phoneWords(language, own)
  const passed = startedAt === undefined ? used : (Date.now() - startedAt) / 1000
  return {
    slide,
    place: `${no} / ${total}`,
    title,
    note: notesHtml(note || words.noNotes),
    next: next === undefined ? '' : `${words.then}${next}`,
    left: Math.round(duration - passed),
    isRunning: startedAt !== undefined,
    minutesLeft: words.left('#'),
    minutesOver: words.over('#'),
    vote: voteButton(room),
  }
}

function isOpen(room: TalkRoom): boolean {
  const stage = room.ballot()?.poll.stage
  return stage === 'before' || stage === 'after'
}

/** What the button for votes says; empty on a slide on which nobody votes. */
function voteButton(room: TalkRoom): string {
  const stage = room.ballot()?.poll.stage
  const { language, own } = room.deck()
  const words = phoneWords(language, own)
  if (stage === undefined)
    return ''
  return isOpen(room) ? words.closeVote : words.openVote[stage === 'none' ? 'before' : 'after']
}
