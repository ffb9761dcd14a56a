/** What is drawn on slides. */

import type { Patch } from './patch.ts'

/**
 * Patches by which a drawing belongs to its slide by address, or by how far it stands behind the last slide with one:
 * its number is another slide's when slides come or go. Files of drawings that are kept are named by numbers.
 */
export const DRAWING_PATCHES: readonly Patch[] = [
  ...[
    {
      from: 'const { currentSlideNo, isPresenter } = useNav()',
      to: `const { currentSlideNo, isPresenter, slides } = useNav()
  function keyOf(no: number) {
    const addresses = slides.value.slice(0, no).map(route => route.meta.slide.frontmatter.routeAlias)
    const at = addresses.findLastIndex(address => address !== undefined)
    return configs.drawings.persist || at < 0 ? no : addresses[at] + '+' + (no - 1 - at)
  }`,
    },
    { from: 'patchDrawingState(currentSlideNo.value, ', to: 'patchDrawingState(keyOf(currentSlideNo.value), ' },
    { from: 'drawingState[page || currentSlideNo.value]', to: 'drawingState[keyOf(page || currentSlideNo.value)]' },
    { from: 'const key = currentSlideNo.value', to: 'const key = keyOf(currentSlideNo.value)' },
    { from: '(state[currentSlideNo.value] != null)', to: '(state[keyOf(currentSlideNo.value)] != null)' },
    { from: 'load(state[currentSlideNo.value]', to: 'load(state[keyOf(currentSlideNo.value)]' },
    { from: 'watch(currentSlideNo, () => {', to: 'watch(() => keyOf(currentSlideNo.value), () => {' },
    { from: '    drawingState,\n', to: '    drawingState,\n    keyOf,\n' },
  ].map(patch => ({ file: '@slidev/client/composables/useDrawings.ts', ...patch })),
  ...[
    { from: 'const { drawingState }', to: 'const { drawingState, keyOf }' },
    { from: 'v-if="drawingState[page]"', to: 'v-if="drawingState[keyOf(page)]"' },
    { from: 'v-html="drawingState[page]"', to: 'v-html="drawingState[keyOf(page)]"' },
  ].map(patch => ({ file: '@slidev/client/internals/DrawingPreview.vue', ...patch })),
]
