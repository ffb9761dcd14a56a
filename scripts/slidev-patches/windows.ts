/** How the windows of a talk stay at one slide. */

import type { Patch } from './patch.ts'
import { NAVIGATION } from '../slidev-window.ts'

/** Patches of how windows tell each other their slides. */
export const WINDOW_PATCHES: readonly Patch[] = [
  // Windows tell each other their slides by number, which is another one for those that have not read a change yet.
  // They tell the place, too, and go by it (`in-slidev/place.ts`; `setup/root.ts` hands its functions over). A slide
  // that a window does not know yet is for `in-slidev/sharing.ts`.
  {
    file: '@slidev/client/setup/root.ts',
    from: `  for (const setup of setups)
    setup()
`,
    to: `  const { toldPlace, numberTold } = Object.assign({}, ...setups.map(setup => setup()))
`,
  },
  {
    file: '@slidev/client/setup/root.ts',
    from: `patch('page', +currentSlideNo.value)`,
    to: `patch('place', toldPlace(+currentSlideNo.value))
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
    to: `onPatch((told) => {
    const page = numberTold(told)
    if (page === undefined)
      return
    const state = { ...told, page }`,
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
