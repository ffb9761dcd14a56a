/** A process that takes a moment to load, and then stays. */

import { setTimeout as delay } from 'node:timers/promises'
import { answer } from '../../../scripts/child-process.ts'

await delay(500)
answer({ ready: () => true })
setInterval(() => {}, 1000)
