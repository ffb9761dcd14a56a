/** Runs inside Vite, where Slidev's own components are: one slide → the HTML that Slidev's print page shows of it. */
import { configs, setups, slides, createFixedClicks, useFixedNav, CLICKS_MAX, HEADMATTER_FIELDS, PrintSlideClick } from '#paneldeck/slidev'
import type { SlideRoute } from '@slidev/types'
import { createSSRApp, h, reactive, type App, type Component } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { renderToString } from 'vue/server-renderer'

export interface SlideInput {
  no: number
  component: Component
  frontmatter: Record<string, unknown>
  /** What Slidev's components may ask for about the slide: title, level, note … */
  slide: Record<string, unknown>
}

/** Sets the stage for the slides of one deck: what `$slidev` and `$nav` know is this deck from now on. */
export function openDeck(config: Record<string, unknown>, deck: readonly SlideInput[]): SlideRoute[] {
  for (const key of Object.keys(configs)) delete configs[key]
  Object.assign(configs, config)
  slides.value = deck.map(routeOf)
  return slides.value
}

/** @param needs gets what in the slide only a browser can do */
export async function renderSlide(route: SlideRoute, anchor: string, needs: Set<string>): Promise<string> {
  const clicks = createFixedClicks(route, CLICKS_MAX)
  // It would only prepare for clicks to come.
  clicks.setup = () => {}
  const app = createSSRApp({ render: () => h(PrintSlideClick, { nav: useFixedNav(route, clicks), id: anchor }) })
  await prepare(app, needs)
  return renderToString(app)
}

/** Slidev's directives, which all change elements in the browser: what a click hides, for one, is known when all clicks are counted. */
const DIRECTIVES = ['click', 'after', 'click-hide', 'mark', 'drag', 'motion', 'tooltip', 'close-popper']

async function prepare(app: App, needs: Set<string>): Promise<void> {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:all(.*)*', name: 'print', component: {} }] })
  app.use(router)
  app.config.warnHandler = () => {}
  for (const name of DIRECTIVES) app.directive(name, { getSSRProps: () => { needs.add(`v-${name}`); return {} } })
  app.mixin({
    beforeCreate() {
      for (const hook of ['beforeMount', 'mounted', 'updated']) if (hook in this.$options) needs.add(`a component with ${hook}()`)
    },
  })
  for (const setup of setups) await setup({ app, router })
}

function routeOf({ no, component, frontmatter: all, slide }: SlideInput): SlideRoute {
  const frontmatter = reactive(no === 1 ? withoutHeadmatter(all) : all)
  const { layout, transition, class: classes, clicks, name, preload } = all
  return Object.assign({ no, component, load: async () => ({ default: component }) }, {
    meta: { layout, transition, class: classes, clicks, name, preload, slide: { ...slide, frontmatter, no, id: no - 1 }, __clicksContext: null, __preloaded: false },
  })
}

/** On the first slide Slidev passes the layout its own fields and not those of the deck, which can be read all the same. */
function withoutHeadmatter(frontmatter: Record<string, unknown>): Record<string, unknown> {
  const own = Object.entries(frontmatter).filter(([key]) => !HEADMATTER_FIELDS.includes(key))
  return Object.assign(Object.create(frontmatter), Object.fromEntries(own))
}
