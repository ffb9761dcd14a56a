/** Runs inside Vite, where Slidev's own components are: one slide → the HTML that Slidev's print page shows of it. */

import type { SlideRoute } from '@slidev/types'
import type { App, Component, Directive, DirectiveBinding } from 'vue'
import type { Clicks } from '#paneldeck/slidev'
import { createSSRApp, h, provide, reactive, ref } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { renderToString } from 'vue/server-renderer'
import {
  configs,
  createFixedClicks,
  PrintSlideClick,
  resolveClick,
  setups,
  slides,
  useFixedNav,
} from '#paneldeck/slidev'
import * as slidev from '#paneldeck/slidev'
import { BROWSER_DIRECTIVES, CLICK_DIRECTIVES, UNKNOWN_COMPONENT } from '../slidev-internals.ts'

export interface SlideInput {
  no: number
  component: Component
  frontmatter: Record<string, unknown>
  /** What Slidev's components may ask for about the slide: title, level, note … */
  slide: Record<string, unknown>
}

/** Sets the stage for the slides of one deck: what `$slidev` and `$nav` know is this deck from now on. */
export function openDeck(
  config: Record<string, unknown>,
  deck: readonly SlideInput[],
): SlideRoute[] {
  for (const key of Object.keys(configs)) delete configs[key]
  Object.assign(configs, config)
  slides.value = deck.map(routeOf)
  return slides.value
}

/** @param needs gets what in the slide only a browser can do */
export async function renderSlide(
  route: SlideRoute,
  anchor: string,
  needs: Set<string>,
): Promise<string> {
  const clicks = atLastClick(route)
  // It would only prepare for clicks to come.
  clicks.setup = () => {}
  const app = createSSRApp({
    render: () => h(PrintSlideClick, { nav: useFixedNav(route, clicks), id: anchor }),
  })
  await prepare(app, needs)
  return renderToString(app)
}

/** Renders a component that is no slide, but may ask what components on slides may; `route` stands for the deck. */
export async function renderPart(
  route: SlideRoute,
  component: Component,
  props: Record<string, unknown>,
  needs: Set<string>,
): Promise<string> {
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
  await prepare(app, needs)
  return renderToString(app)
}

/** All clicks done. How many there are is not counted without a browser: unless the slide says, there is no end to them. */
function atLastClick(route: SlideRoute): Clicks {
  const { clicks = slidev.CLICKS_MAX } = route.meta
  return createFixedClicks({ ...route, meta: { ...route.meta, clicks } }, slidev.CLICKS_MAX)
}

async function prepare(app: App, needs: Set<string>): Promise<void> {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:all(.*)*', name: 'print', component: {} }],
  })
  app.use(router)
  // Without a browser such a component leaves nothing behind; in one it can be seen, and is told.
  app.config.warnHandler = (message) => {
    if (message.startsWith(UNKNOWN_COMPONENT))
      needs.add('a component nobody knows')
  }
  app.directive(
    CLICK_DIRECTIVES.click,
    shownAtClick(({ value }) => value),
  )
  app.directive(
    CLICK_DIRECTIVES.after,
    shownAtClick(() => '+0'),
  )
  app.directive(
    CLICK_DIRECTIVES.hide,
    shownAtClick(({ value }) => value, true),
  )
  for (const name of BROWSER_DIRECTIVES) {
    app.directive(name, {
      getSSRProps: () => {
        needs.add(`v-${name}`)
        return {}
      },
    })
  }
  app.mixin({
    beforeCreate() {
      for (const hook of ['beforeMount', 'mounted', 'updated']) {
        if (hook in this.$options)
          needs.add(`a component with ${hook}()`)
      }
    },
  })
  for (const setup of setups) await setup({ app, router })
}

/** The classes that Slidev's `v-click` would have given the element by the last click. */
function shownAtClick(at: (binding: DirectiveBinding) => unknown, hides = false): Directive {
  let count = 0
  return {
    getSSRProps(binding) {
      const click = resolveClick(`element ${++count}`, binding, at(binding), hides)
      if (!click)
        return {}
      const active = click.isActive.value
      return {
        class: [
          slidev.CLASS_VCLICK_TARGET,
          click.flagHide
            ? active && [slidev.CLASS_VCLICK_HIDDEN, slidev.CLASS_VCLICK_HIDDEN_EXP]
            : !active && slidev.CLASS_VCLICK_HIDDEN,
          click.flagAnimations.value.map(name => `${slidev.CLASS_VCLICK_ANIMATION_PREFIX}${name}`),
          click.isCurrent.value && slidev.CLASS_VCLICK_CURRENT,
          active && !click.isCurrent.value && slidev.CLASS_VCLICK_PRIOR,
        ],
      }
    },
  }
}

function routeOf({ no, component, frontmatter: all, slide }: SlideInput): SlideRoute {
  const frontmatter = reactive(no === 1 ? withoutHeadmatter(all) : all)
  const { layout, transition, class: classes, clicks, name, preload } = all
  return Object.assign(
    { no, component, load: async () => ({ default: component }) },
    {
      meta: {
        layout,
        transition,
        class: classes,
        clicks,
        name,
        preload,
        slide: { ...slide, frontmatter, no, id: no - 1 },
        __clicksContext: null,
        __preloaded: false,
      },
    },
  )
}

/** On the first slide Slidev passes the layout its own fields and not those of the deck, which can be read all the same. */
function withoutHeadmatter(frontmatter: Record<string, unknown>): Record<string, unknown> {
  const own = Object.entries(frontmatter).filter(([key]) => !slidev.HEADMATTER_FIELDS.includes(key))
  return Object.assign(Object.create(frontmatter), Object.fromEntries(own))
}
