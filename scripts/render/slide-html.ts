/** Runs inside Vite, where Slidev's own components are: one slide → the HTML that Slidev's print page shows of it. */

import type { SlideRoute } from '@slidev/types'
import type { App, Component } from 'vue'
import type { SSRContext } from 'vue/server-renderer'
import type { Clicks } from '#paneldeck/slidev'
import type { BrowserNeeds } from './browser-needs.ts'
import type { SlideInput } from './slide-route.ts'
import { createSSRApp, effectScope, h, provide, reactive, ReactiveEffect, ref } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { configs, createFixedClicks, PrintSlideClick, slides, useFixedNav } from '#paneldeck/slidev'
import * as slidev from '#paneldeck/slidev'
import { prepareApp } from './slide-app.ts'
import { routeOf } from './slide-route.ts'

/** The slides of one deck. Only one deck is open at a time: what `$slidev` and `$nav` know is about this one. */
export interface OpenDeck {
  /**
   * @param anchor the `id` of the slide in the page
   * @param needs gets what in the slide only a browser can do
   * @param isWatched to note also when what the slide shows is changed after it was rendered, until the deck is closed
   */
  renderSlide: (index: number, anchor: string, needs: BrowserNeeds, isWatched: boolean) => Promise<string>
  /** Renders a component that is no slide, but may ask what components on slides may. */
  renderComponent: (
    component: Component,
    props: Record<string, unknown>,
    needs: BrowserNeeds,
  ) => Promise<string>
  close: () => void
}

/** Prepares a deck whose slides are then rendered one by one. Slidev’s modules know one deck at a time. */
export function openDeck(config: Record<string, unknown>, deck: readonly SlideInput[]): OpenDeck {
  for (const key of Object.keys(configs)) delete configs[key]
  Object.assign(configs, config)
  slides.value = deck.map(routeOf)
  const scope = effectScope(true)

  return {
    async renderSlide(index, anchor, needs, isWatched) {
      const route = routeAt(index)
      const clicks = atLastClick(route)
      // It would only prepare for clicks to come.
      clicks.setup = () => {}
      const app = createSSRApp({
        render: () => h(PrintSlideClick, { nav: useFixedNav(route, clicks), id: anchor }),
      })
      await prepareApp(app, needs)
      return renderApp(app, needs, isWatched ? run => scope.run(() => new ChangeWatch(run, needs).run()) : run => run())
    },
    async renderComponent(component, props, needs) {
      const route = routeAt(0)
      const clicks = atLastClick(route)
      const app = createSSRApp({
        setup() {
          provide(
            slidev.injectionSlidevContext,
            reactive({ nav: useFixedNav(route, clicks), configs, themeConfigs: configs.themeConfig }),
          )
          provide(slidev.injectionClicksContext, ref(clicks))
          provide(slidev.injectionCurrentPage, ref(route.no))
          provide(slidev.injectionRenderContext, ref('slide'))
          return () => h(component, props)
        },
      })
      await prepareApp(app, needs)
      return renderApp(app, needs, run => run())
    },
    close: () => scope.stop(),
  }
}

function routeAt(index: number): SlideRoute {
  const route = slides.value[index]
  if (!route)
    throw new Error(`the deck has no slide ${index + 1}`)
  return route
}

/** @param around calls `run`, which renders all that does not wait for anything */
async function renderApp(app: App, needs: BrowserNeeds, around: (run: () => void) => void): Promise<string> {
  const context: SSRContext = {}
  let rendering = Promise.resolve('')
  around(() => {
    rendering = renderToString(app, context)
  })
  const html = await rendering
  if (Object.keys(context.teleports ?? {}).length > 0)
    needs.add('a teleport to another place of the page')
  return html
}

/**
 * Runs a function and notes when anything it has read is changed, then or later: in a browser it would be drawn again.
 * Vue's own effects do not see what they change themselves, so this one is told before Vue asks.
 */
class ChangeWatch extends ReactiveEffect {
  readonly #needs: BrowserNeeds

  constructor(run: () => void, needs: BrowserNeeds) {
    super(run)
    this.#needs = needs
  }

  notify(): void {
    this.#needs.add('something that changes after it was drawn')
  }
}

/**
 * All clicks done. Without a browser clicks are not counted, so their number is infinite unless the slide states it.
 */
function atLastClick(route: SlideRoute): Clicks {
  const { clicks = slidev.CLICKS_MAX } = route.meta
  return createFixedClicks({ ...route, meta: { ...route.meta, clicks } }, slidev.CLICKS_MAX)
}
