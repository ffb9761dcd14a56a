/** Which slides a window keeps, and by which number the server knows them. */

import type { Patch } from './patch.ts'

/** Patches of what windows know of slides. */
export const SLIDE_PATCHES: readonly Patch[] = [
  {
    // Slidev keeps all slides in the window once it has fetched them: each step would look at every one of them.
    file: '@slidev/client/internals/SlidesShow.vue',
    from: 'r.meta?.__preloaded ||',
    to: '(r.meta?.__preloaded && Math.abs(r.no - currentSlideRoute.value.no) <= 3) ||',
  },
  {
    // Nor need the window fetch, and the server make, more than those.
    file: '@slidev/client/internals/SlidesShow.vue',
    from: 'const routes = slides.value',
    to: 'const routes = slides.value.filter(r => Math.abs(r.no - currentSlideRoute.value.no) <= 3)',
  },
  // A slide in another language is another one, though it has the same number (`in-slidev/editions.ts`).
  ...[
    { file: 'internals/SlidesShow.vue', slide: 'route' },
    { file: 'internals/QuickOverview.vue', slide: 'route' },
    { file: 'pages/presenter.vue', slide: 'nextFrame[0]' },
  ].map(({ file, slide }) => ({
    file: `@slidev/client/${file}`,
    from: `:key="${slide}.no"`,
    to: `:key="${slide}.meta.slide.serverNo ?? ${slide}.no"`,
  })),
  {
    file: '@slidev/client/composables/useSlideInfo.ts',
    from: 'return map[no] ??= useSlideInfo(no)',
    to: 'const own = getSlide(no)?.meta.slide.serverNo ?? no; return map[own] ??= useSlideInfo(own)',
  },
  {
    // It asks twice, and breaks the first request off.
    file: '@slidev/client/composables/useSlideInfo.ts',
    from: '  execute()\n',
    to: '',
  },
  {
    // A save that is refused (`in-slidev/save.ts`) says why.
    file: '@slidev/client/composables/useSlideInfo.ts',
    from: '.then(r => r.json())',
    to: '.then(async r => r.ok ? r.json() : alert(await r.text()))',
  },
  {
    file: '@slidev/client/internals/NoteStatic.vue',
    from: 'import { useSlideInfo }',
    to: 'import { useDynamicSlideInfo as useSlideInfo }',
  },
]
