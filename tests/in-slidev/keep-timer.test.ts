import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepTimer } from '../../scripts/in-slidev/keep-timer.ts'

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => void vi.useRealTimers())

const MINUTE = 60_000
const stopped = { status: 'stopped', startedAt: 0, pausedAt: 0 } as const
const running = { status: 'running', startedAt: 400_000, pausedAt: 0 } as const
const paused = { status: 'paused', startedAt: 400_000, pausedAt: 700_000 } as const
type Timer = typeof stopped | typeof running | typeof paused

/** A window that loses its server and is loaded again. @returns the timer it then tells */
function loadedAgain(before: Timer, server: Timer, minutes: number): Timer {
  const items = new Map<string, string>()
  const kept = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  }
  let lose = () => {}
  keepTimer({ timer: { ...before } }, kept, listener => lose = listener)
  lose()
  vi.setSystemTime(Date.now() + minutes * MINUTE)
  const state = { timer: { ...server } }
  keepTimer(state, kept, () => {})
  return state.timer
}

test('the time that is used goes on from where it was, or stands where it was paused', () => {
  expect(loadedAgain(running, stopped, 1)).toEqual(running)
  expect(loadedAgain(paused, stopped, 1)).toEqual(paused)
})

test('a server that knows the timer knows it better', () => {
  expect(loadedAgain(running, paused, 1)).toEqual(paused)
  expect(loadedAgain(stopped, running, 1)).toEqual(running)
})

test('a window that was left open does not bring yesterday’s time into the next talk', () => {
  expect(loadedAgain(running, stopped, 60)).toEqual(stopped)
})
