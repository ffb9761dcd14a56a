/** A Vue app as Slidev sets it up for its slides, with what does not work without a browser noted. */

import type { App, Directive, DirectiveBinding } from 'vue'
import type { BrowserNeeds } from './browser-needs.ts'
import { ref, shallowRef } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { createFixedClicks, resolveClick, setups } from '#paneldeck/slidev'
import * as slidev from '#paneldeck/slidev'
import { BROWSER_DIRECTIVES, CLICK_DIRECTIVES, UNKNOWN_COMPONENT } from '../slidev-internals.ts'
import { BROWSER_NEEDS } from './browser-needs.ts'

/** Options of a component that Vue leaves out, or does otherwise, without a browser. */
const OPTIONS = ['beforeMount', 'mounted', 'beforeUpdate', 'updated', 'activated', 'watch', 'serverPrefetch']

/** @param needs gets what only a browser can do */
export async function prepareApp(app: App, needs: BrowserNeeds): Promise<void> {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:all(.*)*', name: 'print', component: {} }],
  })
  app.use(router)
  app.provide(BROWSER_NEEDS, needs)
  // As Slidev has it for what is on no slide: what lies above and below all of them.
  app.provide(slidev.injectionRenderContext, ref('none'))
  app.provide(slidev.injectionClicksContext, shallowRef(createFixedClicks()))
  // Without a browser such a component draws nothing. In a browser its fault can be seen, and is reported.
  app.config.warnHandler = (message) => {
    if (message.startsWith(UNKNOWN_COMPONENT))
      needs.add('a component nobody knows')
  }
  app.directive(CLICK_DIRECTIVES.click, shownAtClick(({ value }) => value))
  app.directive(CLICK_DIRECTIVES.after, shownAtClick(() => '+0'))
  app.directive(CLICK_DIRECTIVES.hide, shownAtClick(({ value }) => value, true))
  for (const name of BROWSER_DIRECTIVES) app.directive(name, {})
  app.mixin({
    beforeCreate() {
      for (const option of OPTIONS) {
        if (option in this.$options)
          needs.add(`a component with ${option}()`)
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
