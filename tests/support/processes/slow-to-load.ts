/** A process that takes a moment to load, and then stays. */

import { setTimeout as delay } from 'node:timers/promises'
import { answerCalls } from '../../../scripts/child-process.ts'

await delay(500)
answerCalls({ ready: () => true })
setInterval(() => {}, 1000)
