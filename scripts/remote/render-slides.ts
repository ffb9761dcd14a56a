/** Keeps the slides that phones show as the deck has them, as long as somebody looks. */

import type { Renderer } from '../render/renderer.ts'
import type { ShownSlides } from './shown-slides.ts'
import { withRenderer } from '../render/renderer.ts'
import { shownSlides } from './shown-slides.ts'

/** Time in which edits of a deck are taken together, in ms. */
const TOGETHER = 400

/** Slides for phones, and the files they name. */
export interface SlideSource {
  /** Renders the deck, unless that was asked for a moment ago. */
  refresh: () => void
  /** A font or image of the slides; `undefined` if there is none of that name. */
  file: (name: string) => Promise<Response | undefined>
  end: () => Promise<void>
}

interface Listener {
  show: (slides: ShownSlides) => void
  /** Tells that the deck cannot be rendered, and why. */
  fail: (why: string) => void
}

/** Starts nothing until the first `refresh`. @param path of the deck */
export function openSlideSource(path: string, env: NodeJS.ProcessEnv, { show, fail }: Listener): SlideSource {
  let open: { renderer: Promise<Renderer>, end: () => void, ended: Promise<void> } | undefined
  let waiting: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  let latest: { origin: string, files: ReadonlyMap<string, string> } | undefined
  let told: string | undefined
  let isEnded = false

  const render = async () => {
    open ??= openRenderer(env)
    const rendering = await (await open.renderer).render(path, { dark: false })
    if ('browserNeeded' in rendering) {
      if (told !== rendering.browserNeeded)
        fail(rendering.browserNeeded)
      told = rendering.browserNeeded
      return
    }
    const slides = shownSlides(rendering)
    latest = { origin: rendering.origin, files: slides.files }
    show(slides)
  }
  return {
    refresh() {
      waiting ??= setTimeout(() => {
        waiting = undefined
        running = running.then(render).catch((error: unknown) => {
          if (!isEnded)
            fail(error instanceof Error ? error.message : String(error))
        })
      }, TOGETHER)
    },
    async file(name) {
      const address = latest?.files.get(name)
      return latest && address !== undefined ? fetch(new URL(address, latest.origin)) : undefined
    },
    async end() {
      isEnded = true
      clearTimeout(waiting)
      open?.end()
      await open?.ended
    },
  }
}

/** A renderer that stays until it is ended. */
function openRenderer(env: NodeJS.ProcessEnv) {
  const renderer = Promise.withResolvers<Renderer>()
  const ending = Promise.withResolvers<void>()
  const ended = withRenderer(async (opened) => {
    renderer.resolve(opened)
    await ending.promise
  }, env).catch(renderer.reject)
  return { renderer: renderer.promise, end: ending.resolve, ended }
}
