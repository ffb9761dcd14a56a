import type { Update } from 'vite'
import type { ShownDeck } from '../../scripts/in-slidev/keep-place.ts'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { changesSlides, keepPlace } from '../../scripts/in-slidev/keep-place.ts'
import { SLIDE_ROUTES } from '../../scripts/slidev-window.ts'

function told(...paths: string[]) {
  const updates = paths.map((path): Update => ({ type: 'js-update', path, acceptedPath: path, timestamp: 1 }))
  return changesSlides({ type: 'update', updates })
}

test('styles of classes, as Vite tells them, change no slide', () => {
  expect(told('/__uno.css', '/__uno_shortcuts.css')).toBe(false)
  expect(told('\0/__uno.css', '/@id/__x00__/__uno.css')).toBe(false)
})

test('a slide does, also beside its styles', () => {
  expect(told('/01-alpha.md__slidev_3.md')).toBe(true)
  expect(told('\0/__uno.css', '/@slidev/slides')).toBe(true)
})

/** A window at a slide that comes with two clicks, as Slidev has it: no clicks until the slide is mounted. */
async function windowAt(address: string) {
  const component = {}
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ name: SLIDE_ROUTES.audience, path: '/:no', component }],
  })
  await router.push(address)
  const slides = ['cover', 'thesis', 'point'].map((routeAlias, index) =>
    ({ no: index + 1, meta: { slide: { frontmatter: { routeAlias } } } }))
  let isMounted = true
  const shown = (): ShownDeck => {
    const { params, query } = router.currentRoute.value
    const total = isMounted ? 2 : 0
    return {
      slides,
      currentSlideNo: slides.findIndex(({ meta }) => meta.slide.frontmatter.routeAlias === params.no) + 1,
      clicksContext: { current: Math.min(Number(query.clicks ?? 0), total), clicksStart: 0, total, isMounted },
    }
  }
  const heard = { begin: () => {}, end: () => {} }
  const sharing = { pause: vi.fn<() => void>(), goOn: vi.fn<() => void>() }
  keepPlace(shown, router, {
    onBegin: listener => heard.begin = listener,
    onEnd: listener => heard.end = listener,
    onPerson: () => {},
  }, sharing)
  const mount = (mounted: boolean) => isMounted = mounted
  return { router, heard, sharing, mount }
}

describe('a window whose slide is being loaded anew', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('is not let go before the slide is there', async () => {
    const { heard, sharing, mount } = await windowAt('/point?clicks=1')
    heard.begin()
    mount(false)
    heard.end()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(sharing.goOn).not.toHaveBeenCalled()
    mount(true)
    await vi.advanceTimersByTimeAsync(4000)
    expect(sharing.goOn).toHaveBeenCalledOnce()
  })

  test('keeps the click that it asks for when another change begins', async () => {
    const { router, heard, mount } = await windowAt('/point?clicks=1')
    mount(false)
    heard.begin()
    heard.end()
    mount(true)
    await vi.advanceTimersByTimeAsync(4000)
    expect(router.currentRoute.value.fullPath).toBe('/point?clicks=1')
  })

  test('shows as many clicks as the changed slide has', async () => {
    const { router, heard, sharing } = await windowAt('/point?clicks=5')
    heard.begin()
    heard.end()
    await vi.advanceTimersByTimeAsync(4000)
    expect(router.currentRoute.value.params.no).toBe('point')
    expect(sharing.goOn).toHaveBeenCalledOnce()
  })
})
