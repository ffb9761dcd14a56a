/** Whose notes and text a window shows while slides come and go. */

import type { Patch } from './patch.ts'
import { SLIDE_EVENTS } from '../slidev-internals.ts'

/**
 * Patches by which what the server tells of a slide is shown with this slide alone. Server and window know slides by
 * numbers, which are other ones for a moment when slides are added or removed: then what was told last of the slide's
 * address is shown or, of a slide without an address, nothing. `in-slidev/tell-slides.ts` tells.
 */
export const NOTE_PATCHES: readonly Patch[] = [
  {
    from: 'import { computed, ref, unref }',
    to: 'import { computed, effectScope, ref, shallowReactive, unref, watch }',
  },
  {
    from: 'export function useSlideInfo(',
    to: `const nameOf = ({ routeAlias, deckEdition = '' }) => routeAlias && deckEdition + '/' + routeAlias
const toldLast = shallowReactive({})
function remember(info) {
  const name = info && nameOf(info.frontmatter)
  if (name)
    toldLast[name] = info
}
import.meta.hot?.on('${SLIDE_EVENTS.slide}', ({ data }) => remember(data))
function isInfoOf({ frontmatter, total }, route) {
  const name = nameOf(route.meta.slide.frontmatter)
  return nameOf(frontmatter) === name && (name || [undefined, slides.value.length].includes(total))
}
function infoOf(info, route) {
  if (!route || (info && isInfoOf(info, route)))
    return route ? info : null
  return toldLast[nameOf(route.meta.slide.frontmatter)] ?? null
}
// What was asked for before the window has read a change may be another slide's.
const askAgain = (no, info, ask) => effectScope(true).run(() => {
  watch(info, remember, { flush: 'sync' })
  watch(slides, () => {
    const route = slides.value.find(({ no: own, meta }) => (meta.slide.serverNo ?? own) === no)
    if (route && info.value && !isInfoOf(info.value, route))
      ask()
  })
})
export function useSlideInfo(`,
  },
  {
    from: '  return {\n    info,\n    update,\n',
    to: '  askAgain(no, info, execute)\n  return {\n    info,\n    update,\n',
  },
  { from: 'return get(unref(no)).info.value', to: 'return infoOf(get(unref(no)).info.value, getSlide(unref(no)))' },
].map(patch => ({ file: '@slidev/client/composables/useSlideInfo.ts', ...patch }))
