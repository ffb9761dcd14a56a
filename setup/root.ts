/// <reference types="vite/client" />

/** What every window does when it opens; Slidev finds this file by its name. */

import { useNav } from '@slidev/client/composables/useNav.ts'
import { syncDirections } from '@slidev/client/state/index.ts'
import { sharedState } from '@slidev/client/state/shared.ts'
import { leaveSteeringToPresenter } from '../scripts/in-slidev/steering.ts'
import { STEP_EVENT } from '../scripts/remote/step-event.ts'

export default (): void => {
  const step = leaveSteeringToPresenter({ state: sharedState, directions: syncDirections, nav: useNav() })
  import.meta.hot?.on(STEP_EVENT, step)
}
