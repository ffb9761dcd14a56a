/** What Slidev’s print page shows of slides that are not on stage. */

import type { Patch } from './patch.ts'
import { CLIENT_FILES } from '../slidev-internals.ts'

/** Patches of what is printed. */
export const PRINT_PATCHES: readonly Patch[] = [
  // What lies above and below all slides is printed with the number of its slide, as it is shown on the stage.
  {
    file: CLIENT_FILES.printSlide,
    from: 'import { injectionSlideElement,',
    to: 'import { injectionCurrentPage, injectionSlideElement,',
  },
  {
    file: CLIENT_FILES.printSlide,
    from: 'provideLocal(injectionSlideElement,',
    to: 'provideLocal(injectionCurrentPage, computed(() => route.value.no)); provideLocal(injectionSlideElement,',
  },
  // What moves in with a click is printed where it ends. When it is set up, nothing has been clicked yet: it stayed
  // where it is then.
  {
    file: CLIENT_FILES.motionDirectives,
    from: '[thisPage, currentPage, currentClicks].filter(Boolean)',
    to: '[thisPage, currentPage, currentClicks, () => clicksContext?.value?.current, '
      + '() => resolvedClickMap.get(el)?.visibilityState.value].filter(Boolean)',
  },
  {
    file: CLIENT_FILES.motionDirectives,
    from: 'clicks: currentClicks, isPrintMode }',
    to: 'clicks: currentClicks, isPrintMode, isPrintWithClicks }',
  },
  {
    file: CLIENT_FILES.motionDirectives,
    from: 'if (!info || info.isActive.value)',
    to: 'if (!info || info.isActive.value'
      + ' || (isPrintMode.value && !isPrintWithClicks.value && info.end === Number.POSITIVE_INFINITY))',
  },
  {
    file: CLIENT_FILES.motionDirectives,
    from: `motion.apply(visibility === 'before'`,
    to: `motion[isPrintMode.value ? 'set' : 'apply'](visibility === 'before'`,
  },
]
