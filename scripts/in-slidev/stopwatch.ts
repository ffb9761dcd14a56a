/** Measures how long each slide is shown while somebody rehearses, run by run. Pure. */

/** Where the presenter's window tells how long slides are shown. */
export const REHEARSAL_ADDRESS = '/__paneldeck/rehearsal'

/** Shorter than this, a slide was only passed, in seconds. */
const PASSED = 1

/** A slide of the deck that is rehearsed. */
export interface RehearsedSlide {
  /** Without one, its time is not kept. */
  address: string | undefined
  /** Whether it is the first of the deck, and the last one of the talk: after it come only slides to look things up. */
  isFirst: boolean
  isLast: boolean
}

/** Times are moments in ms. */
export interface Stopwatch {
  /** Another slide is shown; `undefined` while the talk is paused. Who comes back to the first slide begins anew. */
  show: (slide: RehearsedSlide | undefined, now: number) => void
  /** Begins anew at the slide that is shown. */
  beginAnew: (now: number) => void
  /**
   * The seconds of each slide in the last run that came to the end of the deck, the slide that is shown among them;
   * before there is one, in the run that goes on.
   */
  times: (now: number) => Record<string, number>
}

/** Measures nothing before the first slide is shown. */
export function stopwatch(): Stopwatch {
  let run = new Map<string, number>()
  let complete: typeof run | undefined
  let shown: { slide: RehearsedSlide, since: number } | undefined
  const stop = (now: number) => {
    const { address } = shown?.slide ?? {}
    if (shown && address !== undefined)
      run.set(address, (run.get(address) ?? 0) + (now - shown.since) / 1000)
    shown &&= { ...shown, since: now }
  }
  const beginAnew = (now: number) => {
    stop(now)
    run = new Map()
  }
  return {
    beginAnew,
    show(slide, now) {
      stop(now)
      const isOther = slide?.address !== shown?.slide.address
      if (slide?.isFirst && isOther && rehearsed(run).some(([address]) => address !== slide.address))
        beginAnew(now)
      if (slide?.isLast)
        complete = run
      shown = slide && { slide, since: now }
    },
    times(now) {
      stop(now)
      return Object.fromEntries(rehearsed(complete ?? run))
    },
  }
}

/** The slides that were more than passed, with their seconds. */
function rehearsed(run: ReadonlyMap<string, number>): [address: string, seconds: number][] {
  return [...run]
    .filter(([, seconds]) => seconds >= PASSED)
    .map(([address, seconds]) => [address, Math.round(seconds * 10) / 10])
}
