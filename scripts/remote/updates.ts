/** What the pages for phones are sent: `in-page/audience.ts` and `in-page/clicker.ts` read it. */

import type { Room } from './room.ts'
import { notesHtml } from '../handout/notes.ts'
import { phoneWords } from '../words/phone.ts'
import { PAGE_FILES } from './pages.ts'

/** What the audience sees. */
export function stageMessage(room: Room): object {
  const slides = room.slides()
  if (!slides)
    return room.stage()
  const { version, htmlClass, width, height } = slides
  return { ...room.stage(), look: { style: `${PAGE_FILES.slidesStyle}?${version}`, htmlClass, width, height } }
}

/** What the presenter sees. */
export function deskMessage(room: Room): object {
  const { no, total, title, note, next, duration, startedAt, used } = room.desk()
  const words = phoneWords(room.deck().language)
  const passed = startedAt === undefined ? used : (Date.now() - startedAt) / 1000
  return {
    place: `${no} / ${total}`,
    title,
    note: notesHtml(note || words.noNotes),
    next: next === undefined ? '' : `${words.then}${next}`,
    left: Math.round(duration - passed),
    isRunning: startedAt !== undefined,
    minutesLeft: words.left('#'),
    minutesOver: words.over('#'),
  }
}
