/** Measures how long each slide is shown while somebody rehearses. Pure. */

/** Where the presenter's window tells how long slides are shown. */
export const REHEARSAL_ADDRESS = '/__paneldeck/rehearsal'

/** Shorter than this, a slide was only passed, in seconds. */
const PASSED = 1

export interface Stopwatch {
  /** Another slide is shown; `undefined` while the talk is paused. */
  show: (address: string | undefined, now: number) => void
  /** The seconds of each slide so far, the one that is shown among them. */
  times: (now: number) => Record<string, number>
}

/** Times are moments in ms. */
export function stopwatch(): Stopwatch {
  const seconds = new Map<string, number>()
  let shown: { address: string, since: number } | undefined
  const stop = (now: number) => {
    if (shown)
      seconds.set(shown.address, (seconds.get(shown.address) ?? 0) + (now - shown.since) / 1000)
  }
  return {
    show(address, now) {
      stop(now)
      shown = address === undefined ? undefined : { address, since: now }
    },
    times(now) {
      stop(now)
      shown &&= { ...shown, since: now }
      return Object.fromEntries([...seconds]
        .filter(([, time]) => time >= PASSED)
        .map(([address, time]) => [address, Math.round(time * 10) / 10]))
    },
  }
}
