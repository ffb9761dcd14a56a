/**
 * Keeps the timer of a talk when the server is started again: it forgets the timer, and loads its windows anew. A
 * window that was open tells the server.
 */

/** The timer of a talk; moments in ms since 1970. */
interface Timer {
  status: 'stopped' | 'running' | 'paused'
  startedAt: number
  pausedAt: number
}

/** Where a window keeps what outlives its being loaded anew. */
type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const KEY = 'paneldeck-timer'

/** A server that is gone for longer, in ms, is started for another talk. */
const PATIENCE = 10 * 60_000

/**
 * @param state what all windows share, as the server knows it when the window is loaded
 * @param onLost calls its listener when the server is gone
 */
export function keepTimer(state: { timer: Timer }, kept: Kept, onLost: (listener: () => void) => void): void {
  onLost(() => kept.setItem(KEY, JSON.stringify({ timer: state.timer, at: Date.now() })))
  const text = kept.getItem(KEY)
  kept.removeItem(KEY)
  if (text === null || state.timer.status !== 'stopped')
    return
  const { timer, at }: { timer: Timer, at: number } = JSON.parse(text)
  if (timer.status !== 'stopped' && Date.now() - at <= PATIENCE)
    Object.assign(state.timer, timer)
}
