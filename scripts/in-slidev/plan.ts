/** How a talk is planned, slide by slide, and where a presenter stands in it. Runs in the presenter's window. Pure. */

import type { Language } from '../summary/languages.ts'
import { parseTimeString } from '@slidev/parser/utils'
import { secondsToRead, TURN } from '../compose/pace.ts'
import { usualPace } from '../summary/languages.ts'

/** What of a slide tells how long it takes. */
export interface TimedSlide {
  /** Its notes, as text. */
  notes: string
  /** Whether it is looked up, and takes no time of the talk. */
  lookedUp?: boolean
  /** The seconds it took in a rehearsal. */
  rehearsed?: number | undefined
  /** Slidev's own word: when the talk should come to this slide, as in `10:00`, or `+2m` after the one before. */
  timesplit?: string | undefined
  /** What it belongs to: its session or, in the deck of one session, its speaker. */
  section: string
}

/** Slides one after the other that belong together. */
export interface PlanSection {
  name: string
  /** Numbers of its first slide and its last, from 1. */
  first: number
  last: number
  seconds: number
}

export interface Plan {
  /** How long each slide takes, in seconds. */
  slides: readonly number[]
  sections: readonly PlanSection[]
  seconds: number
}

/** Where somebody stands in a plan; all times in seconds. */
export interface Standing {
  section: PlanSection | undefined
  used: number
  left: number
  /** Time that is left for the section by the plan; less than 0 if it should be over. */
  sectionLeft: number
  /** How much earlier than planned, or, below 0, later. The time of the slide that is shown is neither. */
  ahead: number
}

/** @param duration the time there is for the whole deck, in seconds: its `duration` */
export function planTimes(slides: readonly TimedSlide[], duration: number | undefined, language: Language): Plan {
  const speech = { language, pace: usualPace(language) }
  const own = slides.map(({ notes, lookedUp, rehearsed }) =>
    lookedUp ? 0 : rehearsed ?? TURN + secondsToRead(notes, speech))
  const seconds = scaled(own, slides, duration)
  const sections: PlanSection[] = []
  for (const [index, { section }] of slides.entries()) {
    const last = sections.at(-1)
    if (last && (last.name === section || section === '')) {
      last.last = index + 1
      last.seconds += seconds[index] ?? 0
    }
    else {
      sections.push({ name: section, first: index + 1, last: index + 1, seconds: seconds[index] ?? 0 })
    }
  }
  return { slides: seconds, sections, seconds: sum(seconds) }
}

/** The times of slides, made to fit the moments that `timesplit` names, and the end. */
function scaled(own: readonly number[], slides: readonly TimedSlide[], duration: number | undefined): number[] {
  const fitted: number[] = []
  const fit = (until: number, seconds: number | undefined) => {
    const part = own.slice(fitted.length, until)
    const factor = seconds === undefined || sum(part) === 0 ? 1 : Math.max(seconds, 0) / sum(part)
    fitted.push(...part.map(time => time * factor))
  }
  let reached = 0
  for (const [index, { timesplit }] of slides.entries()) {
    if (timesplit === undefined || index === 0)
      continue
    const { seconds, relative } = parseTimeString(timesplit)
    const at = relative ? reached + seconds : seconds
    fit(index, at - reached)
    reached = at
  }
  fit(own.length, duration === undefined ? undefined : duration - reached)
  return fitted
}

/** Where one stands on slide `no` (from 1), so many seconds after the talk began, without pauses. */
export function standingIn({ slides, sections, seconds }: Plan, no: number, used: number): Standing {
  const begin = sum(slides.slice(0, no - 1))
  const end = begin + (slides[no - 1] ?? 0)
  const section = sections.find(({ first, last }) => first <= no && no <= last)
  const late = Math.max(used - end, 0)
  return {
    section,
    used,
    left: seconds - used,
    sectionLeft: sum(slides.slice(0, section?.last ?? no)) - used,
    ahead: Math.max(begin - used, 0) - late,
  }
}

/** Minutes and seconds, as in `1:05`; negative ones with a minus. */
export function clock(seconds: number): string {
  const whole = Math.round(Math.abs(seconds))
  const minutes = Math.floor(whole / 60)
  const rest = String(whole % 60).padStart(2, '0')
  return `${seconds < 0 && whole > 0 ? '−' : ''}${minutes}:${rest}`
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
