/** How the overview and the go-to dialog find slides. */

import type { Patch } from './patch.ts'
import { BEST_FIRST } from '../in-slidev/go-to.ts'

/** Patches of the overview and the go-to dialog. */
export const OVERVIEW_PATCHES: readonly Patch[] = [
  {
    // The go-to dialog finds slides by their addresses and speakers, too, wherever in a title the words stand.
    file: '@slidev/client/internals/Goto.vue',
    from: `keys: ['no', 'title'],`,
    to: `keys: ['no', 'title', 'frontmatter.routeAlias', 'frontmatter.speaker'], ignoreLocation: true,`,
  },
  // … and lists first what fits best.
  ...[
    { from: 'import { computed, ref, watch } from', to: 'import { computed, inject, ref, watch } from' },
    { from: 'const fuse =', to: `const bestFirst = inject('${BEST_FIRST}')\nconst fuse =` },
    {
      from: 'fuse.value.search(path.value).map(result => result.item)',
      to: 'bestFirst(fuse.value.search(path.value).map(result => result.item), path.value)',
    },
  ].map(patch => ({ file: '@slidev/client/internals/Goto.vue', ...patch })),
  // The overview opens at the slide that is shown, and draws only slides near what it shows: all of a panel take
  // seconds.
  ...[
    {
      from: 'const nav = useNav()',
      to: `const nav = useNav(); const nearby = ref(new Set());
watchEffect(() => showOverview.value || nearby.value.clear())
function openAtSlide(overview: HTMLElement) {
  const watcher = new IntersectionObserver(
    cards => cards.forEach(card => card.isIntersecting && nearby.value.add(Number(card.target.dataset.card))),
    { root: overview, rootMargin: '50% 0px' },
  )
  overview.querySelectorAll('[data-card]').forEach(card => watcher.observe(card))
  overview.querySelector('[data-card="' + currentSlideNo.value + '"]')?.scrollIntoView({ block: 'center' })
}`,
    },
    { from: 'v-if="showOverview"', to: 'v-if="showOverview" @vue:mounted="({ el }) => openAtSlide(el)"' },
    { from: 'class="relative"', to: 'class="relative" :data-card="route.no"' },
    { from: '<SlideWrapper', to: '<SlideWrapper v-if="nearby.has(route.no)"' },
    { from: '<DrawingPreview', to: '<DrawingPreview v-if="nearby.has(route.no)"' },
  ].map(patch => ({ file: '@slidev/client/internals/QuickOverview.vue', ...patch })),
]
