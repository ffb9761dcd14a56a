/** What we change in code of Slidev and its packages, before it is sent to the browser. */

import type { Patch } from './slidev-patches/patch.ts'
import { CONTROL_PATCHES } from './slidev-patches/controls.ts'
import { DRAWING_PATCHES } from './slidev-patches/drawings.ts'
import { EDITOR_PATCHES } from './slidev-patches/editors.ts'
import { KEY_PATCHES } from './slidev-patches/keys.ts'
import { NOTE_PATCHES } from './slidev-patches/notes.ts'
import { OVERVIEW_PATCHES } from './slidev-patches/overview.ts'
import { PRESENTER_PATCHES } from './slidev-patches/presenter.ts'
import { PRINT_PATCHES } from './slidev-patches/print.ts'
import { SLIDE_PATCHES } from './slidev-patches/slides.ts'
import { WINDOW_PATCHES } from './slidev-patches/windows.ts'

/** What is changed in files of the packages. */
export const CLIENT_PATCHES: readonly Patch[] = [
  ...OVERVIEW_PATCHES,
  ...SLIDE_PATCHES,
  ...CONTROL_PATCHES,
  ...DRAWING_PATCHES,
  ...EDITOR_PATCHES,
  ...KEY_PATCHES,
  ...NOTE_PATCHES,
  ...PRESENTER_PATCHES,
  ...PRINT_PATCHES,
  ...WINDOW_PATCHES,
]
