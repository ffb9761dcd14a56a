/** The talk as phones see it: the deck, where it is, and how to go on. */

import type { WindowPlace } from '../in-slidev/place.ts'
import type { Step, TalkDeck, TalkPlace } from './messages.ts'
import type { ShownSlides } from './shown-slides.ts'
import type { Choice, Poll, VotingRound } from './votes.ts'
import { numberOfPlace, numberTold, toldPlace, windowPlace } from '../in-slidev/place.ts'
import { countSteps, htmlOf } from './shown-slides.ts'
import { openVotes } from './votes.ts'

/** What the audience is shown. */
export interface Stage {
  /** Number of the slide, from 1, and how many there are. */
  no: number
  total: number
  /** The slide; missing while it is being rendered, or if only Slidev can draw it. */
  html?: string
  title: string
  /** How many of the parts that come by click are shown; all when left out. */
  shown?: number
}

/** What the presenter sees on the phone. */
export interface Desk {
  /** Another one for another slide, whatever their numbers are. */
  slide: string
  no: number
  total: number
  title: string
  note: string
  /** Title of the next slide. */
  next?: string
  /** Clicks that were made on this slide. */
  clicks: number
  /** Planned seconds, and since when they run, in ms since 1970. */
  duration: number
  startedAt?: number
  /** Seconds that were used before a pause. */
  used: number
}

/** The vote on the slide that is shown. */
export interface Ballot {
  question: string
  ends: readonly [string, string]
  poll: Poll
  /** What this phone has said in the round that is open. */
  choiceOf: (voter: string) => Choice | undefined
}

/** The room of a talk. */
export interface TalkRoom {
  setDeck: (deck: TalkDeck, edition?: string) => void
  setPosition: (position: TalkPlace) => void
  setSlides: (slides: ShownSlides | undefined, edition?: string) => void
  /** The language that is shown; `''` is that of the deck that was opened. */
  edition: () => string
  /** In the language that is shown. */
  deck: () => TalkDeck
  /** In this language; by default in the one that is shown. */
  slides: (edition?: string) => ShownSlides | undefined
  stage: () => Stage
  desk: () => Desk
  /** `undefined` on a slide on which nobody votes. */
  ballot: () => Ballot | undefined
  /** Opens or closes the next round of the vote on the slide that is shown. */
  nextRound: () => void
  /** @returns whether the vote counts */
  vote: (voter: string, round: VotingRound, choice: Choice) => boolean
  /** The votes on all slides. */
  polls: () => Record<string, Poll>
  /** Goes on by a click (1) or back by one (-1). */
  step: (by: Step) => void
  /** Calls `listener` after every change, until the function that it returns is called. */
  listen: (listener: () => void) => () => void
}

/** A talk before anything is known of it. @param step makes the window that leads go on by a click (1) or back (-1) */
export function openRoom(step: (by: Step) => void): TalkRoom {
  const decks = new Map<string, TalkDeck>()
  const slides = new Map<string, ShownSlides | undefined>()
  let position: TalkPlace = { page: 1, clicks: 0, timer: { status: 'stopped', startedAt: 0, pausedAt: 0 } }
  const listeners = new Set<() => void>()
  const tell = () => listeners.forEach(listener => listener())
  const edition = () => position.edition ?? ''
  const votes = openVotes()
  const deck = () => decks.get(edition()) ?? { title: '', language: '', duration: 0, slides: [] }
  // Slides come and go while the talk stands at one of them.
  let place: WindowPlace = windowPlace([], 1)
  const addresses = () => deck().slides.map(({ address }) => address)
  const now = (): TalkPlace => {
    const isThere = place.address === undefined || addresses().includes(place.address)
    return { ...position, page: numberOfPlace(addresses(), place), clicks: isThere ? position.clicks : 0 }
  }
  const shown = () => deck().slides[now().page - 1]
  return {
    step,
    polls: votes.all,
    ballot() {
      const { title = '', vote } = shown() ?? {}
      return vote && {
        question: title,
        ends: vote.ends,
        poll: votes.poll(vote.address),
        choiceOf: voter => votes.choiceOf(vote.address, voter),
      }
    },
    nextRound() {
      const address = shown()?.vote?.address
      if (address !== undefined)
        votes.next(address)
      tell()
    },
    vote(voter, round, choice) {
      const address = shown()?.vote?.address
      const isCounted = address !== undefined && votes.cast(address, round, voter, choice)
      if (isCounted)
        tell()
      return isCounted
    },
    edition,
    deck,
    slides: (wanted = edition()) => slides.get(wanted),
    stage() {
      const rendered = slides.get(edition())
      return stageOf(deck(), now(), rendered && htmlOf(rendered, addresses(), now().page))
    },
    desk: () => deskOf(deck(), now()),
    setDeck(news, edition = '') {
      decks.set(edition, news)
      tell()
    },
    setPosition(news) {
      position = { ...news, page: Math.max(1, news.page) }
      const no = numberTold(addresses(), position)
      // A window that shows a slide of a moment ago goes to another one when it has read the change.
      if (no !== undefined)
        place = windowPlace(addresses(), no)
      tell()
    },
    setSlides(news, edition = '') {
      slides.set(edition, news)
      tell()
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function stageOf(deck: TalkDeck, { page: no, clicks, clicksTotal = 0 }: TalkPlace, html: string | undefined): Stage {
  const steps = html === undefined ? 0 : countSteps(html)
  // A slide of which Slidev counts other clicks is shown whole.
  const isCounted = clicksTotal === 0 || clicksTotal === steps
  return {
    no,
    total: deck.slides.length,
    title: deck.slides[no - 1]?.title ?? '',
    ...(html !== undefined && { html }),
    ...(isCounted && clicks < steps && { shown: clicks }),
  }
}

function deskOf({ slides, duration }: TalkDeck, { page: no, clicks, timer }: TalkPlace): Desk {
  const [slide, next] = [slides[no - 1], slides[no]]
  const { address, offset } = toldPlace(slides.map(({ address }) => address), no)
  return {
    slide: `${address}+${offset}`,
    no,
    total: slides.length,
    title: slide?.title ?? '',
    note: slide?.note ?? '',
    ...(next && { next: next.title }),
    clicks,
    duration,
    ...(timer.status === 'running' && { startedAt: timer.startedAt }),
    used: timer.status === 'paused' ? (timer.pausedAt - timer.startedAt) / 1000 : 0,
  }
}
