import type { Told } from '../../scripts/in-slidev/sharing.ts'
import { expect, test } from 'vitest'
import { sharingOf } from '../../scripts/in-slidev/sharing.ts'

/** A window that hears others, and what it tells them. */
function openWindow() {
  const told: object[] = []
  const shared = { page: 1, clicks: 0 }
  let isPaused = false
  const state = new Proxy({ ...shared, $paused: false }, {
    set(target, name, value) {
      if (!target.$paused && name !== '$paused')
        told.push({ [String(name)]: value })
      isPaused = name === '$paused' ? Boolean(value) : isPaused
      return Reflect.set(target, name, value)
    },
  })
  let hear: (told: Told) => void = () => {}
  const sharing = sharingOf(state, listener => hear = listener, told => told.place?.address !== 'new')
  return {
    ...sharing,
    told,
    state,
    hear: (told: Told) => {
      // As Slidev does: what comes meanwhile is thrown away.
      if (!isPaused)
        Object.assign(state, told)
      hear(told)
    },
  }
}

test('what others told while a window was by itself is taken over afterwards, the last of it, and not told back', () => {
  const window = openWindow()
  window.pause()
  window.hear({ page: 2, clicks: 1 })
  window.hear({ page: 3, clicks: 0 })
  expect(window.state.page).toBe(1)
  window.goOn()
  expect(window.state).toMatchObject({ page: 3, clicks: 0, $paused: false })
  expect(window.told).toEqual([])
})

test('what was heard before, or taken over once, does not come back', () => {
  const window = openWindow()
  window.hear({ page: 2 })
  window.pause()
  window.hear({ page: 3 })
  window.goOn()
  window.state.page = 5
  window.pause()
  window.goOn()
  expect(window.state.page).toBe(5)
})

test('a slide that the window did not know is heard once more when it has read the change', () => {
  const window = openWindow()
  const lastUpdate = { type: 'presenter' }
  window.hear({ page: 3, place: { page: 3, address: 'new', offset: 0 }, lastUpdate })
  window.pause()
  window.goOn()
  expect(window.state).toMatchObject({ page: 3, place: { page: 3, address: 'new', offset: 0 }, lastUpdate })
  // Vue tells of a change only if the value is another one.
  expect(Reflect.get(window.state, 'lastUpdate')).not.toBe(lastUpdate)
})
