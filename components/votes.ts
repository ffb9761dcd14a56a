/** The votes that phones have cast, for slides; there are none unless `present --remote` runs. */

import type { InjectionKey, Ref } from 'vue'
import type { ShownVotes } from '../scripts/remote/vote-event.ts'

/** By which slides are handed them. */
export const VOTES: InjectionKey<Ref<ShownVotes | undefined>> = Symbol('votes')
