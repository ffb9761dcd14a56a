/** How the windows of a talk stay at one slide. */

import type { Patch } from './patch.ts'
import { NAVIGATION } from '../slidev-window.ts'

/** Patches of how windows tell each other their slides. */
export const WINDOW_PATCHES: readonly Patch[] = [
  // Windows tell each other their slides by number, which is another one for those that have not read a change yet.
  // They tell the address, too, and go by it, unless an assistant moved them, who tells a number alone. A slide that
  // a window does not know yet is for `in-slidev/sharing.ts`.
  {
    file: '@slidev/client/setup/root.ts',
    from: `patch('page', +currentSlideNo.value)`,
    to: `patch('place', { page: +currentSlideNo.value, address: addressOf(context.nav.currentSlideRoute) })
    patch('page', +currentSlideNo.value)`,
  },
  {
    // A slide that is being loaded does not know its clicks yet: a window that is loaded again took all to the first.
    file: '@slidev/client/setup/root.ts',
    from: `patch('clicks', clicksContext.value.current)`,
    to: `const { isMounted, current } = clicksContext.value
    patch('clicks', isMounted ? current : Number(router.currentRoute.value.query.clicks ?? 0))`,
  },
  {
    file: '@slidev/client/setup/root.ts',
    from: 'onPatch((state) => {',
    to: `const addressOf = route => route?.meta?.slide?.frontmatter?.routeAlias ?? ''
  onPatch((told) => {
    const address = told.place?.page === told.page && told.place.address
    const at = context.nav.slides.findIndex(route => address && addressOf(route) === address)
    if (address && at < 0)
      return
    const state = at < 0 ? told : { ...told, page: at + 1 }`,
  },
  {
    // Where the talk is, is told in the order of the steps: two requests at once may arrive the other way round.
    file: `@server-reactive/${NAVIGATION}`,
    origin: 'vite-plugin-vue-server-ref/dist/index.mjs',
    from: 'function post(payload) {',
    to: 'let posted = Promise.resolve(); '
      + 'const post = payload => posted = posted.catch(() => {}).then(() => postNow(payload)); '
      + 'function postNow(payload) {',
  },
]
